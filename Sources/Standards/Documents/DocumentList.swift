/// The documents of one kind in their order.
package struct DocumentList<Item: Document>: Sendable {
  /// The documents.
  package private(set) var all: [Item] = []
  /// Where each stands. The first counts where two have one slug.
  private var places: [Slug: Int] = [:]

  mutating func add(_ item: Item) { all.append(item) }

  mutating func sort() {
    all.sort(by: Item.precedes)
    places = Dictionary(zip(all.map(\.slug), all.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Puts a document in the place of the one with its slug; false where there is none.
  mutating func replace(_ item: Item) -> Bool {
    guard let place = places[item.slug] else { return false }
    all[place] = item
    return true
  }

  /// The document with a slug.
  subscript(slug: Slug) -> Item? { places[slug].map { all[$0] } }

  /// The body of the document with a slug.
  func body(of slug: Slug) -> Prose? { places[slug].map { all[$0].body } }

  /// The title of the document with a slug.
  func title(of slug: Slug) -> String? { places[slug].map { all[$0].title } }
}

extension Documents {
  /// Adds a document; ``sorted()`` puts it in its place.
  package mutating func add<Item: Document>(_ document: Item) {
    self[keyPath: Item.list].add(document)
  }

  /// The same with each list in its order, after the last document came.
  package func sorted() -> Documents {
    var documents = self
    func sort<Item: Document>(_ type: Item.Type) { documents[keyPath: Item.list].sort() }
    for kind in DocumentKind.allCases { sort(kind.type) }
    documents.all = DocumentKind.allCases.flatMap { documents[$0] }
    return documents
  }

  /// Puts a document in the place of the one with its slug; false where there is none.
  mutating func replace<Item: Document>(_ document: Item) -> Bool {
    guard self[keyPath: Item.list].replace(document) else { return false }
    if let place = all.firstIndex(where: { $0.subject == document.subject }) {
      all[place] = document
    }
    return true
  }

  /// The documents of a type.
  package subscript<Item: Document>(type: Item.Type) -> [Item] { self[keyPath: Item.list].all }

  /// The documents of a kind.
  package subscript(kind: DocumentKind) -> [any Document] {
    func documents<Item: Document>(_ type: Item.Type) -> [any Document] { self[type] }
    return documents(kind.type)
  }
}
