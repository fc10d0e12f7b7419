// The documents by kind and slug.
extension Publication {
  /// The articles, by slug.
  public var articles: [Article] { documents[Article.self] }
  /// The questions, in their order within their groups.
  public var questions: [Question] { documents[Question.self] }
  /// The credentials, in their order.
  public var credentials: [Credential] { documents[Credential.self] }
  /// How the standards relate to other frameworks, by slug.
  public var crosswalks: [Crosswalk] { documents[Crosswalk.self] }

  /// The document of a type with a slug.
  package subscript<Item: Document>(type: Item.Type, slug: Slug) -> Item? {
    documents[keyPath: Item.list][slug]
  }

  /// The document of a kind with a slug.
  package subscript(kind: DocumentKind, slug: Slug) -> (any Document)? {
    func document<Item: Document>(_ type: Item.Type) -> (any Document)? { self[type, slug] }
    return document(kind.type)
  }

  /// The body of a document.
  package func body(of kind: DocumentKind, _ slug: Slug) -> Prose? {
    func body<Item: Document>(_ type: Item.Type) -> Prose? {
      documents[keyPath: Item.list].body(of: slug)
    }
    return body(kind.type)
  }

  /// The title of a document.
  func title(of kind: DocumentKind, _ slug: Slug) -> String? {
    func title<Item: Document>(_ type: Item.Type) -> String? {
      documents[keyPath: Item.list].title(of: slug)
    }
    return title(kind.type)
  }

  /// The same with another text of one document; nil where there is no such one. What is gathered from all texts, such as who
  /// refers to what, is as it was.
  package func showing(_ document: some Document) -> Publication? {
    var publication = self
    return publication.documents.replace(document) ? publication : nil
  }
}
