internal import ContentLoading
internal import Diagnostics
internal import SourceFiles
internal import Standards

/// A content folder in memory, with one standard of two versions.
struct ContentFiles {
  private let standard: String
  private let labels: [String]
  private var files: [String: String]

  /// - Parameter ids: The patterns of the ids of domains and criteria.
  init(_ standard: String, ids: (domain: String, criterion: String), labels: [String]) {
    self.standard = standard
    self.labels = labels
    files = [
      "site.yml": """
      title: Corpora
      base-url: https://corpora.example
      language: en
      description: Other people's standards.
      publisher: Nobody
      licence: {title: Theirs, url: "https://corpora.example/licence"}
      feedback: mailto:nobody@corpora.example
      raw-html: true

      """,
      "standards/\(standard)/standard.yml": """
      id: \(standard)
      title: \(standard)
      short-title: \(standard)
      description: A standard.
      ids: {domain: "\(ids.domain)", criterion: "\(ids.criterion)"}

      """,
    ]
    for (index, label) in labels.enumerated() {
      let follows = index > 0 ? "follows: \"\(labels[index - 1])\"\n" : ""
      files["standards/\(standard)/\(label)/version.yml"] = """
        number: "\(label)"
        published: \(2024 + index)-01
        \(follows)summary: A version.

        """
    }
  }

  /// Adds a domain or criterion; a second file for the same id stands beside the first.
  mutating func add(
    _ path: String,
    to label: String,
    _ keys: KeyValuePairs<String, String>,
    body: String = ""
  ) {
    var path = "standards/\(standard)/\(label)/\(path)"
    while files[path + ".md"] != nil { path += "-again" }
    let lines = keys.map { "\($0): \($1)" }.joined(separator: "\n")
    files[path + ".md"] = "---\n\(lines)\n---\n\(body)\n"
  }

  /// A text as a value of front matter: one line in quotation marks.
  static func quoted(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "\"" + line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  func load() throws -> Corpus {
    let sources = files.map { SourceFile(path: SourcePath($0.key), bytes: Array($0.value.utf8)) }
    return try Self.load(sources, standard, old: labels[0], new: labels[1])
  }

  static func load(
    _ files: [SourceFile],
    _ standard: String,
    old: String,
    new: String
  ) throws -> Corpus {
    let tree = SourceTree(files: files.sorted { $0.path < $1.path })
    let loaded = ContentLoader.load(tree)
    guard let publication = loaded.publication,
      let standard = publication[StandardID(standard)],
      let old = standard[old], let new = standard[new]
    else {
      let findings = LineRenderer().render(loaded.diagnostics.inOrder())
      throw CorpusError(reason: "\(standard) cannot be loaded:\n\(findings)")
    }
    return Corpus(
      publication: publication,
      standard: standard,
      old: old,
      new: new,
      findings: loaded.diagnostics.inOrder()
    )
  }
}
