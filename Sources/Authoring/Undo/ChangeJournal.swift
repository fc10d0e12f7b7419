internal import FileExchange
internal import Foundation

/// The changes that the program made of a content folder, so that the last ones can be taken back.
///
/// Each is a file in a folder outside of the content, written before the change is made: a run that is killed leaves a record
/// of a change that was not made, which ``ChangeRecord/state(in:)`` tells by the files.
package struct ChangeJournal: Sendable {
  /// How many changes are kept.
  package static let capacity = 20

  private let folder: String

  /// The journal in a folder, which need not be there yet.
  package init(in folder: String) { self.folder = folder }

  /// Writes a record, and forgets the oldest ones.
  package func add(_ record: ChangeRecord) throws {
    try FileManager.default.createDirectory(
      atPath: folder,
      withIntermediateDirectories: true
    )
    let names = try names()
    let number = (names.last.flatMap(Self.number) ?? 0) + 1
    let name =
      "change-\(String(repeating: "0", count: max(0, 6 - "\(number)".count)))\(number).json"
    let encoder = JSONEncoder()
    encoder.dateEncodingStrategy = .iso8601
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let open = try OpenFolder(folder)
    try open.replace(Array(try encoder.encode(record)), at: name, through: name + ".new")
    for old in names.dropLast(Self.capacity - 1) { try open.remove(old) }
  }

  /// The records, the newest first.
  package func records() throws -> [(name: String, record: ChangeRecord)] {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    return try names().reversed().map { name in
      let bytes = try OpenFolder(folder).bytes(of: name) ?? []
      return (name, try decoder.decode(ChangeRecord.self, from: Data(bytes)))
    }
  }

  /// Forgets a record.
  package func remove(_ name: String) throws {
    try OpenFolder(folder).remove(name)
  }

  private func names() throws -> [String] {
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    return try OpenFolder(folder).entries().map(\.name)
      .filter { Self.number($0) != nil }.sorted()
  }

  private static func number(_ name: String) -> Int? {
    guard name.hasPrefix("change-"), name.hasSuffix(".json") else { return nil }
    return Int(name.dropFirst(7).dropLast(5))
  }
}
