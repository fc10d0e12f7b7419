/// The kinds of documents, in the order in which lists have them: the one register of them.
///
/// A new kind gets a case here, a list in ``Documents``, and a type that conforms to ``Document``; where it is read and how its pages
/// are built, a switch over the kinds does not compile without it.
public enum DocumentKind: String, Hashable, Sendable, CaseIterable {
  /// An insights article.
  case article
  /// A question with its answer.
  case question
  /// A credential that the institute awards.
  case credential
  /// How a standard relates to another framework.
  case crosswalk
  /// Something that practice showed, and what became of it.
  case signal
  /// A page that stands on its own.
  case page

  /// The type of its documents.
  package var type: any Document.Type {
    switch self {
    case .article: Article.self
    case .question: Question.self
    case .credential: Credential.self
    case .crosswalk: Crosswalk.self
    case .signal: Signal.self
    case .page: Page.self
    }
  }

  /// The folder of its files in `content/`.
  public var folder: String { type.folder }

  /// Where readers find its documents.
  package var placement: DocumentPlacement { type.placement }

  /// What labels and messages call one of its documents, such as `insights/on-traces`.
  public func label(of slug: Slug) -> String { "\(folder)/\(slug)" }
}

/// Where readers find a document.
package enum DocumentPlacement: Hashable, Sendable {
  /// On a page of its own below the list of its kind.
  case belowList
  /// On the page of the list.
  case onList
  /// On a page of its own at the root of the site; there is no list.
  case atRoot
}

/// The lists of documents by kind.
package struct Documents: Sendable {
  var articles = DocumentList<Article>()
  var questions = DocumentList<Question>()
  var credentials = DocumentList<Credential>()
  var crosswalks = DocumentList<Crosswalk>()
  var signals = DocumentList<Signal>()
  var pages = DocumentList<Page>()
  /// All documents, by kind, once the lists are in their order.
  package internal(set) var all: [any Document] = []

  /// No documents yet.
  package init() {}
}
