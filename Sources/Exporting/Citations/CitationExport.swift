internal import Addresses
internal import Artifacts
internal import ParallelWork

/// The records that programs for references read: BibTeX, RIS and CSL-JSON of each version, domain, criterion and article.
enum CitationExport: Export {
  /// What makes each form.
  private static let makers: [DownloadForm: @Sendable (CitableWork) -> String] = [
    // What stands before an entry is passed over by all that read BibTeX.
    .bibTeX: { "Verify this file: \($0.verifyURL)\n\n\($0.bibTeX)" },
    .ris: \.ris, .cslJSON: \.cslJSON,
  ]

  static func offers(_ plan: ExportPlan) -> [Download] {
    mapInParallel(plan.citableWorks) { cited in
      makers.keys.map { Download(cited.subject, as: $0, in: plan.publication) }
    }.flatMap(\.self)
  }

  static func make(
    _ downloads: [Download],
    of subject: ExportSubject
  ) async -> [Download: Rendition] {
    let works = Dictionary(
      subject.citableWorks.map { ($0.subject, $0.work) },
      uniquingKeysWith: { first, _ in first }
    )
    let texts = mapInParallel(downloads) { download in
      works[download.subject].flatMap { work in makers[download.form].map { $0(work) } }
    }
    return zip(downloads, texts).reduce(into: [:]) { files, made in
      files[made.0] = made.1.map { Rendition(Array($0.utf8)) }
    }
  }
}
