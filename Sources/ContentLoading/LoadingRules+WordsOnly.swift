internal import Diagnostics

extension LoadingRules {
  /// The rules whose help is always words alone, each with the reason.
  static let wordsOnly: [RuleID: WordsOnly] = {
    var reasons: [RuleID: WordsOnly] = [:]
    for (reason, rules) in groups { for rule in rules { reasons[rule] = reason } }
    return reasons
  }()

  private static let groups: [(WordsOnly, [RuleID])] = [
    (
      .wording,
      [
        "bad-change", "criterion-without-domain", "fact-outside-version", "missing-file",
        "missing-text", "reference-in-value", "text-before-first-term",
        "unsafe-address",
      ]
    ),
    (
      .choice,
      [
        "conflict-marker", "fact-without-version", "id-differs-from-folder", "image-of-id",
        "link-text-is-another-id", "misplaced-file",
        "own-definition-of-id", "reference-in-link-text", "second-draft", "unknown-version",
      ]
    ),
    (
      .form,
      [
        "beyond-parser-limits", "blocks-in-line", "comment-in-value", "fact-in-link-text",
        "raw-html", "words-before-fact", "wrong-type",
      ]
    ),
    (.elsewhere, ["content-format", "invalid-utf-8", "symbolic-link", "unreadable-file"]),
  ]
}
