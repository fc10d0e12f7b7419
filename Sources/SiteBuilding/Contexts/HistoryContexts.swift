/// What became of a provision in one version.
struct HistoryItemContext: TemplateContext {
  let version: LinkContext
  let date: String
  let title: String
  let what: String
  let mark: ClassContext?
  let links: [LinkContext]

  static let fields: [String: TemplateField<Self>] = [
    "version": .one { $0.version },
    "date": .text { $0.date },
    "title": .text { $0.title },
    "what": .text { $0.what },
    "mark": .one { $0.mark },
    "has-links": .flag { !$0.links.isEmpty },
    "links": .list { $0.links },
  ]
}

/// Sentences of one origin.
struct OriginContext: TemplateContext {
  let text: String
  /// Since when the words stand and who brought them.
  let origin: String
  let earlier: [RedlineContext]

  static let fields: [String: TemplateField<Self>] = [
    "text": .markup { $0.text },
    "origin": .markup { $0.origin },
    "has-earlier": .flag { !$0.earlier.isEmpty },
    "earlier": .list { $0.earlier },
  ]
}

/// A field of a provision, sentence by sentence.
struct FieldOriginsContext: TemplateContext {
  let name: String
  let origins: [OriginContext]

  static let fields: [String: TemplateField<Self>] = [
    "name": .text { $0.name },
    "origins": .list { $0.origins },
  ]
}

/// A provision through all versions.
struct HistoryContext: TemplateContext {
  let id: String
  let title: String
  let notices: [String]
  let today: LinkContext?
  let origins: [FieldOriginsContext]
  let items: [HistoryItemContext]

  static let fields: [String: TemplateField<Self>] = [
    "id": .text { $0.id },
    "title": .text { $0.title },
    "notices": .markups { $0.notices },
    "today": .one { $0.today },
    "has-origins": .flag { !$0.origins.isEmpty },
    "origins": .list { $0.origins },
    "items": .list { $0.items },
  ]
}

/// What became of a provision that a version does not hold any more.
struct GoneContext: TemplateContext {
  let id: String
  let title: String
  let notice: String
  let reason: String
  let links: [LinkContext]

  static let fields: [String: TemplateField<Self>] = [
    "id": .text { $0.id },
    "title": .text { $0.title },
    "notice": .markup { $0.notice },
    "reason": .markup { $0.reason },
    "links": .list { $0.links },
  ]
}
