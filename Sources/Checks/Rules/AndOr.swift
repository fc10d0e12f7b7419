internal import Diagnostics
internal import Wording

/// A sentence says "and/or".
enum AndOr: TextRule {
  static let ids: [RuleID] = ["and-or"]
  static let family = CheckFamily.wording
  static let things: [CheckedThing] = [.texts]
  static let manual = """
    A sentence says "and/or".

    Of a requirement nobody can say whether one of two things is enough, or both are asked for; courts have called the \
    phrase meaningless. "A, B or both" says the one, "A and B" the other.

    Quotations are not read.
    """

  private static let (and, or) = (Word.key(of: "and"), Word.key(of: "or"))

  static func reader(for subject: CheckSubject) -> TextReader {
    { text, findings in
      findings.examine(.texts)
      for passage in text.passages where !passage.isQuoted {
        for index in passage.words.indices.dropLast() where passage.words[index].key == and {
          guard passage.words[index + 1].key == or,
            passage.gap(after: index).elementsEqual("/".utf8),
            !passage.isInQuotes(passage.words[index])
          else { continue }
          findings.report(.andOr(at: passage.place(of: passage.words[index...index + 1])))
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func andOr(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .warning,
      "and-or",
      at: place,
      "'and/or' does not say whether one is enough",
      advice: "write 'A and B', 'A or B', or 'A, B or both'"
    )
  }
}
