internal import Markup
public import Standards
public import Wording

/// A file of a revision that an editor completes: everything but the reason.
public struct RevisionDraft: Hashable, Sendable {
  /// Its name without the ending.
  public let slug: Slug
  /// Its text.
  public let text: String

  /// Drafts of what no revision explains, one for what belongs together.
  ///
  /// - Parameters:
  ///   - records: What is not explained.
  ///   - log: What changed, for the classes.
  ///   - standard: Where the provisions stand.
  ///   - language: The language of the version, for the headings.
  public static func all(
    explaining records: [MissingRecord],
    in log: ChangeLog,
    of standard: StandardID,
    in language: Language = .english
  ) -> [RevisionDraft] {
    MissingRecord.grouped(records).map {
      RevisionDraft(explaining: $0, in: log, of: standard, language)
    }
  }

  /// - Parameter group: What belongs together, its subject first; never empty.
  private init(
    explaining group: [MissingRecord],
    in log: ChangeLog,
    of standard: StandardID,
    _ language: Language
  ) {
    let subject = group[0].subject
    slug = Slug(subject.id.slug(in: standard).replacing(".", with: "-"))
    text = Self.file(
      title: subject.heading,
      changes: group.flatMap { Self.lines(explaining: $0, in: log) },
      in: language
    )
  }

  /// The entries that explain something, with comments on what is to be decided.
  static func lines(explaining record: MissingRecord, in log: ChangeLog) -> [String] {
    let subject = record.subject
    let entry = log.entry(ofNew: subject.id) ?? log.entry(ofOld: subject.id)
    let isOpen = entry?.classification.computed == .undecided
    var lines = record.actions.map { action in
      RecordText.line(
        action,
        digest: log.new.isDraft ? log.digest(of: action) : nil,
        reason: record.statedReason
      )
    }
    if case .lineage(let suggestion, _, _) = record {
      lines.insert(
        "  # By likeness (\(RecordText.percent(suggestion.score))): look whether it is right.",
        at: 0
      )
    }
    if isOpen {
      lines.insert(
        "  # No rule can tell the class: add 'class: breaking', relaxing or clarifying; that it is editorial is a decision.",
        at: 0
      )
    }
    return lines
  }

  /// A revision that records what an editor has decided.
  ///
  /// - Parameters:
  ///   - reason: Why something is withdrawn, where that is known.
  ///   - log: The changes with these records in them, for the digests.
  package init(
    recording actions: [RecordedChange.Action],
    titled title: String,
    reason: String?,
    in log: ChangeLog,
    in language: Language
  ) {
    let words = title.prefix(1).uppercased() + title.dropFirst()
    slug = Slug(title.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-"))
    text = Self.file(
      title: words,
      changes: actions.map {
        RecordText.line($0, digest: log.digest(of: $0), reason: reason)
      },
      in: language
    )
  }

  /// A draft of a lineage that nobody recorded, for an editor to accept or strike line by line; nil where there is nothing to
  /// record.
  public init?(of lineage: LineageProposal) {
    guard !lineage.isEmpty else { return nil }
    slug = Slug("suggested-lineage")
    text = Self.file(
      title: "Lineage from \(lineage.old.id) to \(lineage.new.id)",
      changes: lineage.lines,
      in: Language(tag: lineage.new.wording.language)
    )
  }

  private static func file(
    title: String,
    changes: [String],
    in language: Language
  ) -> String {
    let isGerman = language == .german
    return """
      ---
      title: \(YAMLText.quoted(title))
      changes:
      \(changes.isEmpty ? "  []" : changes.joined(separator: "\n"))
      # What led to it, where something did: \(drivers).
      # drivers:
      #   - kind: \(Revision.Driver.Kind.directContact.rawValue)
      #     summary: What was seen.
      ---
      ## \(isGerman ? "Begründung" : "Rationale")


      ## \(isGerman ? "Erwogene Alternativen" : "Alternatives considered")


      """
  }

  private static var drivers: String {
    Revision.Driver.Kind.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
