/// A change that something rests on.
struct TouchContext: TemplateContext {
  let id: String
  /// The title of the provision, where it is shown.
  var title = ""
  let change: BriefChangeContext
  /// Why something rests on it, where that is said.
  var basis = ""

  static let fields: [String: TemplateField<Self>] = [
    "id": .text { $0.id },
    "title": .text { $0.title },
    "change": .one { $0.change },
    "basis": .text { $0.basis },
  ]
}

/// Changes that something rests on without naming their provisions.
struct IndirectContext: TemplateContext {
  let basis: String
  /// Each with its class as a note.
  let changes: [LinkContext]

  static let fields: [String: TemplateField<Self>] = [
    "basis": .text { $0.basis },
    "changes": .list { $0.changes },
  ]
}

/// Something that rests on changes.
struct AffectedContext: TemplateContext {
  let page: LinkContext
  let touches: [TouchContext]
  let indirect: [IndirectContext]

  static let fields: [String: TemplateField<Self>] = [
    "page": .one { $0.page },
    "has-touches": .flag { !$0.touches.isEmpty },
    "touches": .list { $0.touches },
    "indirect": .list { $0.indirect },
  ]
}

/// Things of one kind that rest on changes.
struct AffectedGroupContext: TemplateContext {
  let anchor: String
  let title: String
  let count: String
  let affected: [AffectedContext]

  static let fields: [String: TemplateField<Self>] = [
    "anchor": .text { $0.anchor },
    "title": .text { $0.title },
    "count": .text { $0.count },
    "affected": .list { $0.affected },
  ]
}

/// What rests on what changed between two versions.
struct ImpactContext: TemplateContext {
  let title: String
  let summary: String
  let old: LinkContext
  let new: LinkContext
  let log: LinkContext
  let contents: [LinkContext]
  let groups: [AffectedGroupContext]
  let additions: [TouchContext]
  let files: [LinkContext]

  static let fields: [String: TemplateField<Self>] = [
    "has-contents": .flag { !$0.contents.isEmpty },
    "has-additions": .flag { !$0.additions.isEmpty },
    "title": .text { $0.title },
    "summary": .text { $0.summary },
    "old": .one { $0.old },
    "new": .one { $0.new },
    "log": .one { $0.log },
    "contents": .list { $0.contents },
    "groups": .list { $0.groups },
    "additions": .list { $0.additions },
    "files": .list { $0.files },
  ]
}
