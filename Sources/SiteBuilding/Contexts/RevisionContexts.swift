/// A revision among the revisions of its version.
struct RevisionContext: TemplateContext {
  let anchor: String
  let title: String
  let changes: [String]
  let drivers: [DriverContext]
  let body: String
  /// Where all of it stands, if this is only a part.
  var whole: LinkContext?

  static let fields: [String: TemplateField<Self>] = [
    "has-drivers": .flag { !$0.drivers.isEmpty },
    "whole": .one { $0.whole },
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
