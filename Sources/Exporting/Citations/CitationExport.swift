internal import Addresses
internal import Artifacts
internal import ParallelWork
internal import Phrasing

/// The records that programs for references read: BibTeX, RIS and CSL-JSON of each version, domain and criterion.
enum CitationExport: Export {
  static func offers(_ plan: ExportPlan) -> [Download] {
    mapInParallel(plan.citedWorks) { cited in
      CitationFormat.allCases.map { Download(cited.subject, as: $0.form, in: plan.publication) }
    }.flatMap(\.self)
  }

  static func make(
    _ downloads: [Download],
    of subject: ExportSubject
  ) -> [Download: Rendition] {
    let works = Dictionary(
      subject.citedWorks.map { ($0.subject, $0.work) },
      uniquingKeysWith: { first, _ in first }
    )
    let files = mapInParallel(downloads) { download -> [UInt8]? in
      guard let work = works[download.subject], let format = CitationFormat(download.form) else {
        return nil
      }
      return file(of: work, as: format, subject.say)
    }
    return zip(downloads, files).reduce(into: [:]) { renditions, made in
      renditions[made.0] = made.1.map { Rendition($0) }
    }
  }

  private static func file(
    of work: CitableWork,
    as format: CitationFormat,
    _ say: Phrases
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    if format == .bibTeX, let verifyURL = work.verifyURL {
      // All that read BibTeX pass over what is before an entry.
      bytes += "\(say("Verify this file: \(verifyURL)"))\n\n".utf8
    }
    work.append(format, say, to: &bytes)
    return bytes
  }
}
