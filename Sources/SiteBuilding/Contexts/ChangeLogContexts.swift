/// One kind of provision in the sum of both sides.
struct ConservationContext: TemplateContext {
  let kind: String
  let old: String
  let new: String
  let tombstones: String

  static let fields: [String: TemplateField<Self>] = [
    "kind": .text { $0.kind },
    "old": .text { $0.old },
    "new": .text { $0.new },
    "tombstones": .text { $0.tombstones },
  ]
}

/// How many changes there are of a class.
struct ClassCountContext: TemplateContext {
  let mark: ClassContext
  let count: String

  static let fields: [String: TemplateField<Self>] = [
    "mark": .one { $0.mark },
    "count": .text { $0.count },
  ]
}

/// A choice of a filter.
struct FilterOptionContext: TemplateContext {
  let id: String
  let title: String
  let count: String
  var sign = ""
  var isChosen = false

  static let fields: [String: TemplateField<Self>] = [
    "id": .text { $0.id },
    "title": .text { $0.title },
    "count": .text { $0.count },
    "sign": .text { $0.sign },
    "is-chosen": .flag { $0.isChosen },
  ]
}

/// A choice of which changes are shown. It works by the style of the page alone.
struct FilterContext: TemplateContext {
  let name: String
  let title: String
  let options: [FilterOptionContext]

  static let fields: [String: TemplateField<Self>] = [
    "name": .text { $0.name },
    "title": .text { $0.title },
    "options": .list { $0.options },
  ]
}

/// A provision in a change log.
struct ChangeEntryContext: TemplateContext {
  let anchor: String
  /// The class and the domain by which the filters tell entries apart.
  let className: String
  let group: String
  let id: String
  let title: String
  let url: String
  /// Nil in a log that is too long to show each change in full.
  let change: ChangeContext?
  let brief: BriefChangeContext?

  static let fields: [String: TemplateField<Self>] = [
    "anchor": .text { $0.anchor },
    "class-name": .text { $0.className },
    "group": .text { $0.group },
    "id": .text { $0.id },
    "title": .text { $0.title },
    "url": .text { $0.url },
    "change": .one { $0.change },
    "brief": .one { $0.brief },
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
  let old: LinkContext
  let new: LinkContext
  let conservation: [ConservationContext]
  let unchanged: String
  let classes: [ClassCountContext]
  let total: String
  let filters: [FilterContext]
  let entries: [ChangeEntryContext]
  let files: [LinkContext]
  /// What rests on the changes.
  let impact: LinkContext
  /// The way to other pairs; nil where there are none.
  let choice: ComparisonChoiceContext?

  static let fields: [String: TemplateField<Self>] = [
    "files": .list { $0.files },
    "impact": .one { $0.impact },
    "choice": .one { $0.choice },
    "has-entries": .flag { !$0.entries.isEmpty },
    "title": .text { $0.title },
    "old": .one { $0.old },
    "new": .one { $0.new },
    "conservation": .list { $0.conservation },
    "unchanged": .text { $0.unchanged },
    "classes": .list { $0.classes },
    "total": .text { $0.total },
    "filters": .list { $0.filters },
    "entries": .list { $0.entries },
  ]
}
