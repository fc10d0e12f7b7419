internal import Addresses
internal import Standards

// The pages of documents, by kind: no kind is left to a default, so that a new one needs its pages.
extension PageBuilder {
  /// The list of a kind; nil where it has none.
  func list(of kind: DocumentKind) -> BuiltPage? {
    switch kind {
    case .article: articles()
    case .question: questions()
    case .credential: credentials()
    case .crosswalk: crosswalks()
    case .signal: signals()
    case .page: nil
    }
  }

  /// A document on a page of its own; nil where its kind has none.
  func document(_ kind: DocumentKind, _ slug: Slug) -> BuiltPage? {
    switch kind {
    case .article: publication[Article.self, slug].map(article)
    case .question: nil
    case .credential: publication[Credential.self, slug].map(credential)
    case .crosswalk: publication[Crosswalk.self, slug].map(crosswalk)
    case .signal: publication[Signal.self, slug].map(signal)
    case .page: publication[Page.self, slug].map(page)
    }
  }
}
