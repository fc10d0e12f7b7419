internal import Addresses

/// The frame of every page.
struct LayoutContext: TemplateContext {
  let language: String
  let title: String
  /// The title without that of the site.
  let pageTitle: String
  let siteTitle: String
  let isArticle: Bool
  let description: String
  let canonical: String
  let root: String
  let base: String
  let isIndexed: Bool
  let head: [UInt8]
  /// What this page alone has in its head.
  let ownHead: [UInt8]
  /// The address of the page as Markdown; empty where it has none.
  let markdown: String
  let typedLinks: [TypedLinkContext]
  let shareImage: ShareImageContext?
  let structuredData: String
  let header: [UInt8]
  let crumbs: [LinkContext]
  /// The version that the page belongs to.
  let version: VersionFrameContext?
  let main: [UInt8]
  let footer: [UInt8]
  let redirect: String

  static let fields: [String: TemplateField<Self>] = [
    "has-crumbs": .flag { !$0.crumbs.isEmpty },
    "language": .text { $0.language },
    "title": .text { $0.title },
    "page-title": .text { $0.pageTitle },
    "site-title": .text { $0.siteTitle },
    "is-article": .flag { $0.isArticle },
    "description": .text { $0.description },
    "canonical": .text { $0.canonical },
    "root": .text { $0.root },
    "base": .text { $0.base },
    "is-indexed": .flag { $0.isIndexed },
    "head": .markup { $0.head },
    "own-head": .markup { $0.ownHead },
    "markdown": .text { $0.markdown },
    "typed-links": .list { $0.typedLinks },
    "share-image": .one { $0.shareImage },
    "structured-data": .markup { $0.structuredData },
    "header": .markup { $0.header },
    "crumbs": .list { $0.crumbs },
    "version": .one { $0.version },
    "main": .markup { $0.main },
    "footer": .markup { $0.footer },
    "redirect": .text { $0.redirect },
  ]
}

/// The picture of a page where others link to it.
struct ShareImageContext: TemplateContext {
  let url: String
  /// What it shows, for those who do not see it.
  let words: String

  static let fields: [String: TemplateField<Self>] = [
    "url": .text { $0.url },
    "width": .text { _ in String(ShareImage.size.width) },
    "height": .text { _ in String(ShareImage.size.height) },
    "words": .text { $0.words },
  ]
}

/// What is above and below every page.
struct ChromeContext: TemplateContext {
  let siteTitle: String
  /// The lines of the site's mark, as a path of SVG.
  let mark: String
  let home: String
  let search: String
  let navigation: [LinkContext]
  let publisher: String
  let licence: LinkContext
  let notice: String
  let pages: [LinkContext]
  let feeds: [LinkContext]

  static let fields: [String: TemplateField<Self>] = [
    "site-title": .text { $0.siteTitle },
    "mark": .text { $0.mark },
    "home": .text { $0.home },
    "search": .text { $0.search },
    "navigation": .list { $0.navigation },
    "publisher": .text { $0.publisher },
    "licence": .one { $0.licence },
    "notice": .text { $0.notice },
    "pages": .list { $0.pages },
    "feeds": .list { $0.feeds },
  ]
}
