/// A revision among the revisions of its version.
struct RevisionContext: TemplateContext {
  let anchor: String
  let title: String
  let changes: [String]
  let drivers: [DriverContext]
  let body: String

  static let fields: [String: TemplateField<Self>] = [
    "has-drivers": .flag { !$0.drivers.isEmpty },
    "anchor": .text { $0.anchor },
    "title": .text { $0.title },
    "changes": .markups { $0.changes },
    "drivers": .list { $0.drivers },
    "body": .markup { $0.body },
  ]
}

/// A signal that led to a revision.
struct DriverContext: TemplateContext {
  let kind: String
  let summary: String

  static let fields: [String: TemplateField<Self>] = [
    "kind": .text { $0.kind },
    "summary": .markup { $0.summary },
  ]
}

/// Why a version changed what it changed.
struct RevisionsContext: TemplateContext {
  let version: VersionContext
  let comparison: LinkContext?
  let revisions: [RevisionContext]
  let versions: [LinkContext]

  static let fields: [String: TemplateField<Self>] = [
    "version": .one { $0.version },
    "comparison": .one { $0.comparison },
    "revisions": .list { $0.revisions },
    "versions": .list { $0.versions },
  ]
}

/// One kind of provision in the sum of both sides.
struct ConservationContext: TemplateContext {
  let kind: String
  let old: String
  let new: String

  static let fields: [String: TemplateField<Self>] = [
    "kind": .text { $0.kind },
    "old": .text { $0.old },
    "new": .text { $0.new },
  ]
}

/// A provision in a change log.
struct ChangeEntryContext: TemplateContext {
  let id: String
  let title: String
  let summary: String
  let detail: String
  let url: String
  let fieldNames: String
  let revisions: [LinkContext]

  static let fields: [String: TemplateField<Self>] = [
    "id": .text { $0.id },
    "title": .text { $0.title },
    "summary": .text { $0.summary },
    "detail": .text { $0.detail },
    "url": .text { $0.url },
    "fields": .text { $0.fieldNames },
    "revisions": .list { $0.revisions },
  ]
}

/// What changed between two versions.
struct ComparisonContext: TemplateContext {
  let title: String
  let old: LinkContext
  let new: LinkContext
  let conservation: [ConservationContext]
  let tombstones: String
  let unchanged: String
  let entries: [ChangeEntryContext]
  let others: [LinkContext]

  static let fields: [String: TemplateField<Self>] = [
    "has-others": .flag { !$0.others.isEmpty },
    "has-entries": .flag { !$0.entries.isEmpty },
    "title": .text { $0.title },
    "old": .one { $0.old },
    "new": .one { $0.new },
    "conservation": .list { $0.conservation },
    "tombstones": .text { $0.tombstones },
    "unchanged": .text { $0.unchanged },
    "entries": .list { $0.entries },
    "others": .list { $0.others },
  ]
}

/// A field of a provision with what was deleted and inserted.
struct RedlineContext: TemplateContext {
  let name: String
  let redline: String

  static let fields: [String: TemplateField<Self>] = [
    "name": .text { $0.name },
    "redline": .markup { $0.redline },
  ]
}

/// What changed in one provision between two versions.
struct ProvisionComparisonContext: TemplateContext {
  let title: String
  let summary: String
  let detail: String
  let old: [LinkContext]
  let new: [LinkContext]
  let oldTitle: String
  let newTitle: String
  let isRenamed: Bool
  let fieldChanges: [RedlineContext]
  let revisions: [RevisionContext]
  let log: LinkContext
  let neighbours: NeighboursContext

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "summary": .text { $0.summary },
    "detail": .text { $0.detail },
    "old": .list { $0.old },
    "new": .list { $0.new },
    "old-title": .text { $0.oldTitle },
    "new-title": .text { $0.newTitle },
    "is-renamed": .flag { $0.isRenamed },
    "field-changes": .list { $0.fieldChanges },
    "revisions": .list { $0.revisions },
    "log": .one { $0.log },
    "neighbours": .one { $0.neighbours },
  ]
}

/// What became of a provision in one version.
struct HistoryItemContext: TemplateContext {
  let version: LinkContext
  let date: String
  let title: String
  let what: String
  let links: [LinkContext]

  static let fields: [String: TemplateField<Self>] = [
    "version": .one { $0.version },
    "date": .text { $0.date },
    "title": .text { $0.title },
    "what": .text { $0.what },
    "has-links": .flag { !$0.links.isEmpty },
    "links": .list { $0.links },
  ]
}

/// A provision through all versions.
struct HistoryContext: TemplateContext {
  let id: String
  let title: String
  let notice: String
  let today: LinkContext?
  let text: String
  let items: [HistoryItemContext]

  static let fields: [String: TemplateField<Self>] = [
    "id": .text { $0.id },
    "title": .text { $0.title },
    "notice": .markup { $0.notice },
    "today": .one { $0.today },
    "text": .markup { $0.text },
    "items": .list { $0.items },
  ]
}
