internal import Foundation

extension Corpora {
  /// OWASP ASVS 4.0.3 and 5.0.0, from the tables of its chapters.
  ///
  /// A chapter is the domain `V3`, a section `V3.2`, a row the criterion `3.2.1`. Rows have no titles: their text stands there
  /// too. Deleted rows of 4.0.3 are tombstones.
  public static func asvs() throws -> Corpus {
    let labels = ["4.0.3", "5.0.0"]
    var files = ContentFiles(
      "asvs",
      ids: (domain: "V# | V#.#", criterion: "#.#.#"),
      labels: labels
    )
    for label in labels {
      for name in try names(in: "owasp-asvs/\(label)") where name.hasSuffix(".md") {
        var chapter = ASVSChapter(label: label)
        for line in try text(of: "owasp-asvs/\(label)/\(name)").split(separator: "\n") {
          chapter.read(line, into: &files)
        }
      }
    }
    return try files.load()
  }
}

/// Reads a chapter line by line.
private struct ASVSChapter {
  let label: String
  private var chapter = ""
  private var section = ""

  init(label: String) {
    self.label = label
  }

  mutating func read(_ line: Substring, into files: inout ContentFiles) {
    if line.hasPrefix("# V") {
      let (id, title) = heading(line.dropFirst(2))
      chapter = id.lowercased()
      files.add("\(chapter)/index", to: label, ["id": id, "title": title])
    } else if line.hasPrefix("## V") {
      let (id, title) = heading(line.dropFirst(3))
      section = id.lowercased()
      files.add("\(chapter)/\(section)/index", to: label, ["id": id, "title": title])
    } else if line.hasPrefix("| **") {
      row(line, into: &files)
    }
  }

  private func heading(_ text: Substring) -> (id: String, title: String) {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    return (parts[0], ContentFiles.quoted(parts.count > 1 ? parts[1] : parts[0]))
  }

  private func row(_ line: Substring, into files: inout ContentFiles) {
    let cells = line.split(separator: " | ", omittingEmptySubsequences: false)
    guard cells.count > 1 else { return }
    let id = String(cells[0].filter { $0.isNumber || $0 == "." })
    let text = cells[1].trimmingCharacters(in: .whitespaces)
    let path = "\(chapter)/\(section)/\(id)"
    guard text.hasPrefix("[DELETED") else {
      return files.add(path, to: label, ["id": id, "title": words(text)], body: text)
    }
    let reason = String(text.dropFirst().prefix { $0 != "]" })
    let by = reason.split(separator: "DUPLICATE OF ").dropFirst().joined()
    files.add(
      path,
      to: label,
      [
        "id": id, "title": words(reason), "status": "withdrawn", "reason": words(reason),
        "by": "[\(by)]",
      ]
    )
  }

  private func words(_ text: String) -> String { ContentFiles.quoted(text) }
}
