internal import Diagnostics
internal import Standards
internal import Wording

/// A page says that something can be verified or looked up, and does not lead to where.
enum PromiseWithoutPlace: TextRule {
  static let ids: [RuleID] = ["promise-without-place"]
  static let family = CheckFamily.wording
  static let things: [CheckedThing] = [.texts]
  static let manual = """
    A page says that something can be verified or looked up, and does not lead to where.

    Six pages said that anyone can verify a credential in a public register, when there was no register. A link in the same \
    paragraph has to exist, so a promise that has one cannot be made too early.

    Read are phrases such as "can be verified", "can look up", "in the register" and "without an account", outside of standards. \
    Quotations are not read, and a paragraph with any link but an address for mail is not reported.
    """

  private static let promises = PhraseBook<Void>(
    [
      "can verify", "can be verified", "verification is public", "register is public",
      "public register shows", "the register shows", "in the register", "in the public register",
      "can look up", "can be looked up", "looked up in", "look something up",
      "without an account", "needs no account", "no account is needed",
    ].map { ($0, ()) }
  )

  static func reader(for subject: CheckSubject) -> TextReader {
    { text, findings in
      guard text.owner.version == nil else { return }
      findings.examine(.texts)
      for passage in text.passages where !passage.isQuoted {
        let match = promises.matches(in: passage).first { match in
          !passage.isInQuotes(passage.words[match.words.lowerBound])
        }
        guard let match, !text.leadsOn(from: passage) else { continue }
        findings.report(.promiseWithoutPlace(passage.words[match.words], in: passage))
      }
    }
  }
}

extension ReadText {
  /// Whether a link stands in the lines of a passage.
  fileprivate func leadsOn(from passage: Passage) -> Bool {
    let ends = [passage.words.first, passage.words.last].compactMap { word in
      word.flatMap { passage.place(of: $0).range?.lowerBound.line }
    }
    guard let first = ends.first, let last = ends.last else { return false }
    return links.contains { link in
      guard let line = link.place.range?.lowerBound.line, !link.isForMail else { return false }
      return first <= line && line <= last
    }
  }
}

extension ReadText.Link {
  fileprivate var isForMail: Bool {
    if case .address(let address) = destination { address.hasPrefix("mailto:") } else { false }
  }
}

extension Diagnostic {
  fileprivate static func promiseWithoutPlace(
    _ words: ArraySlice<Word>,
    in passage: Passage
  ) -> Diagnostic {
    let start = words.first?.range.lowerBound ?? 0
    let promise = passage.text(start..<(words.last?.range.upperBound ?? start))
    return Diagnostic(
      .warning,
      "promise-without-place",
      at: passage.place(of: words),
      "'\(promise)' promises something, and no link in this paragraph leads to where it is done",
      advice: "link to the page where it is done, or say that it is not possible yet"
    )
  }
}
