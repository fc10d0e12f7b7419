internal import Diagnostics

/// The documents that are searched, in their order: by group, so that a number tells the group.
package struct SearchCatalog: Sendable {
  /// A version that readers can choose.
  package struct Version: Sendable {
    /// The address of its pages.
    package let address: String
    package let name: String
    package let standard: Int

    package init(address: String, name: String, standard: Int) {
      (self.address, self.name, self.standard) = (address, name, standard)
    }
  }

  private let language: String
  private let standards: [String]
  private let versions: [Version]
  private let kinds: [String]
  package let documents: [SearchDocument]
  private let documentsPerFile: Int
  private let fileCount: Int

  /// - Parameters:
  ///   - documents: What is found, each group's documents one after the other.
  ///   - standards: The names of the standards.
  ///   - fileCount: How many files there are to be with documents.
  package init(
    of documents: [SearchDocument],
    language: String,
    standards: [String],
    versions: [Version],
    fileCount: Int
  ) {
    (self.documents, self.language) = (documents, language)
    (self.standards, self.versions) = (standards, versions)
    self.fileCount = fileCount
    kinds = Set(documents.map(\.group.kind)).sorted()
    documentsPerFile = max(1, (documents.count + fileCount - 1) / max(1, fileCount))
  }

  /// Some of the documents as a file: a line for each with its title, its path and its note, and tabs between them.
  package func file(_ number: Int) -> String {
    let start = min(number * documentsPerFile, documents.count)
    let end = min(start + documentsPerFile, documents.count)
    return documents[start..<end].map { document in
      [document.title, document.path, document.note].map(Self.line).joined(separator: "\t") + "\n"
    }.joined()
  }

  private static func line(_ text: String) -> String {
    if text.isPlainLine { return text }
    return String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
  }

  /// What a search loads first: the groups and versions, and which words each file holds.
  package func manifest(_ shards: WordShards) -> String {
    JSONValue.object([
      ("language", .string(language)), ("count", .number(documents.count)),
      ("perFile", .number(documentsPerFile)), ("kinds", .array(kinds.map(JSONValue.string))),
      ("standards", .array(standards.map(JSONValue.string))),
      ("versions", .array(versions.map(Self.json))), ("groups", .array(groups)),
      ("words", .array(shards.starts.map(JSONValue.string))),
    ]).text + "\n"
  }

  private static func json(_ version: Version) -> JSONValue {
    .array([.string(version.address), .string(version.name), .number(version.standard)])
  }

  /// For each group the number of its first document, its rank, kind, standard or −1, and versions.
  private var groups: [JSONValue] {
    documents.indices.filter { index in
      index == 0 || documents[index].group != documents[index - 1].group
    }.map { index in
      let group = documents[index].group
      let numbers =
        [index, group.rank.rawValue, kinds.firstIndex(of: group.kind) ?? 0, group.standard ?? -1]
        + group.versions
      return .array(numbers.map(JSONValue.number))
    }
  }
}
