/// The page on which readers search, and a list of names.
struct SearchContext: TemplateContext {
  let title: String
  /// An id of the site; empty where there is none.
  let example: String
  /// The address of the page that searches.
  let action: String
  /// The way to the site's root, for the script.
  let root: String
  /// The folder of the index.
  let index: String
  /// The address of the script; empty on a page without one.
  let script: String
  /// Pages with more names.
  let links: [LinkContext]
  let lists: [SearchListContext]

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "example": .text { $0.example },
    "action": .text { $0.action },
    "root": .text { $0.root },
    "index": .text { $0.index },
    "script": .text { $0.script },
    "has-links": .flag { !$0.links.isEmpty },
    "links": .list { $0.links },
    "has-lists": .flag { !$0.lists.isEmpty },
    "lists": .list { $0.lists },
  ]
}

/// Names under a letter, or ids of a standard.
struct SearchListContext: TemplateContext {
  let title: String
  let anchor: String
  let links: [LinkContext]

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "anchor": .text { $0.anchor },
    "links": .list { $0.links },
  ]
}
