internal import Addresses
internal import Standards

extension PageBuilder {
  /// How a work is cited, with the files for programs where they are offered.
  func cite(_ work: CitableWork?, _ subject: Download.Subject) -> CiteContext? {
    guard let work else { return nil }
    let reference = work.reference
    return CiteContext(
      citation: Markup.escaped(reference.lead) + "<cite>"
        + Markup.escaped(reference.emphasised) + "</cite>" + Markup.escaped(reference.rest),
      policySentence: work.policySentence ?? "",
      bibTeX: work.bibTeX,
      files: [DownloadForm.bibTeX, .ris, .cslJSON].compactMap { form in
        model.newestDownload(of: subject, as: form).map { link(form.title, to: .download($0)) }
      }
    )
  }
}
