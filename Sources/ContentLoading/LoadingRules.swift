public import Diagnostics

/// What reading a content folder can find, beside the rules of the checks.
public enum LoadingRules {
  /// All of it, by name.
  public static let all: [RuleDescription] = (files + frontMatter + parts + texts)
    .map { $0.helping(withWordsSince: wordsOnly[$0.id]) }.sorted { $0.id < $1.id }

  /// Rules for mistakes in a file that was read as it was probably meant.
  public static let unreadable: Set<RuleID> = [
    "byte-order-mark", "conflict-marker", "front-matter-syntax", "invalid-utf-8",
    "lone-carriage-return", "missing-file", "symbolic-link", "unreadable-file",
  ]

  /// Rules for mistakes that make a file say something else than its author meant.
  public static let misleading = Set((frontMatter + parts).map(\.id))
    .subtracting(unreadable).subtracting(dependent)

  /// Rules whose findings follow from other values of the same file.
  public static let dependent: Set<RuleID> = [
    "fact-without-version", "missing-text", "criterion-without-domain", "text-in-tombstone",
  ]

  private static let files = [
    RuleDescription(
      "bidirectional-control",
      "A character shows what follows it in another order than it is written in, so that readers see another text than programs."
    ),
    RuleDescription(
      "byte-order-mark",
      "A text begins with a byte order mark, so that its first line is not what it looks like."
    ),
    RuleDescription(
      "conflict-marker",
      "A line is left from a merge in which two edits met."
    ),
    RuleDescription(
      "content-format",
      "The content is written in another version of the format than this program reads."
    ),
    RuleDescription(
      "control-character",
      "A control character or one that Unicode gives no meaning is in a text; no reader sees it, and programs differ about it."
    ),
    RuleDescription(
      "invisible-character",
      "A character without width is where its script does not need it: what looks alike is not the same, and is not found."
    ),
    RuleDescription(
      "lookalike-letter",
      "A letter of another script looks like a Latin one, in a Latin word, an id or a keyword: MUST with a Cyrillic U is no requirement."
    ),
    RuleDescription(
      "invalid-utf-8",
      "A text is not UTF-8, so that its letters could mean anything."
    ),
    RuleDescription(
      "lone-carriage-return",
      "A carriage return stands without a line feed, where some programs end a line and some do not."
    ),
    RuleDescription(
      "symbolic-link",
      "A symbolic link stands in the folder; it may lead outside."
    ),
    RuleDescription("unreadable-file", "A file cannot be read."),
  ]

  private static let frontMatter = [
    RuleDescription("bad-change", "An entry of a revision does not say one thing that happened."),
    RuleDescription("bad-date", "A date is neither a day such as 2026-04-30 nor a month."),
    RuleDescription(
      "bad-value",
      "A value of the front matter is not of the form that its key needs."
    ),
    RuleDescription(
      "comment-in-value",
      "A value that is printed as it is written has an HTML comment in it, which would be published."
    ),
    RuleDescription(
      "front-matter-syntax",
      "The front matter is not YAML, is missing or does not end, has a key twice, or is nested too deep."
    ),
    RuleDescription("missing-key", "A key that is needed is not there."),
    RuleDescription(
      "unknown-key",
      "A key has no meaning here; misspelt, it would be passed over without a word."
    ),
    RuleDescription("unknown-version", "A version is named that does not exist."),
    RuleDescription("wrong-type", "A value is a text where a list is needed, or the like."),
  ]

  private static let parts = [
    RuleDescription(
      "bad-lock",
      "The lock of a version, of its downloads or of the dates is not as the program writes it."
    ),
    RuleDescription(
      "changed-download",
      "A download of a published version is not the one that was published, or is gone."
    ),
    RuleDescription(
      "criterion-without-domain",
      "A criterion stands in a folder without an index.md, and belongs to no domain."
    ),
    RuleDescription(
      "id-differs-from-folder",
      "An id is not the name of the folder that it stands in."
    ),
    RuleDescription(
      "lock-without-version",
      "A lock is there and the version that it locks is not."
    ),
    RuleDescription("misplaced-file", "A file stands where nothing is made of it."),
    RuleDescription(
      "misspelt-path",
      "A file or folder is not called as it has to be: misspelt, in capitals, or with another ending."
    ),
    RuleDescription(
      "outdated-file",
      "A file of an older version of the program is left over; pages now hold its records."
    ),
    RuleDescription("second-draft", "A version is in two folders, or a standard has two drafts."),
    RuleDescription("missing-file", "A file is missing that others need."),
  ]

  private static let texts = [
    RuleDescription(
      "beyond-parser-limits",
      "A text is larger or nested deeper than can be read safely."
    ),
    RuleDescription("blocks-in-line", "A value that is one line of text has paragraphs or lists."),
    RuleDescription("fact-in-link-text", "A fact stands inside the words of a link."),
    RuleDescription(
      "fact-outside-version",
      "A text of a version names a fact from outside; a published text must not change with it."
    ),
    RuleDescription("fact-without-version", "It is not clear of which version a fact is meant."),
    RuleDescription("image-of-id", "An image is asked for where an id only can be linked to."),
    RuleDescription(
      "link-text-is-another-id",
      "The words of a link name one thing, and it leads to another.",
      manual: """
        The words of a link name one thing, and it leads to another.

        Who reads `PSF-1.1` and lands on PSF-1.2 cites the wrong requirement.

        Words that are an id by chance can stay, with a reason.
        """,
      isSuppressible: true
    ),
    RuleDescription("missing-text", "A provision, a term or an erratum has no text."),
    RuleDescription(
      "own-definition-of-id",
      "A text defines a label itself that names something here already."
    ),
    RuleDescription(
      "raw-html",
      "A text holds HTML that the site does not allow, or that could run code."
    ),
    RuleDescription("reference-in-link-text", "A reference stands inside the words of a link."),
    RuleDescription(
      "reference-in-value",
      "A value that is printed as it is written has a reference or a fact in it, which would be published in its brackets.",
      severity: .warning
    ),
    RuleDescription("text-before-first-term", "A text in terms.md belongs to no term."),
    RuleDescription("text-in-tombstone", "A withdrawn criterion has a text."),
    RuleDescription("unknown-fact", "A fact is named that nobody gave."),
    RuleDescription(
      "unsafe-address",
      "A link has a scheme other than https, http, mailto, tel, doi and urn: it may run code or read a file."
    ),
    RuleDescription("words-before-fact", "A fact was given words of its own."),
  ]
}
