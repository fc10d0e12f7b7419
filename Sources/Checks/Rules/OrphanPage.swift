internal import Addresses
internal import Diagnostics
internal import HTMLRendering
internal import Standards

/// Nothing leads to a page.
enum OrphanPage: Rule {
  static let ids: [RuleID] = ["orphan-page", "unused-asset"]
  static let family = CheckFamily.references
  static let things: [CheckedThing] = [.pages, .assets]
  static let severity = Severity.warning
  static let manual = """
    Nothing leads to a page.

    Articles, questions, exams, credentials and crosswalks stand in lists; a page of `pages/` is found only where the \
    navigation, the footer, a next step or a text leads to it. A picture that no text shows, and a document that none \
    links to, is published all the same and grows old unseen.

    A site without a navigation is not judged, and links in raw HTML and in templates are not seen. A page that links to itself is no less \
    an orphan.
    """
  static let alsoReports: [RuleID: String] = [
    "unused-asset": "No text shows a picture, or links to a document."
  ]

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    let publication = subject.publication
    let reached = Reached(subject)
    if !(publication.site.navigation + publication.site.footer).isEmpty {
      for page in publication.pages {
        findings.examine(.pages)
        if !reached.routes.contains(.page(page.slug)) { findings.report(.orphanPage(page)) }
      }
    }
    for asset in publication.assets {
      findings.examine(.assets)
      if !reached.routes.contains(.asset(asset.path)) { findings.report(.unusedAsset(asset)) }
    }
  }
}

/// The pages and files that something leads to.
private struct Reached {
  private(set) var routes: Set<Route> = []

  init(_ subject: CheckSubject) {
    let publication = subject.publication
    for entry in publication.site.navigation + publication.site.footer {
      add(entry.link, subject)
    }
    for article in publication.articles {
      for step in article.nextSteps {
        add(step.link, subject)
      }
    }
    for text in subject.texts { add(text, subject) }
  }

  private mutating func add(_ link: SiteLink, _ subject: CheckSubject) {
    guard case .success(let location) = subject.links.resolve(link) else { return }
    routes.insert(location.route)
  }

  private mutating func add(_ text: ScopedText, _ subject: CheckSubject) {
    let (prose, file) = (text.prose, text.prose.place.path)
    for link in prose.rendered.links {
      guard case .path(let path) = link.target,
        case .success(let location) = subject.links.resolve(path: path, from: file)
      else { continue }
      add(location.route, from: text.owner)
    }
    for label in prose.labels {
      guard let target = label.target,
        case .page(let slug) = subject.publication.subjects[target]
      else { continue }
      add(.page(slug), from: text.owner)
    }
  }

  private mutating func add(_ route: Route, from owner: Subject) {
    if case .page(let own) = owner, route == .page(own) { return }
    routes.insert(route)
  }
}

extension Diagnostic {
  fileprivate static func orphanPage(_ page: Page) -> Diagnostic {
    Diagnostic(
      .warning,
      "orphan-page",
      at: page.place,
      "nothing leads to this page",
      advice: "link to it with [the words][pages/\(page.slug)], or add it to the footer in site.yml"
    )
  }

  fileprivate static func unusedAsset(_ asset: Asset) -> Diagnostic {
    Diagnostic(
      .warning,
      "unused-asset",
      at: SourcePlace(asset.path),
      "no text shows this file or links to it",
      advice: "link to it from a text, or delete it"
    )
  }
}
