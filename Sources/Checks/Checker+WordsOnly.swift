public import Diagnostics

extension Checker {
  /// The rules whose help is always words alone, each with the reason.
  public static let wordsOnly: [RuleID: WordsOnly] = {
    var reasons: [RuleID: WordsOnly] = [:]
    for (reason, rules) in groups { for rule in rules { reasons[rule] = reason } }
    return reasons
  }()

  private static let groups: [(WordsOnly, [RuleID])] = [
    (
      .wording,
      [
        "ambiguous-link", "and-or", "article-without-sources", "bare-address", "cut-off-dek",
        "empty-footnote", "empty-link", "empty-section", "empty-table-header", "excluding-word",
        "image-without-text", "link-title", "long-dek", "long-requirement", "misplaced-keyword",
        "missing-driver", "missing-rationale", "missing-requirement", "promise-without-place",
        "repeated-figure", "repeated-heading", "repeated-requirement", "shouted-heading",
        "stray-term-spelling",
        "struck-requirement", "two-requirements", "undefined-footnote", "unexplained-abbreviation",
        "unfinished-text", "untelling-link", "unused-footnote", "unusual-takeaways",
        "unwritten-text", "vague-requirement",
      ]
    ),
    (
      .choice,
      [
        "bad-id", "changed-declaration", "colliding-address", "contradictory-record",
        "duplicate-version", "false-figure", "future-date", "impossible-date",
        "miscounted-bank", "misnumbered-domain", "repeated-edge", "repeated-entry",
        "repeated-item", "reserved-address", "respelt-id", "taken-id", "too-few-items",
        "unusable-old-address",
      ]
    ),
    (
      .decision,
      [
        "carried-mistake", "changed-tombstone", "changed-under-old-date", "edge-from-nothing",
        "edge-without-fingerprint",
        "misnamed-change", "missed-fix", "orphan-page", "overdue-review", "overreaching-erratum",
        "reclassified-change", "reference-not-in-version", "reference-out-of-version",
        "renumbered-in-draft", "replaced-in-draft", "reused-id", "small-version-number",
        "stale-bank-review", "superseded-subject", "unannounced-return", "undecided-class",
        "understated-class", "unexamined-criterion", "unexplained-change", "unfounded-claim",
        "unfounded-decision", "unfounded-waiver",
      ]
    ),
    (
      .form,
      [
        "broken-table", "excess-cell", "footnote-in-link", "footnote-in-picture", "open-fence",
        "renumbered-item", "skipped-heading-level", "unclosed-comment", "unclosed-strike",
        "unknown-alert",
      ]
    ),
    (
      .elsewhere,
      [
        "active-picture", "misleading-file", "outer-picture", "oversized-picture",
        "unreadable-picture", "unused-asset",
      ]
    ),
  ]
}
