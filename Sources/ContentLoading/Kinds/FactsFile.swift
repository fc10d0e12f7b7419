internal import Diagnostics
internal import Standards

/// `facts.yml`: figures that no other file holds.
struct FactsFile: FrontMatterFile {
  static let schemas = [FrontMatterSchema("facts", "facts.yml", at: "facts.yml")]

  init?(_ path: ContentPath) {
    guard path.path.relative == "facts.yml" else { return nil }
  }

  var form: ContentForm { .yaml }
  var seenKeys: SeenKeys? { .all }

  func note(_ part: SurveyPart, in survey: inout SurveyDraft) {
    for entry in part.frontMatter.entries { survey.addFact(entry.key.scalar ?? "", entry.value) }
  }

  func scope(_ node: FrontMatterNode, _ survey: Survey) -> ReferenceScope {
    ReferenceScope(about: [])
  }

  func read(_ reader: inout FrontMatterReader, _ survey: Survey) -> LoadedFile.Value {
    .facts(reader.facts())
  }
}

extension FrontMatterReader {
  /// Reads `facts.yml`; what texts put in was taken by the survey.
  fileprivate mutating func facts() -> [StatedFigure] {
    let entries = freeEntries()
    for entry in entries {
      let name = entry.key.scalar ?? ""
      let isName = name.utf8.allSatisfy { byte in
        (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
      }
      if !isName || name.isEmpty {
        let form = "lower-case words joined by '-'"
        report(.badValue("bad-value", place(of: entry.key), "a fact's name", name, form))
      }
      refuseComment(in: entry.value, name)
      if entry.value.isEmpty {
        report(.missingKey(place(of: entry.key), name))
      } else if entry.value.scalar == nil {
        report(.wrongType(place(of: entry.value), "a fact", "a text", entry.value.kindName))
      }
    }
    return figures(in: entries)
  }

  func figures(in entries: [FrontMatterNode.Entry]) -> [StatedFigure] {
    entries.compactMap { entry in
      guard let name = entry.key.scalar, let value = entry.value.scalar else { return nil }
      return StatedFigure(name, value, at: place(of: entry.value))
    }
  }
}
