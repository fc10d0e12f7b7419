internal import Diagnostics
internal import Standards
internal import Wording

/// A keyword of requirements stands in capitals where nothing is required.
enum MisplacedKeyword: TextRule {
  static let ids: [RuleID] = ["misplaced-keyword"]
  static let family = CheckFamily.wording
  static let things: [CheckedThing] = [.texts]
  static let manual = """
    A keyword of requirements stands in capitals where nothing is required.

    Only a normative clause and what stands before the first heading of a criterion are normative. A MUST in its guidance, in an article or in an \
    answer looks like a requirement, has no id and is in no exam: some will follow it, and others will not.

    Words in quotation marks, in quotations and in code are not read, nor are headings, errata and sentences in capitals. A \
    text that names several keywords side by side explains them.
    """

  static func reader(for subject: CheckSubject) -> TextReader {
    { text, findings in
      guard !text.isOfErratum else { return }
      findings.examine(.texts)
      for passage in text.passages where !passage.isNormative && passage.kind.isRunning {
        guard !passage.isQuoted else { continue }
        for index in passage.words.indices where isKeyword(index, in: passage) {
          findings.report(.misplacedKeyword(passage.words[index], in: passage, of: text))
        }
      }
    }
  }

  private static func isKeyword(_ index: Int, in passage: Passage) -> Bool {
    let word = passage.words[index]
    guard passage.isKeyword(at: index), !passage.isInQuotes(word) else { return false }
    // Among others in capitals it is shouting, or the name of a keyword.
    let near = max(0, index - 2)...min(passage.words.count - 1, index + 2)
    return !near.contains { other in
      other != index && passage.words[other].isInCapitals && passage.words[other].letters > 1
        && !passage.words[other].isNot
    }
  }
}

extension PassageText.Kind {
  /// Whether it is no heading.
  fileprivate var isRunning: Bool {
    if case .heading = self { false } else { true }
  }
}

extension Diagnostic {
  fileprivate static func misplacedKeyword(
    _ word: Word,
    in passage: Passage,
    of text: ReadText
  ) -> Diagnostic {
    let keyword = passage.text(word)
    return Diagnostic(
      .warning,
      "misplaced-keyword",
      at: passage.place(of: word),
      "'\(keyword)' stands in capitals in a text that requires nothing",
      advice: text.isOfProvision
        ? "move the requirement before the first heading of a criterion, or write what is the case without the word"
        : "refer to the criterion that requires it, or write '\(keyword.lowercased())'"
    )
  }
}

extension ReadText {
  /// Whether it belongs to an erratum, which quotes what is required.
  fileprivate var isOfErratum: Bool {
    guard case .version(let version) = owner else { return false }
    return prose.place.path.relative.hasPrefix("standards/\(version.standard)/errata/")
  }

  fileprivate var isOfProvision: Bool {
    if case .provision = owner { true } else { false }
  }
}
