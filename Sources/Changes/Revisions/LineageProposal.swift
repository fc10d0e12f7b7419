internal import Diagnostics
public import Standards

/// All that would have to be recorded of two versions between which nobody wrote it down.
public struct LineageProposal: Sendable {
  let old: Version
  let new: Version
  /// What stands word for word under another id, or what a link says.
  private let certain: [RecordedChange.Action]
  /// What likeness suggests, the surest first.
  public let suggestions: [LineageSuggestion]
  /// What is left then: gone, new, or another requirement under its id.
  private let rest: [RecordedChange.Action]
  /// What to say of texts that changed and go on under their ids.
  private let texts: [String]
  /// What differs once all of it is recorded; nil where entries are bound to no difference.
  private let log: ChangeLog?

  /// - Parameters:
  ///   - standard: The standard of both.
  ///   - old: The older version.
  ///   - new: The newer version. What its revisions record counts, and is not proposed again.
  public init(from old: Version, to new: Version, in standard: Standard) {
    let known = new.revisions.flatMap(\.changes)
    let inferred = InferredLineage(from: old, to: new, records: known)
    let recorded = Set(known.map(\.action))
    let relations = inferred.lineage.relations(old: old.liveIDs, new: new.liveIDs)
    let suggested = inferred.suggestions
    let (gone, come) = (
      Set(suggested.flatMap(\.relation.old)), Set(suggested.flatMap(\.relation.new))
    )
    (self.old, self.new, suggestions) = (old, new, suggested)
    certain = relations.filter { !$0.old.isEmpty && !$0.new.isEmpty }
      .flatMap(inferred.lineage.actions(recording:))
      .filter { !recorded.contains($0) }
    rest = Self.actions(
      withdrawn: relations.filter { $0.kind == .withdrawn && !gone.contains($0.id) },
      begun: relations.filter { $0.old.isEmpty && !come.contains($0.id) }
    ).filter { !recorded.contains($0) }
    let told = new.recording(Self.actions(certain, suggested, rest))
    let isStep = !new.isLocked && standard.predecessor(of: new)?.id == old.id
    let log = isStep ? ChangeLog.between(old, told) : nil
    texts = log.map { Self.texts(from: old, to: told, $0) } ?? []
    self.log = new.id.isDraft ? log : nil
  }

  /// What is proposed of the lineage.
  var actions: [RecordedChange.Action] { Self.actions(certain, suggestions, rest) }

  private static func actions(
    _ certain: [RecordedChange.Action],
    _ suggestions: [LineageSuggestion],
    _ rest: [RecordedChange.Action]
  ) -> [RecordedChange.Action] {
    certain + suggestions.compactMap(\.relation.action) + rest
  }

  /// Whether there is nothing to record.
  public var isEmpty: Bool { certain.isEmpty && suggestions.isEmpty && rest.isEmpty }

  /// What left an id to another requirement is replaced.
  private static func actions(
    withdrawn: [Relation],
    begun: [Relation]
  ) -> [RecordedChange.Action] {
    let both = Set(withdrawn.map(\.id)).intersection(begun.map(\.id))
    return (withdrawn.filter { !both.contains($0.id) } + begun.filter { !both.contains($0.id) })
      .compactMap(\.action) + both.sorted().map { .replaced($0) }
  }

  private static func texts(from old: Version, to new: Version, _ log: ChangeLog) -> [String] {
    let missing = MissingRecord.all(
      from: old,
      to: new,
      log: log,
      recorded: RecordedLineage(from: old, to: new),
      everUsed: old.liveIDs
    )
    return missing.flatMap { RevisionDraft.lines(explaining: $0, in: log) }
  }

  /// The entries, each on its line, with comments.
  var lines: [String] {
    let sure = part("Word for word the same, or said by a link.", certain)
    let left = part("What is left then.", rest)
    return sure + suggestions.flatMap(lines) + left
      + (texts.isEmpty ? [] : ["  # Texts and titles that changed."] + texts)
  }

  private func part(_ title: String, _ actions: [RecordedChange.Action]) -> [String] {
    actions.isEmpty ? [] : ["  # \(title)"] + actions.map(line)
  }

  private func line(_ action: RecordedChange.Action) -> String {
    RecordText.line(action, digest: log?.digest(of: action))
  }

  private func lines(_ suggestion: LineageSuggestion) -> [String] {
    guard let action = suggestion.relation.action else { return [] }
    let titles =
      suggestion.relation.old.compactMap { old[$0]?.title }.joined(separator: "; ")
      + " → " + suggestion.relation.new.compactMap { new[$0]?.title }.joined(separator: "; ")
    return [
      "  # \(RecordText.percent(suggestion.score)) \(RecordText.comment(titles))",
      line(action),
    ]
  }
}
