/// How many criteria a class of changes concerns, and what it asks.
struct DutyCountContext: TemplateContext {
  let mark: ClassContext
  let own: String
  let reached: String
  let meaning: String
  /// Where the changes of the class are listed; empty where they are reached alone.
  let url: String

  static let fields: [String: TemplateField<Self>] = [
    "mark": .one { $0.mark },
    "own": .text { $0.own },
    "reached": .text { $0.reached },
    "meaning": .text { $0.meaning },
    "url": .text { $0.url },
  ]
}

/// What the changes between two versions ask of a reader.
struct DutyContext: TemplateContext {
  /// The pair that it is about.
  let title: String
  let sentence: String
  let counts: [DutyCountContext]
  /// What to do next: update a checklist, take the list along.
  let actions: [LinkContext]

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "sentence": .text { $0.sentence },
    "has-counts": .flag { !$0.counts.isEmpty },
    "counts": .list { $0.counts },
    "actions": .list { $0.actions },
  ]
}

/// A change in the list of its class.
struct ChangeRowContext: TemplateContext {
  let anchor: String
  let id: String
  let title: String
  /// The page of the change.
  let url: String
  let summary: String
  /// Who conforms no longer, or what a rule found.
  let meaning: String
  /// The criteria that rest on a term or a domain.
  let reached: [LinkContext]

  static let fields: [String: TemplateField<Self>] = [
    "anchor": .text { $0.anchor },
    "id": .text { $0.id },
    "title": .text { $0.title },
    "url": .text { $0.url },
    "summary": .text { $0.summary },
    "meaning": .text { $0.meaning },
    "is-ground": .flag { !$0.reached.isEmpty },
    "reached": .list { $0.reached },
  ]
}

/// The changes of a class.
struct ChangeSectionContext: TemplateContext {
  let anchor: String
  let mark: ClassContext
  let count: String
  let meaning: String
  let rows: [ChangeRowContext]

  static let fields: [String: TemplateField<Self>] = [
    "anchor": .text { $0.anchor },
    "mark": .one { $0.mark },
    "count": .text { $0.count },
    "meaning": .text { $0.meaning },
    "rows": .list { $0.rows },
  ]
}

/// A change in a few words.
struct BriefChangeContext: TemplateContext {
  let mark: ClassContext
  let summary: String
  let detail: String
  let url: String

  static let fields: [String: TemplateField<Self>] = [
    "mark": .one { $0.mark },
    "summary": .text { $0.summary },
    "detail": .text { $0.detail },
    "url": .text { $0.url },
  ]
}

/// The pairs that a reader of a comparison may want instead.
struct ComparisonChoiceContext: TemplateContext {
  /// Those with one of the two versions.
  let groups: [LinkGroupContext]
  /// The page of all pairs.
  let all: LinkContext

  static let fields: [String: TemplateField<Self>] = [
    "groups": .list { $0.groups },
    "all": .one { $0.all },
  ]
}

/// All pairs of versions.
struct ComparisonsContext: TemplateContext {
  let title: String
  /// For each newer version the pairs with older ones.
  let groups: [LinkGroupContext]

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "groups": .list { $0.groups },
  ]
}

/// What changed between two versions.
struct ComparisonContext: TemplateContext {
  let title: String
  let duty: DutyContext
  let sections: [ChangeSectionContext]
  /// A sentence for each kind of provision: all are accounted for.
  let accounting: [String]
  /// What else the changes affect.
  let impact: LinkContext
  /// The way to other pairs; nil where there are none.
  let choice: ComparisonChoiceContext?

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "duty": .one { $0.duty },
    "has-changes": .flag { !$0.sections.isEmpty },
    "sections": .list { $0.sections },
    "accounting": .texts { $0.accounting },
    "impact": .one { $0.impact },
    "choice": .one { $0.choice },
  ]
}

/// What a class of changes means.
struct ClassMeaningContext: TemplateContext {
  let anchor: String
  let mark: ClassContext
  let meaning: String

  static let fields: [String: TemplateField<Self>] = [
    "anchor": .text { $0.anchor },
    "mark": .one { $0.mark },
    "meaning": .text { $0.meaning },
  ]
}

/// What the changes of a standard ask, version by version.
struct ChangesContext: TemplateContext {
  let title: String
  let lead: String
  let duties: [DutyContext]
  let classes: [ClassMeaningContext]
  let links: [LinkContext]

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "lead": .text { $0.lead },
    "duties": .list { $0.duties },
    "classes": .list { $0.classes },
    "links": .list { $0.links },
  ]
}
