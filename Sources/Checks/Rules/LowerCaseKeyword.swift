internal import Changes
internal import Diagnostics
internal import Standards
internal import Wording

/// A requirement has "must" or "shall" in lower case, in a version that writes them in capitals.
enum LowerCaseKeyword: TextRule {
  static let ids: [RuleID] = ["lower-case-keyword"]
  static let family = CheckFamily.wording
  static let things: [CheckedThing] = [.requirements]
  static let manual = """
    A requirement has "must" or "shall" in lower case, in a version that writes them in capitals.

    After RFC 8174 only capitals have the meaning of RFC 2119. A "must" beside them is either a requirement that was not \
    meant to be weaker, or a fact that reads like a requirement.

    A version counts as written in capitals where `standard.yml` says so, or where it says nothing and half of the \
    criteria have such a keyword. "Should" and "may" are not \
    reported: in lower case they are ordinary words.
    """

  private static let keywords = WordSet("must", "shall")

  static func reader(for subject: CheckSubject) -> TextReader {
    let inCapitals = Set(
      subject.publication.versions.filter { !$0.isLocked && $0.isInCapitals }.map(\.id)
    )
    return { text, findings in
      guard let version = text.owner.version, inCapitals.contains(version) else { return }
      for (passage, words) in text.requirements {
        findings.examine(.requirements)
        for word in words where word.capitals == 0 && word.isOne(of: keywords) {
          guard !passage.isInQuotes(word) else { continue }
          findings.report(.lowerCaseKeyword(passage.text(word), at: passage.place(of: word)))
        }
      }
    }
  }
}

extension Version {
  fileprivate var isInCapitals: Bool {
    guard wording.keywords == nil else { return wording.keywords == .capitals }
    let criteria = provisions.filter { $0.kind == .criterion && $0.isLive }
    let count = criteria.count { KeywordForms(in: $0).hasCapitals }
    return count > 0 && count * 2 >= criteria.count
  }
}

extension Diagnostic {
  fileprivate static func lowerCaseKeyword(_ word: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .warning,
      "lower-case-keyword",
      at: place,
      "'\(word)' stands in lower case in a requirement",
      help: [
        .edit(
          [Fix(place, from: word, to: word.uppercased())],
          "write '\(word.uppercased())' if it is required"
        ),
        .words("say what is the case without '\(word)'"),
      ]
    )
  }
}
