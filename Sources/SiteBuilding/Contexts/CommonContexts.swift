/// A link with its words and, where needed, a word about it.
struct LinkContext: TemplateContext {
  let title: String
  let url: String
  var note = ""
  var isCurrent = false

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "url": .text { $0.url },
    "note": .text { $0.note },
    "is-current": .flag { $0.isCurrent },
  ]
}

/// Links under a heading.
struct LinkGroupContext: TemplateContext {
  let title: String
  let links: [LinkContext]

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "links": .list { $0.links },
  ]
}

/// A name and its value, as a table of figures has them.
struct FigureContext: TemplateContext {
  let name: String
  let value: String

  static let fields: [String: TemplateField<Self>] = [
    "name": .text { $0.name },
    "value": .text { $0.value },
  ]
}

/// The way to the pages before and after this one.
struct NeighboursContext: TemplateContext {
  let previous: LinkContext?
  let next: LinkContext?

  static let fields: [String: TemplateField<Self>] = [
    "previous": .one { $0.previous },
    "next": .one { $0.next },
  ]
}

/// How a page's subject is cited.
struct CiteContext: TemplateContext {
  /// The reference, with the title in `cite`.
  let citation: [UInt8]
  /// A sentence that names the version; empty where nothing can be promised.
  let policySentence: String
  /// The entry of BibTeX.
  let bibTeX: String
  /// What programs that manage references take.
  let links: [CitationContext]

  static let fields: [String: TemplateField<Self>] = [
    "citation": .markup { $0.citation },
    "policy-sentence": .text { $0.policySentence },
    "bibtex": .text { $0.bibTeX },
    "has-formats": .flag { !$0.links.isEmpty },
    "formats": .list { $0.links },
  ]
}

/// A citation in a format for programs: a file, or an address that carries it.
struct CitationContext: TemplateContext {
  let title: String
  let url: String
  /// The name that it is saved under.
  let fileName: String

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "url": .text { $0.url },
    "file-name": .text { $0.fileName },
  ]
}
