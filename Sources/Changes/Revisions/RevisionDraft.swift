public import Standards

/// A file of a revision that an editor completes: everything but the reason.
public struct RevisionDraft: Hashable, Sendable {
  /// Its name without the ending.
  public let slug: Slug
  /// Its text.
  public let text: String

  /// A draft of what no revision explains.
  ///
  /// - Parameters:
  ///   - record: What is not explained.
  ///   - log: What changed, for the classes.
  ///   - standard: Where the provision stands.
  public init(explaining record: MissingRecord, in log: ChangeLog, of standard: StandardID) {
    let subject = record.subject
    slug = Slug(subject.id.slug(in: standard).replacing(".", with: "-"))
    let entry = log.entry(ofNew: subject.id) ?? log.entry(ofOld: subject.id)
    let isOpen = entry?.classification.computed == .undecided
    var lines = record.actions.map { "  - {\(RecordText.entry($0))}" }
    if case .lineage(let suggestion, _, _) = record {
      lines.insert(
        "  # By likeness (\(RecordText.percent(suggestion.score))): look whether it is right.",
        at: 0
      )
    }
    if isOpen {
      lines.insert(
        "  # No rule can tell the class: add 'class: breaking', relaxing, clarifying or editorial.",
        at: 0
      )
    }
    text = Self.file(title: "\(subject.id) \(subject.title)", changes: lines)
  }

  /// A draft of a lineage that likeness suggests, for an editor to accept or strike line by line.
  public init(suggesting suggestions: [LineageSuggestion], from old: Version, to new: Version) {
    slug = Slug("suggested-lineage")
    let lines = suggestions.compactMap { suggestion -> String? in
      guard let action = suggestion.relation.action else { return nil }
      let titles =
        suggestion.relation.old.compactMap { old[$0]?.title }.joined(separator: "; ")
        + " → " + suggestion.relation.new.compactMap { new[$0]?.title }.joined(separator: "; ")
      return "  # \(RecordText.percent(suggestion.score)) \(RecordText.comment(titles))\n"
        + "  - {\(RecordText.entry(action))}"
    }
    text = Self.file(title: "Lineage from \(old.id) to \(new.id)", changes: lines)
  }

  private static func file(title: String, changes: [String]) -> String {
    """
    ---
    title: \(RecordText.quoted(title))
    changes:
    \(changes.isEmpty ? "  []" : changes.joined(separator: "\n"))
    ---
    ## Rationale


    ## Alternatives considered


    """
  }
}
