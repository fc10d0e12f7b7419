internal import Changes
internal import Checks
internal import ContentLoading
internal import Delivery
package import Diagnostics
internal import Exporting
internal import Locks

/// Everything that the program can find, with its manual.
package struct RuleBook: Sendable {
  /// Rules of one kind.
  package struct Chapter: Sendable {
    package let title: String
    package let rules: [RuleDescription]
  }

  /// The chapters, in the order in which a run finds things. No name stands in two.
  package let chapters: [Chapter]

  /// What the program knows.
  package static let current = RuleBook(
    [Chapter(title: "Reading files", rules: LoadingRules.all)]
      + CheckFamily.allCases.map { family in
        Chapter(title: family.title, rules: Checker.descriptions(of: family))
      } + [
        Chapter(title: "Exceptions", rules: SuppressionLedger.rules),
        Chapter(title: "Templates", rules: templates.map { $0.helping(withWordsSince: .wording) }),
        Chapter(title: "Writing the site", rules: delivery),
        Chapter(
          title: "PDFs",
          rules: PDFRules.all.map { $0.helping(withWordsSince: .elsewhere) }
        ),
        Chapter(title: "Catalogs", rules: catalogs.map { $0.helping(withWordsSince: .elsewhere) }),
        Chapter(title: classes, rules: ClassManual.all),
        Chapter(title: changes, rules: ChangeRules.all.map { Self.description(of: $0) }),
      ]
  )

  private static let classes = "Classes of changes"
  private static let changes = "Changes between versions"

  private init(_ chapters: [Chapter]) {
    var known: Set<RuleID> = []
    self.chapters = chapters.map { chapter in
      // What the loader and a rule find alike has the manual of the rule.
      let rules = chapter.rules.filter { known.insert($0.id).inserted }
      return Chapter(title: chapter.title, rules: rules)
    }
  }

  /// All rules whose findings a check can show.
  package var findings: [RuleDescription] {
    chapters.filter { ![Self.classes, Self.changes].contains($0.title) }.flatMap(\.rules)
  }

  /// How rules take part where findings follow from others.
  package static let roles = FindingCauses.Roles(
    unreadable: LoadingRules.unreadable,
    replaced: Checker.names(of: .replaced),
    misleading: LoadingRules.misleading,
    contradicting: Checker.names(of: .contradicting),
    dependent: records.union(LoadingRules.dependent).union(Checker.names(of: .dependent)),
    repeating: ["reference-without-version", "fact-without-version"],
    unresolved: ["unresolved-reference", "reference-not-in-version", "reference-to-withdrawn"],
    binding: ["stale-entry"]
  )

  /// The rules about records, which are judged after all else.
  package static let records = Checker.names(of: .recordKeeping)
    .union([CommittedLocks.erratum, VanishedRevisions.rule])

  /// The rules whose help is always words alone.
  package var wordsOnly: [RuleDescription] { findings.filter { $0.wordsOnly != nil } }

  package subscript(name: String) -> RuleDescription? {
    chapters.lazy.flatMap(\.rules).first { $0.id.description == name }
  }

  /// A class of changes is no fault: its gravity stands in the manual.
  private static func description(of rule: any ChangeRule.Type) -> RuleDescription {
    RuleDescription(
      RuleID(stringLiteral: rule.id.description),
      String(rule.manual.prefix { !$0.isNewline }),
      manual: rule.manual,
      severity: .note
    )
  }

  // MARK: What modules find that describe no rules

  private static let templates = [
    RuleDescription("endless-partial", "A template takes itself in and would never end."),
    RuleDescription(
      "indented-partial",
      "An indented partial would indent all its lines, code included."
    ),
    RuleDescription(
      "template-syntax",
      "A tag of a template is not closed, or is of a kind that is not used here."
    ),
    RuleDescription(
      "template-words",
      "A file of phrases has one without a translation, or a translation that lacks a value."
    ),
    RuleDescription("unknown-partial", "A template takes in one that does not exist."),
    RuleDescription(
      "unknown-template-name",
      "A template names a value that the page does not have; it would print nothing and say nothing."
    ),
    RuleDescription(
      "wrong-template-tag",
      "A tag prints or repeats what cannot be printed or repeated so."
    ),
  ]

  private static let delivery = [
    RuleDescription(
      CollidingPaths.rule,
      "Two files of the site would have one path.",
      wordsOnly: .choice
    ),
    RuleDescription(
      StaleDownloads.rule,
      "The kept downloads of a version do not hold what its pages say: an edition is due. An error where the text differs.",
      wordsOnly: .decision
    ),
    RuleDescription(
      "unknown-download",
      "A kept download has a name that says nothing to this program.",
      wordsOnly: .elsewhere
    ),
    RuleDescription(
      UnlockedVersions.missing,
      "A published version has no lock.",
      severity: .warning
    ),
    RuleDescription(
      CommittedLocks.erratum,
      "An erratum that the last commit has is gone."
    ),
    RuleDescription(
      VanishedRevisions.rule,
      "A revision of a draft that the last commit has is gone, and no other one explains its changes."
    ),
    RuleDescription(
      CommittedLocks.page,
      "A page that the last commit has is gone, and nothing leads on from its address.",
      severity: .warning
    ),
    RuleDescription(
      UnlockedVersions.unreleased,
      "A version was written as a draft and got its number without a release, or its lock was taken away.",
      wordsOnly: .elsewhere
    ),
    RuleDescription(
      LockChain.vanished,
      "A version was locked at the last commit, or when a later one was published, and its lock is gone.",
      wordsOnly: .elsewhere
    ),
    RuleDescription(
      LockChain.replaced,
      "The lock of a version is of another text than the one that a later version was published after.",
      wordsOnly: .elsewhere
    ),
    RuleDescription(
      "empty-page",
      "A page of the site has an address and no content.",
      wordsOnly: .wording
    ),
    RuleDescription(
      "unlisted-key",
      "The site is signed by a key that site.yml does not name first.",
      wordsOnly: .elsewhere
    ),
    RuleDescription(
      "unrepeatable-download",
      "A download that is to be kept came out in two ways when it was made twice.",
      wordsOnly: .elsewhere
    ),
    RuleDescription("unsigned-file", "A file could not be signed.", wordsOnly: .elsewhere),
    RuleDescription(
      "unwritable-download",
      "A file that readers take with them could not be made.",
      wordsOnly: .elsewhere
    ),
    RuleDescription(
      "unsafe-path",
      "No file can be written at the path that an id or a name asks for.",
      wordsOnly: .wording
    ),
  ]

  private static let catalogs = [
    RuleDescription(
      "changed-id",
      "An id of a catalog was written in another form.",
      severity: .warning
    ),
    RuleDescription(
      "dangling-link",
      "A link of a catalog leads to nothing in it.",
      severity: .warning
    ),
    RuleDescription("json-syntax", "A catalog is not JSON."),
    RuleDescription(
      "link-to-withdrawn",
      "A link of a catalog leads to what is withdrawn.",
      severity: .warning
    ),
    RuleDescription("no-catalog", "A file is not an OSCAL catalog."),
    RuleDescription("no-controls", "A catalog has no controls.", severity: .warning),
    RuleDescription(
      "unknown-parameter",
      "A text of a catalog names a parameter that it does not have.",
      severity: .warning
    ),
    RuleDescription(
      "unsafe-link",
      "A link of a catalog has an address that no page can lead to.",
      severity: .warning
    ),
  ]
}

extension CheckFamily {
  /// The name with a capital.
  fileprivate var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}
