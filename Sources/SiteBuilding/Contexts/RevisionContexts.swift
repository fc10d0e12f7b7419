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
  let title: String
  let contents: [LinkContext]
  let comparison: LinkContext?
  let revisions: [RevisionContext]
  let versions: [LinkContext]

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "has-contents": .flag { $0.contents.count > 1 },
    "contents": .list { $0.contents },
    "comparison": .one { $0.comparison },
    "revisions": .list { $0.revisions },
    "has-versions": .flag { !$0.versions.isEmpty },
    "versions": .list { $0.versions },
  ]
}
