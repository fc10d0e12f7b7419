internal import Views

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

/// An objective with what changed in the criteria that it rests on.
struct StudyPartContext: TemplateContext {
  let objective: LinkContext
  let changes: [TouchContext]

  static let fields: [String: TemplateField<Self>] = [
    "objective": .one { $0.objective },
    "changes": .list { $0.changes },
  ]
}

/// What changed in a domain.
struct StudyGroupContext: TemplateContext {
  let title: String
  let parts: [StudyPartContext]
  let gone: [TouchContext]

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "has-gone": .flag { !$0.gone.isEmpty },
    "parts": .list { $0.parts },
    "gone": .list { $0.gone },
  ]
}

/// What changed for candidates who prepared on an older version.
struct StudyDeltaContext: TemplateContext {
  let code: String
  let title: String
  let exam: LinkContext
  let old: LinkContext
  let new: LinkContext
  let log: LinkContext
  let groups: [StudyGroupContext]
  let unchanged: [LinkContext]
  let hasReplaced: Bool

  static let fields: [String: TemplateField<Self>] = [
    "has-groups": .flag { !$0.groups.isEmpty },
    "has-replaced": .flag { $0.hasReplaced },
    "has-unchanged": .flag { !$0.unchanged.isEmpty },
    "code": .text { $0.code },
    "title": .text { $0.title },
    "exam": .one { $0.exam },
    "old": .one { $0.old },
    "new": .one { $0.new },
    "log": .one { $0.log },
    "groups": .list { $0.groups },
    "unchanged": .list { $0.unchanged },
  ]
}
