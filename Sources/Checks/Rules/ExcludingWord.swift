internal import Diagnostics
internal import Wording

/// A word shuts readers out.
enum ExcludingWord: TextRule {
  static let ids: [RuleID] = ["excluding-word"]
  static let family = CheckFamily.wording
  static let things: [CheckedThing] = [.texts]
  static let manual = """
    A word shuts readers out.

    A standard is read by everybody who has to follow it. For each of these words there is another one that says the same \
    more exactly: an allowlist is a list of what is allowed.

    Words in quotation marks, in quotations and in code are not read. "Master" is not reported: a master's degree and a \
    master key harm nobody.
    """

  private static let words: [(String, String)] = [
    ("whitelist", "allowlist"), ("whitelists", "allowlists"), ("whitelisted", "allowed"),
    ("whitelisting", "allowlisting"), ("white list", "allowlist"), ("blacklist", "blocklist"),
    ("blacklists", "blocklists"), ("blacklisted", "blocked"), ("blacklisting", "blocking"),
    ("black list", "blocklist"), ("slave", "replica"), ("slaves", "replicas"),
    ("master slave", "primary and replica"), ("man hours", "person-hours"),
    ("man hour", "person-hour"), ("man days", "person-days"), ("manpower", "staff"),
    ("mankind", "humanity"), ("chairman", "chair"), ("grandfathered", "exempted"),
    ("grandfather clause", "exemption"), ("sanity check", "plausibility check"),
  ]

  private static let phrases = PhraseBook(words)

  static func reader(for subject: CheckSubject) -> TextReader {
    { text, findings in
      findings.examine(.texts)
      for passage in text.passages where !passage.isQuoted {
        for match in phrases.matches(in: passage) {
          let words = passage.words[match.words]
          guard let first = words.first, !passage.isInQuotes(first) else { continue }
          findings.report(.excludingWord(words, in: passage, instead: match.meaning))
        }
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func excludingWord(
    _ words: ArraySlice<Word>,
    in passage: Passage,
    instead: String
  ) -> Diagnostic {
    let written = words.map { passage.text($0) }.joined(separator: " ")
    return Diagnostic(
      .warning,
      "excluding-word",
      at: passage.place(of: words),
      "'\(written)' shuts readers out",
      advice: "write '\(instead)', or what is meant in this case"
    )
  }
}
