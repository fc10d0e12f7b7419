internal import Addresses
internal import Markup
internal import Phrasing
internal import Standards

extension PageBuilder {
  /// How a version, a domain or a criterion is cited, with the files for programs where they are offered.
  func cite(_ work: CitableWork?, _ subject: Download.Subject) -> CiteContext? {
    guard let work else { return nil }
    var bibTeX: [UInt8] = []
    work.append(.bibTeX, say, to: &bibTeX)
    let files = CitationFormat.allCases.compactMap { format in
      model.newestDownload(of: subject, as: format.form).map {
        CitationContext(
          title: say(word: format.form.title),
          url: route.link(to: .download($0)),
          fileName: $0.name
        )
      }
    }
    let policy = isInForce(subject) ? policySentence(of: work) : nil
    return CiteContext(work.reference(say), policy: policy, bibTeX: bibTeX[...], files)
  }

  /// A sentence for a policy or a contract, which names the version by number, publisher and date.
  private func policySentence(of work: CitableWork) -> String? {
    work.policy.map { name, issued in
      say("[Name of your systems] meet \(name) (\(work.publisher), \(issued)): \(work.url)")
    }
  }

  private func isInForce(_ subject: Download.Subject) -> Bool {
    switch subject {
    case .version(let id), .provision(let id, _): isInForce(id)
    case .article, .comparison: false
    }
  }

  /// How an article is cited. Its page carries the citations, so that they cost no files: BibTeX as the text that is
  /// there to copy, the others in their links.
  func cite(_ article: Article, as work: CitableWork) -> CiteContext {
    var text: [UInt8] = []
    text.reserveCapacity(1 << 10)
    work.append(.bibTeX, say, to: &text)
    let end = text.count
    let links = [CitationFormat.ris, .cslJSON].map { format in
      let start = text.count
      work.append(format, say, to: &text)
      return CitationContext(
        title: say(word: format.form.title),
        url: DataURL.carrying(text[start...], as: format.form.mediaType),
        fileName: article.slug.description + format.form.rawValue
      )
    }
    return CiteContext(work.reference(say), policy: nil, bibTeX: text[..<end], links)
  }

  /// What the head of a work's page says of it.
  func metadata(of work: CitableWork?, _ subject: Download.Subject) -> [UInt8] {
    guard let work else { return [] }
    let pdf = model.newestDownload(of: subject, as: .pdf)
    let url = pdf.map { "\(publication.site.baseURL)/\($0.address)" }
    return CitationMetadata(of: work, pdfURL: url).html
  }
}

extension CiteContext {
  fileprivate init(
    _ reference: CitableWork.Reference,
    policy: String?,
    bibTeX: ArraySlice<UInt8>,
    _ links: [CitationContext]
  ) {
    var citation: [UInt8] = []
    HTMLEscaping.append(reference.lead, to: &citation)
    citation += "<cite>".utf8
    HTMLEscaping.append(reference.emphasised, to: &citation)
    citation += "</cite>".utf8
    HTMLEscaping.append(reference.rest, to: &citation)
    self.init(
      citation: citation,
      policySentence: policy ?? "",
      bibTeX: String(decoding: bibTeX, as: UTF8.self),
      links: links
    )
  }
}
