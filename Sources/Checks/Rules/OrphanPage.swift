internal import Addresses
internal import Diagnostics
internal import Markup
internal import Standards

/// Nothing leads to a page.
enum OrphanPage: Rule {
  static let ids: [RuleID] = ["orphan-page", "unused-asset"]
  static let family = CheckFamily.references
  static let things: [CheckedThing] = [.pages, .assets]
  static let severity = Severity.warning
  static let manual = """
    Nothing leads to a page.

    Articles, questions, exams and all other documents stand in lists of their kind; a page of `pages/` is found only where the \
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
      for page in publication.documents[Page.self] {
        findings.examine(.pages)
        if !reached.holds(.document(.page, page.slug)) { findings.report(.orphanPage(page)) }
      }
    }
    for asset in publication.assets {
      findings.examine(.assets)
      if !reached.holds(.asset(asset.path)) { findings.report(.unusedAsset(asset)) }
    }
  }
}

/// The pages and files that something leads to.
private struct Reached {
  private let map: SiteMap
  private var pages: Set<PageID> = []

  init(_ subject: CheckSubject) {
    map = subject.map
    let publication = subject.publication
    for entry in publication.site.navigation + publication.site.footer {
      add(entry.link)
    }
    for link in publication.documents.all.flatMap(\.siteLinks) { add(link) }

    for text in subject.texts { add(text, subject) }
  }

  func holds(_ route: Route) -> Bool { map.page(of: route).map(pages.contains) ?? false }

  private mutating func add(_ link: SiteLink) {
    guard case .success(let location) = map.target(of: link) else { return }
    pages.insert(location.page)
  }

  private mutating func add(_ text: ScopedText, _ subject: CheckSubject) {
    for target in map.targets(ofLinksIn: text.prose) ?? [] {
      guard case .success(.location(let location))? = target else { continue }
      add(location.page, from: text.owner)
    }
    for case let target? in text.prose.labels.map(\.target) {
      guard case .document(.page, _) = subject.publication.subjects[target],
        let location = map.location(of: target)
      else { continue }
      add(location.page, from: text.owner)
    }
  }

  /// A page that leads to itself is no less an orphan.
  private mutating func add(_ page: PageID, from owner: Subject) {
    if case .document(let kind, let slug) = owner, map.page(of: .document(kind, slug)) == page {
      return
    }
    pages.insert(page)
  }
}

extension Diagnostic {
  fileprivate static func orphanPage(_ page: Page) -> Diagnostic {
    Diagnostic(
      .warning,
      "orphan-page",
      at: page.place,
      "nothing leads to this page",
      advice:
        "link to it with [the words][\(Page.kind.label(of: page.slug))], or add it to the footer in site.yml"
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
