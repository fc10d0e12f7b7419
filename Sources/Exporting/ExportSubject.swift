public import Addresses
public import Changes
internal import Phrasing
public import SourceFiles
public import Standards

/// Everything that downloads are made of.
public struct ExportSubject: Sendable {
  /// What is offered, and of what.
  public let plan: ExportPlan
  /// Where everything is, and where links lead.
  public let map: SiteMap

  /// A plan with the map of the site that its downloads are part of.
  public init(_ plan: ExportPlan, map: SiteMap) {
    self.plan = plan
    self.map = map
  }

  /// A plan with a map of its own, where no site is built.
  public init(_ plan: ExportPlan) {
    self.init(
      plan,
      map: SiteMap(
        of: plan.publication,
        histories: plan.histories,
        downloads: Exporter.offers(plan)
      )
    )
  }

  /// The publication.
  public var publication: Publication { plan.publication }
  /// The comparisons of each standard, with classes as they were published.
  public var histories: [StandardHistory] { plan.histories }
  /// The files of `templates/pdf/`; none where no PDFs are wanted.
  public var pdfTemplates: [SourceFile] { plan.pdfTemplates }
  /// What its data formats are called.
  var formats: FormatNames { publication.site.formats }
  var content: SourceTree { plan.content }
  var say: Phrases { plan.say }
  var citedWorks: [(subject: Download.Subject, work: CitableWork)] { plan.citedWorks }

  /// The address of a page or file with the site's own before it.
  func url(of route: Route) -> String { "\(publication.site.baseURL)/\(route.address)" }

  /// The address of a location with the site's own before it.
  func url(of location: Location) -> String {
    "\(publication.site.baseURL)/\(map.address(of: location))"
  }

  /// Where a reader finds out whether a file is genuine and current.
  var verifyURL: String { url(of: .downloads(.verify)) }

  /// The changes between two versions; nil where they are not compared.
  func log(from old: VersionID, to new: VersionID) -> ChangeLog? {
    histories.first { $0.standard == old.standard }?.log(from: old, to: new)
  }

  /// The changes of a version since the last release; nil where it follows none.
  func log(of version: VersionID) -> ChangeLog? {
    guard let standard = publication[version.standard], let newer = publication[version],
      let older = standard.release(before: newer)
    else { return nil }
    return log(from: older.id, to: version)
  }
}
