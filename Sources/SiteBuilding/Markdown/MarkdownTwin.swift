internal import Addresses
internal import Phrasing
internal import Standards

/// The twin of a page in Markdown, `index.md` beside `index.html`, for programs that read text: from the same trees, with whole
/// addresses.
struct MarkdownTwin {
  let model: SiteModel
  let route: Route
  var say: Phrases { model.templates.say }

  static let name = "index.md"

  /// The path of its file where the twin has one of its own; nil where the page has none. Lists and what leads on are left out.
  var path: String? { isMade ? route.address + Self.name : nil }

  /// The address of the twin from the root of the site. A comparison has its change log as Markdown, which says the same.
  var address: String? {
    guard case .comparison(let old, let new) = route else { return path }
    let log = Route.changeLogFile(old, new, .markdown)
    return model.map.contains(log) ? log.address : nil
  }

  /// The address of the twin as its page writes it.
  var link: String? { path == nil ? address.map { route.wayToRoot + $0 } : Self.name }

  private var isMade: Bool {
    let publication = model.publication
    return switch route {
    case .version(let id), .fullText(let id), .terms(let id): publication[id] != nil
    case .provision(let version, let id): publication[version]?[id] != nil
    case .documents(.question): true
    case .document: true
    case .exam(let id): publication[id] != nil
    default: false
    }
  }

  var text: String {
    let publication = model.publication
    var page = MarkdownPage(model, at: route)
    switch route {
    case .version(let id): publication[id].map { write($0, to: &page) }
    case .fullText(let id): publication[id].map { writeWhole($0, to: &page) }
    case .terms(let id): publication[id].map { writeTerms($0, to: &page) }
    case .provision(let version, let id):
      publication[version].map { version in
        version[id].map { write($0, in: version, to: &page) }
      }
    case .documents(.question): writeQuestions(to: &page)
    case .document(.article, let slug):
      publication[Article.self, slug].map { write($0, to: &page) }
    case .document(.crosswalk, let slug):
      publication[Crosswalk.self, slug].map { write($0, to: &page) }
    case .exam(let id): publication[id].map { write($0, to: &page) }
    case .document(let kind, let slug): publication[kind, slug].map { write($0, to: &page) }
    default: break
    }
    return page.text
  }

  // MARK: Documents

  private func write(_ document: any Document, to page: inout MarkdownPage) {
    page.heading(1, document.name)
    page.add(page.url(route))
    if let lead = document.lead { page.add(lead) }
    page.add(document.body)
  }

  private func write(_ article: Article, to page: inout MarkdownPage) {
    page.heading(1, article.title)
    let author = StandaloneMarkdown.escaped(article.author ?? model.publication.site.publisher)
    let updated = article.updated.map { ", " + say("updated \($0)") } ?? ""
    page.add("\(author), \(article.published)\(updated): \(page.url(route))")
    page.add(article.dek)
    page.heading(2, say("Control read"))
    page.add(article.controlRead)
    if !article.takeaways.isEmpty {
      page.heading(2, say("Key takeaways"))
      page.list(article.takeaways.map(page.line))
    }
    page.add(article.body)
    if !article.exchanges.isEmpty { page.heading(2, say("FAQ")) }
    for exchange in article.exchanges {
      page.add("### " + page.line(exchange.question))
      page.add(exchange.answer)
    }
    guard !article.sources.isEmpty else { return }
    page.heading(2, say("Sources"))
    page.list(article.sources.map { page.link($0.title, to: $0.url) })
  }

  private func writeQuestions(to page: inout MarkdownPage) {
    page.heading(1, say("Questions and answers"))
    page.add(page.url(route))
    for question in model.publication.questions {
      page.heading(2, question.title)
      page.add(question.body, shift: 1, footnotes: "\(question.slug)-")
    }
  }
}
