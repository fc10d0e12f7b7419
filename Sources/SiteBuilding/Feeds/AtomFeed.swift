internal import Addresses
internal import Standards

/// An Atom feed (RFC 4287).
struct AtomFeed {
  struct Entry {
    let title: String
    /// What the entry is known by for ever, whatever becomes of its address and its title.
    let id: String
    let url: String
    /// Who wrote it, where that is not the publisher of the feed.
    var author: String?
    /// The classes of the changes that it tells of.
    var categories: [String] = []
    let published: PublicationDate
    let updated: PublicationDate
    let summary: String
    /// All of it as HTML.
    let content: [UInt8]
  }

  let title: String
  let id: String
  let page: String
  let address: String
  let publisher: String
  let language: String
  let entries: [Entry]

  /// The feed's XML. Its own date is that of its newest entry, since a build knows no clock.
  var xml: String {
    let newest = entries.map(\.updated).max()?.firstDay ?? "1970-01-01"
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(Markup.escapedXML(language))">
      <title>\(Markup.escapedXML(title))</title>
      <id>\(Markup.escapedXML(id))</id>
      <link rel="self" type="application/atom+xml" href="\(Markup.escapedXML(address))"/>
      <link rel="alternate" type="text/html" href="\(Markup.escapedXML(page))"/>
      <updated>\(newest)T00:00:00Z</updated>
      <author><name>\(Markup.escapedXML(publisher))</name></author>
      \(entries.map(Self.xml).joined(separator: "\n"))
      </feed>

      """
  }

  private static func xml(_ entry: Entry) -> String {
    let author =
      entry.author.map { "\n<author><name>\(Markup.escapedXML($0))</name></author>" } ?? ""
    let categories = entry.categories.map { "\n<category term=\"\(Markup.escapedXML($0))\"/>" }
    let content = String(decoding: entry.content, as: UTF8.self)
    return """
      <entry>
      <title>\(Markup.escapedXML(entry.title))</title>
      <id>\(Markup.escapedXML(entry.id))</id>
      <link rel="alternate" type="text/html" href="\(Markup.escapedXML(entry.url))"/>
      <published>\(entry.published.firstDay)T00:00:00Z</published>
      <updated>\(entry.updated.firstDay)T00:00:00Z</updated>\(author)\(categories.joined())
      <summary>\(Markup.escapedXML(entry.summary))</summary>
      <content type="html">\(Markup.escapedXML(content))</content>
      </entry>
      """
  }
}
