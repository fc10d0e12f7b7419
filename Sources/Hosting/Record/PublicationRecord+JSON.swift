internal import Artifacts
internal import Diagnostics
internal import Fingerprints
internal import Foundation

extension PublicationRecord {
  private static let format = 1

  /// The record as a file: an object with a line for each published file.
  package var json: String {
    let lines = entries.sorted { $0.key < $1.key }.map { path, entry in
      JSONValue.object([("path", .string(path.description))] + entry.members).text
    }
    return """
      {"format":\(Self.format),"about":"Written by psf publish, which reads it to find what differs.","number":\(number),"files":[
      \(lines.joined(separator: ",\n"))
      ]}

      """
  }

  /// Reads a record; nil where the bytes are none, are cut off, or come from a later version of the format.
  package init?(json: [UInt8]) {
    guard let file = try? JSONDecoder().decode(RecordFile.self, from: Data(json)),
      file.format == Self.format, file.number >= 0
    else { return nil }
    var entries: [ArtifactPath: Entry] = [:]
    for line in file.files {
      guard let path = ArtifactPath(line.path), let entry = line.entry else { return nil }
      entries[path] = entry
    }
    self.init(number: file.number, entries: entries)
  }
}

extension PublicationRecord.Entry {
  fileprivate var members: [(String, JSONValue)] {
    var members: [(String, JSONValue)] = []
    if let confirmed { members.append(("content", confirmed.json)) }
    if let pending { members.append(("pending", pending.json)) }
    switch standing {
    case .linked: break
    case .unlinked: members.append(("unlinked", .bool(true)))
    case .dropped(let date): members.append(("dropped", .string(date.formatted(.iso8601))))
    }
    if let version { members.append(("version", .string(version))) }
    return members
  }
}

extension FileContent {
  fileprivate var json: JSONValue {
    .object([("sha256", .string(digest.description)), ("size", .number(size))])
  }
}

/// The members of a record's file that are read.
private struct RecordFile: Decodable {
  let format: Int
  let number: Int
  let files: [Line]

  struct Line: Decodable {
    let path: String
    let content: Content?
    let pending: Content?
    let unlinked: Bool?
    let dropped: String?
    let version: String?

    /// Nil where a part of it cannot be read.
    var entry: PublicationRecord.Entry? {
      var entry = PublicationRecord.Entry(standing: .linked, version: version)
      if let dropped {
        guard let date = try? Date(dropped, strategy: .iso8601) else { return nil }
        entry.standing = .dropped(date)
      } else if unlinked == true {
        entry.standing = .unlinked
      }
      (entry.confirmed, entry.pending) = (content?.value, pending?.value)
      let isRead = (content == nil) == (entry.confirmed == nil)
      return isRead && (pending == nil) == (entry.pending == nil) ? entry : nil
    }
  }

  struct Content: Decodable {
    let sha256: String
    let size: Int

    var value: FileContent? {
      Fingerprint(hexadecimal: sha256[...]).map { FileContent(digest: $0, size: size) }
    }
  }
}
