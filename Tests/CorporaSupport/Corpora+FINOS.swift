internal import Foundation

extension Corpora {
  /// The FINOS AI governance framework, v1 and v2: risks and mitigations, each with its title and its text.
  ///
  /// - Parameter hasReferences: Whether the risks and mitigations that an entry names in its front matter stand in its text, as
  ///   references in a last section.
  public static func finos(hasReferences: Bool = false) throws -> Corpus {
    let versions = [("v1", "1.0"), ("v2", "2.0")]
    var files = ContentFiles(
      "finos",
      ids: (domain: "@", criterion: "@-#"),
      labels: versions.map(\.1)
    )
    for (folder, label) in versions {
      for (id, name) in [("ri", "risks"), ("mi", "mitigations")] {
        files.add("\(id)-\(name)/index", to: label, ["id": id, "title": name])
        let path = "finos-aigf/\(folder)/_\(name)"
        for file in try names(in: path) where file.hasSuffix(".md") && file != "index.md" {
          let entry = try finosEntry(try text(of: "\(path)/\(file)"), named: file)
          files.add(
            "\(id)-\(name)/\(entry.id)",
            to: label,
            ["id": entry.id, "title": ContentFiles.quoted(entry.title)],
            body: entry.body + (hasReferences ? entry.references : "")
          )
        }
      }
    }
    return try files.load()
  }

  /// The id is what the file's name begins with.
  private static func finosEntry(
    _ text: String,
    named file: String
  ) throws -> (id: String, title: String, body: String, references: String) {
    let parts = text.split(separator: "\n---\n", maxSplits: 1, omittingEmptySubsequences: false)
    let title = parts[0].split(separator: "\n").first { $0.hasPrefix("title:") }
    guard parts.count == 2, let title, let id = file.split(separator: "_").first else {
      throw CorpusError(reason: "\(file) has no front matter with a title")
    }
    let words = title.dropFirst("title:".count).trimmingCharacters(in: .whitespaces)
    let plain = words.trimmingCharacters(in: CharacterSet(charactersIn: "\"'"))
    return (String(id), plain, String(parts[1]), references(in: parts[0]))
  }

  /// `  - ri-1  # Information Leaked To Hosted Model` as `- [ri-1]`.
  private static func references(in frontMatter: Substring) -> String {
    let items = frontMatter.split(separator: "\n").compactMap { line -> String? in
      let words = line.split(separator: " ")
      guard words.count > 1, words[0] == "-",
        words[1].hasPrefix("ri-") || words[1].hasPrefix("mi-")
      else { return nil }
      return "- [\(words[1])]\n"
    }
    return items.isEmpty ? "" : "\n\n## References\n\n" + items.joined()
  }
}
