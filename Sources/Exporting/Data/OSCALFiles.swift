internal import Addresses
internal import OSCAL
internal import Standards

/// A version as documents of OSCAL.
struct OSCALFiles {
  private let reading: VersionReading

  init(_ reading: VersionReading) { self.reading = reading }

  /// The catalog.
  var catalog: String { CatalogDocument(of: origin).text }

  /// The crosswalks that start from the version.
  var mapping: String {
    let subject = reading.subject
    let crosswalks = Self.crosswalks(from: reading.version.id, in: subject.publication)
    return MappingDocument(
      of: crosswalks.map { ($0, subject.url(of: .document(.crosswalk, $0.slug))) },
      from: origin,
      address: address(of: .oscalMapping)
    ) { prose in
      StandaloneMarkdown.text(of: prose, reading.links)
    }.json
  }

  /// The crosswalks that a mapping is made of.
  static func crosswalks(from version: VersionID, in publication: Publication) -> [Crosswalk] {
    publication.crosswalks.filter { $0.version == version && !$0.edges.isEmpty }
  }

  private var origin: CatalogOrigin {
    let (subject, version) = (reading.subject, reading.version)
    let strengths = reading.provisions.compactMap { item in
      item.strength.map { (item.provision.id, $0) }
    }
    return CatalogOrigin(
      version: version,
      standard: reading.standard,
      site: subject.publication.site,
      subjects: subject.publication.subjects,
      catalogAddress: address(of: .oscal),
      pageAddress: reading.url,
      verifyAddress: subject.verifyURL,
      date: reading.date,
      strengths: Dictionary(strengths, uniquingKeysWith: { first, _ in first }),
      address: { [reading] in reading.address(of: $0) },
      links: { [reading] in reading.links(of: $0) }
    )
  }

  private func address(of form: DownloadForm) -> String {
    reading.subject.url(of: .download(reading.file(form)))
  }
}
