/// What a folder held when another was made of it: who saved a file since is known by its stamp.
///
/// It is written into the new folder before the two are exchanged, so that a run that finds both, because another was
/// killed, knows what to keep of the old one.
package struct FolderRecord: Sendable {
  /// A file of the old folder.
  struct Entry: Sendable {
    /// As it was.
    let old: FileStamp
    /// The file in the new folder that has its bytes; nil where another was written in its place.
    let new: FileIdentity?
    /// Its path in the new folder.
    let target: String
  }

  /// By the bytes of the paths: to Swift, two spellings of one letter are the same.
  private(set) var entries: [[UInt8]: Entry] = [:]
  /// Where folders of the old one are in the new one.
  private var move: (old: String, new: String)?

  /// Nothing is recorded yet.
  ///
  /// - Parameter move: A folder that has another path in the new one, both with a slash at the end.
  package init(move: (old: String, new: String)? = nil) {
    self.move = move
  }

  subscript(_ name: String) -> Entry? { entries[Array(name.utf8)] }

  /// Records a file as it is now in both folders; without the second, it was written anew.
  package mutating func add(_ name: String, _ old: FileStamp, linkedAs new: FileIdentity?) {
    entries[Array(name.utf8)] = Entry(old: old, new: new, target: target(of: name))
  }

  /// Where a file or folder goes, by its path.
  package func target(of path: String) -> String {
    guard let move else { return path }
    if path + "/" == move.old { return String(move.new.dropLast()) }
    return path.hasPrefix(move.old) ? move.new + path.dropFirst(move.old.count) : path
  }
}

/// As a file: a line for the move, then one for each file, with numbers and paths, none of which has a NUL byte.
extension FolderRecord {
  /// Its name in the new folder.
  package static let fileName = ".psf-building"
  private static let separator: UInt8 = 0

  package var bytes: [UInt8] {
    var lines = ["\(move?.old ?? "")\0\(move?.new ?? "")\0"]
    for (name, entry) in entries {
      let (old, new) = (entry.old, entry.new)
      let numbers = [
        "\(old.identity.device)", "\(old.identity.number)", "\(old.size)", "\(old.seconds)",
        "\(old.nanoseconds)", new.map { "\($0.device)" } ?? "-", new.map { "\($0.number)" } ?? "-",
      ]
      lines.append(
        numbers.joined(separator: " ") + "\0" + String(decoding: name, as: UTF8.self) + "\0"
      )
    }
    return Array(lines.joined().utf8)
  }

  /// Reads it; nil where it is not whole.
  init?(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: Self.separator, omittingEmptySubsequences: false)
    guard parts.count >= 3, parts.count % 2 == 1, parts.last?.isEmpty ?? false else { return nil }
    let texts = parts.dropLast().map { String(decoding: $0, as: UTF8.self) }
    self.init(move: texts[0].isEmpty ? nil : (texts[0], texts[1]))
    for index in stride(from: 2, to: texts.count, by: 2) {
      let words = texts[index].split(separator: " ")
      let numbers = words.compactMap { UInt64($0) }
      guard words.count == 7, numbers.count == 7 || numbers.count == 5 else { return nil }
      let stamp = FileStamp(
        identity: FileIdentity(device: numbers[0], number: numbers[1]),
        size: Int64(numbers[2]),
        seconds: Int64(numbers[3]),
        nanoseconds: Int64(numbers[4])
      )
      let new =
        numbers.count == 7 ? FileIdentity(device: numbers[5], number: numbers[6]) : nil
      add(texts[index + 1], stamp, linkedAs: new)
    }
  }
}
