/// The files of a folder as they were when another folder was made of it: a file that was saved since has another stamp.
///
/// It is written into the new folder before the two are exchanged, so that a run that finds both, because another was
/// killed, knows what to keep of the old one.
package struct FolderRecord: Sendable {
  /// A file of the old folder.
  struct Entry: Sendable {
    /// As it was.
    let old: FileStamp
    /// The file in the new folder that has its bytes, as it was; nil where another was written in its place.
    let new: FileStamp?
    /// Its path in the new folder.
    let target: String
  }

  /// By the bytes of the paths: to Swift, two spellings of one letter are the same.
  private(set) var entries: [[UInt8]: Entry] = [:]
  /// Which folder it is of. Whoever writes a record elsewhere, such as into a repository, cannot know that.
  private(set) var folder: FileIdentity?
  /// Where folders of the old one are in the new one.
  private var move: (old: String, new: String)?

  /// Nothing is recorded yet.
  ///
  /// - Parameters:
  ///   - folder: The old folder.
  ///   - move: A folder that has another path in the new one, both with a slash at the end.
  package init(of folder: OpenFolder? = nil, move: (old: String, new: String)? = nil) {
    self.folder = folder?.identity(of: ".")
    self.move = move
  }

  subscript(_ name: String) -> Entry? { entries[Array(name.utf8)] }

  /// Records a file as it is now in both folders; without the second, it was written anew.
  package mutating func add(_ name: String, _ old: FileStamp, linkedAs new: FileStamp?) {
    entries[Array(name.utf8)] = Entry(old: old, new: new, target: target(of: name))
  }

  /// Whether it has a file in a folder: then that folder was there, and is gone from the new one with its files.
  func holdsFiles(in folder: String) -> Bool {
    let prefix = Array("\(folder)/".utf8)
    return entries.keys.contains { $0.starts(with: prefix) }
  }

  /// Where a file or folder goes, by its path.
  package func target(of path: String) -> String {
    guard let move else { return path }
    if path + "/" == move.old { return String(move.new.dropLast()) }
    return path.hasPrefix(move.old) ? move.new + path.dropFirst(move.old.count) : path
  }
}

/// As a file: the folder, the move, and then each file, with paths between NUL bytes, which none of them has.
extension FolderRecord {
  /// Its name in the new folder.
  package static let fileName = ".psf-building"

  package var bytes: [UInt8] {
    let own = folder.map { "\($0.device) \($0.number)" } ?? ""
    var parts = [own, move?.old ?? "", move?.new ?? ""]
    for (name, entry) in entries {
      parts += [entry.old.text, entry.new?.text ?? "", String(decoding: name, as: UTF8.self)]
    }
    return Array(parts.map { $0 + "\0" }.joined().utf8)
  }

  /// Reads it; nil where it is not whole, or has a path that leads out of the folder.
  init?(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0, omittingEmptySubsequences: false)
    guard parts.count >= 4, parts.count % 3 == 1, parts.last?.isEmpty ?? false else { return nil }
    let texts = parts.dropLast().map { String(decoding: $0, as: UTF8.self) }
    self.init(move: texts[1].isEmpty ? nil : (texts[1], texts[2]))
    let own = texts[0].split(separator: " ").compactMap { UInt64($0) }
    if own.count == 2 { folder = FileIdentity(device: own[0], number: own[1]) }
    for index in stride(from: 3, to: texts.count, by: 3) {
      let name = texts[index + 2]
      guard let old = FileStamp(texts[index]), Self.staysInside(name),
        Self.staysInside(target(of: name))
      else { return nil }
      add(name, old, linkedAs: FileStamp(texts[index + 1]))
    }
  }

  private static func staysInside(_ path: String) -> Bool {
    path.split(separator: "/", omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}

extension FileStamp {
  fileprivate var text: String {
    "\(identity.device) \(identity.number) \(size) \(seconds) \(nanoseconds)"
  }

  fileprivate init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 5, let device = UInt64(words[0]), let number = UInt64(words[1]),
      let size = Int64(words[2]), let seconds = Int64(words[3]), let nanoseconds = Int64(words[4])
    else { return nil }
    self.init(
      identity: FileIdentity(device: device, number: number),
      size: size,
      seconds: seconds,
      nanoseconds: nanoseconds
    )
  }
}
