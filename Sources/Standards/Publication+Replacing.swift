/// A part of a publication that stands for itself: others may name it and link to it, and nothing else of it is seen there.
package enum PublicationPart: Sendable {
  case article(Article)
  case question(Question)
  case page(Page)

  /// All of its texts.
  package var texts: [Prose] {
    switch self {
    case .article(let article): article.texts
    case .question(let question): [question.scopedText.prose]
    case .page(let page): page.texts.map(\.prose)
    }
  }

  /// The links that its front matter names.
  package var links: [SiteLink] {
    if case .article(let article) = self { article.nextSteps.map(\.link) } else { [] }
  }
}

extension Publication {
  /// The same with another text of one part; nil where there is no such part. What is gathered from all texts, such as who
  /// refers to what, is as it was.
  package func showing(_ part: PublicationPart) -> Publication? {
    var publication = self
    switch part {
    case .article(let article):
      guard let place = places.articles[article.slug] else { return nil }
      publication.articles[place] = article
    case .question(let question):
      guard let place = places.questions[question.slug] else { return nil }
      publication.questions[place] = question
    case .page(let page):
      guard let place = places.pages[page.slug] else { return nil }
      publication.pages[place] = page
    }
    return publication
  }
}
