internal import Addresses
internal import Markup
internal import Standards

/// What programs that collect references read in the head of a work's page.
///
/// The names that begin with `citation_` are those of Highwire Press, as Google Scholar's guidelines for webmasters list
/// them and Zotero's translators "Embedded Metadata" and "RDF" read them. Title, address, language and summary that
/// every page has anyway are not repeated, except the title, since that of the page has the site's behind it.
struct CitationMetadata {
  /// Elements `meta`, each on a line.
  private(set) var html: [UInt8] = []

  /// - Parameter pdfURL: The address of the work as PDF.
  init(of work: CitableWork, pdfURL: String?) {
    html.reserveCapacity(512)
    add("citation_title", work.title)
    // Both would take the last word of an organisation for a family name; a comma at the end says that all of it is.
    add("citation_author", work.isByPerson ? work.author : work.author + ",")
    if let issued = work.issued { add("citation_publication_date", issued.slashed) }
    addKind(of: work)
    if let pdfURL { add("citation_pdf_url", pdfURL) }
  }

  /// What tells readers of metadata which kind of work it is, with the fields of that kind.
  private mutating func addKind(of work: CitableWork) {
    switch work.kind {
    case .standard:
      add("citation_technical_report_institution", work.publisher)
      if let number = work.number { add("citation_technical_report_number", number) }
    case .part:
      // Zotero takes `citation_book_title` for a property of Open Graph.
      if let container = work.container { add("citation_inbook_title", container) }
      add("citation_publisher", work.publisher)
    case .article:
      // Highwire has no web pages, and without this Zotero guesses an article of a journal.
      add("z:itemType", "webpage")
    }
  }

  private mutating func add(_ name: String, _ content: String) {
    html += "<meta name=\"".utf8
    html += name.utf8
    html += "\" content=\"".utf8
    HTMLEscaping.append(content, to: &html)
    html += "\">\n".utf8
  }
}
