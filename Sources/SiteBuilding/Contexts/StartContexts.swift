/// A line of the register of standards.
struct RegisterEntryContext: TemplateContext {
  let standard: LinkContext
  let summary: String
  /// Nil of a standard that has not been published yet.
  let inForce: LinkContext?
  let since: String
  let draft: LinkContext?
  let changes: LinkContext?

  static let fields: [String: TemplateField<Self>] = [
    "standard": .one { $0.standard },
    "summary": .markup { $0.summary },
    "in-force": .one { $0.inForce },
    "since": .text { $0.since },
    "draft": .one { $0.draft },
    "changes": .one { $0.changes },
  ]
}

/// Where to begin, for each kind of reader.
struct StartContext: TemplateContext {
  let title: String
  let lead: String
  let roles: [LinkGroupContext]

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "lead": .text { $0.lead },
    "roles": .list { $0.roles },
  ]
}
