internal import Addresses
internal import Diagnostics
internal import Phrasing
internal import Standards
internal import Views

/// A document as it is given to Typst.
struct PDFDocument: Sendable {
  /// What it becomes.
  enum Product: Sendable {
    case download(Download)
    /// Pictures, one of each page.
    case images([ShareImage])
  }

  let product: Product
  /// What its findings are about where no line says more.
  let place: SourcePlace
  /// The markup.
  let source: TypstSource

  init(download: Download, place: SourcePlace, source: TypstSource) {
    (product, self.place, self.source) = (.download(download), place, source)
  }

  init(images: [ShareImage], place: SourcePlace, source: TypstSource) {
    (product, self.place, self.source) = (.images(images), place, source)
  }

  /// The download that it becomes; nil of pictures.
  var download: Download? {
    guard case .download(let download) = product else { return nil }
    return download
  }

  /// What messages call it.
  var name: String { download?.name ?? "the pictures of pages" }

  /// The name of its file, which tells what it is set as.
  var fileName: String { download == nil ? TypstInputs.images : TypstInputs.document }
}

/// Makes the markup of each document.
struct PDFWriter {
  let subject: ExportSubject
  let book: LinkBook

  var publication: Publication { subject.publication }
  var say: Phrases { subject.say }

  /// Nil where the publication does not hold what the download names.
  func document(for download: Download) -> PDFDocument? {
    switch (download.subject, download.form) {
    case (.version(let id), .pdf): version(id).map { document(download, $0.place, whole($0)) }
    case (.version(let id), .checklist):
      version(id).map { document(download, $0.place, checklist($0)) }
    case (.provision(let id, let domain), .pdf):
      version(id).flatMap { version in
        version[domain].map { document(download, $0.place, part($0, of: version)) }
      }
    case (.comparison(let old, let new), .pdf): comparison(from: old, to: new, download)
    case (.article(let slug), .pdf):
      publication[Article.self, slug].map { document(download, $0.place, article($0, download)) }
    default: nil
    }
  }

  func document(_ download: Download, _ place: SourcePlace, _ source: TypstSource) -> PDFDocument {
    var source = source
    source.call("colophon", [("file", .string(download.name))])
    return PDFDocument(download: download, place: place, source: source)
  }

  private func version(_ id: VersionID) -> Version? { publication[id] }

  func standard(of version: Version) -> Standard? { publication[version.id.standard] }

  // MARK: What documents begin with

  /// The first lines: the template, and what it is told of the document as a whole.
  func opening(
    _ template: StaticString,
    _ arguments: [(StaticString, TypstValue)]
  ) -> TypstSource {
    var source = TypstSource("#import \"/pdf/documents.typ\": *\n#show: ")
    source.append(template)
    source.append(".with(..")
    source.append(.record(arguments + publisher))
    source.append(")\n")
    return source
  }

  private var publisher: [(StaticString, TypstValue)] {
    let site = publication.site
    return [
      ("language", .string(site.language)),
      ("publisher", .words(site.publisher, at: site.place)),
      ("site", .string(site.baseURL)),
      ("verify", .string(subject.verifyURL)),
      (
        "licence",
        .record([
          ("title", .words(site.licence.title, at: site.place)), ("url", .string(site.licence.url)),
        ])
      ),
    ]
  }

  /// What a document says of its version.
  func facts(of version: Version) -> [(StaticString, TypstValue)] {
    let standard = standard(of: version)
    return [
      ("standard", .words(standard?.title ?? "", at: standard?.place ?? version.place)),
      ("short-title", .words(standard?.shortTitle ?? "", at: standard?.place ?? version.place)),
      ("number", .string(version.number.description)),
      ("status", .string(version.status.rawValue)),
      ("status-word", .string(say(word: version.status.rawValue))),
      ("published", date(version.published)),
      ("effective", date(version.effective)),
      ("comments-until", date(version.commentsUntil)),
      ("follows", .string(version.follows?.description)),
      ("day", day(dating(version))),
      ("domain-label", .string(standard?.labels.domain ?? "Domain")),
      ("criterion-label", .string(standard?.labels.criterion ?? "Criterion")),
      ("notice", .markup(version.notice.map { line($0, key: "notice") })),
    ]
  }

  func date(_ date: PublicationDate?) -> TypstValue {
    .string(date.map { say($0) })
  }

  /// The date in a document's properties, which PDF/A asks for: the first day of a month, where no day is known.
  func day(_ date: PublicationDate?) -> TypstValue {
    .list([.number(date?.year ?? 2000), .number(date?.month ?? 1), .number(date?.day ?? 1)])
  }

  /// When a version was published; a draft, which has no date, that of what it follows. No clock is asked.
  private func dating(_ version: Version) -> PublicationDate? {
    version.published ?? standard(of: version)?.predecessor(of: version)?.published
  }

  // MARK: Texts

  /// A text of one line whose links all lead to the site.
  func line(_ prose: Prose, key: String) -> TypstSource {
    line(prose, TypstLinks(book), key: key)
  }

  func line(_ prose: Prose, _ links: TypstLinks, key: String) -> TypstSource {
    var text = TypstText(prose, links: links, key: key)
    return text.words()
  }
}
