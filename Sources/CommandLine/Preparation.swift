internal import Addresses
internal import Changes
internal import Checks
internal import ContentLoading
internal import Diagnostics
internal import Exporting
internal import Fingerprints
internal import Locks
internal import ParallelWork
internal import SiteBuilding
internal import SourceFiles
internal import Standards

/// Everything that precedes the delivery of a site: loading, comparing, checking. It writes nothing.
struct Preparation: Sendable {
  let content: SourceTree
  let templateTree: SourceTree
  let publication: Publication?
  let histories: [StandardHistory]
  /// What downloads are made of.
  let exports: ExportSubject?
  let templates: TemplateSet
  /// How much the rules looked at.
  let account: CheckAccount
  /// All findings in their order, but those that editors let stay.
  var diagnostics: [Diagnostic]
  /// The findings that editors let stay, in their order.
  let allowed: [AllowedFinding]
  let phases: Phases

  /// - Parameters:
  ///   - baseURL: The site's address, where it is not that of `site.yml`.
  ///   - signer: The key that signs downloads, where one was given.
  ///   - asOf: Which day it is, where that was told.
  ///   - reach: Which rules are asked.
  ///   - withPDFs: Whether PDFs are offered.
  static func run(
    _ sources: SourceOptions,
    baseURL: String? = nil,
    signer: PublicKey? = nil,
    asOf: PublicationDate? = nil,
    reach: Checker.Reach = .everything,
    withPDFs: Bool = true
  ) -> Preparation {
    var phases = Phases()
    let content = SourceTree.read(sources.content, as: .content)
    let templateTree = SourceTree.read(sources.templates, as: .templates)
    phases.end("read")
    return run(
      content,
      templateTree,
      baseURL: baseURL,
      signer: signer,
      asOf: asOf,
      reach: reach,
      withPDFs: withPDFs,
      committedLocks: GitContent(folder: sources.content).committedLocks,
      phases
    )
  }

  /// Prepares what was read, or what is to be written.
  ///
  /// - Parameter committedLocks: What Git's last commit says of the locks; nil of what is to be written, and gets its locks
  ///   then.
  static func run(
    _ content: SourceTree,
    _ templateTree: SourceTree,
    baseURL: String? = nil,
    signer: PublicKey? = nil,
    asOf: PublicationDate? = nil,
    reach: Checker.Reach = .everything,
    withPDFs: Bool = true,
    committedLocks: CommittedLocks? = nil,
    _ read: Phases = Phases()
  ) -> Preparation {
    var phases = read
    let loaded = ContentLoader.load(content)
    phases.end("load")
    let (templates, templateFindings) = TemplateSet.load(templateTree)
    phases.end("templates")
    let publication = loaded.publication.map { publication in
      baseURL.map { publication.moved(to: $0) } ?? publication
    }
    let histories = mapInParallel(publication?.standards ?? []) { StandardHistory(of: $0) }
    phases.end("compare")
    let exports = publication.map { publication in
      let plan = ExportPlan(
        publication: publication,
        histories: histories,
        content: histories.allSatisfy(\.logs.isEmpty)
          ? content : ContentLoader.withoutComments(content),
        pdfTemplates: withPDFs
          ? templateTree.files.filter { $0.path.relative.hasPrefix("pdf/") } : []
      )
      let map = SiteMap(
        of: publication,
        histories: histories,
        themeAssets: templates.assets.map(\.path),
        downloads: Exporter.offers(plan),
        areSigned: signer != nil
      )
      return ExportSubject(plan, map: map)
    }
    phases.end("map")
    let unread = Set(loaded.diagnostics.filter { $0.severity == .error }.map(\.place.path))
    let report = check(publication, histories, exports?.map, asOf, unread, reach)
    let fileFindings = findings(
      onFilesOf: publication,
      in: content,
      signer,
      committedLocks
    )
    phases.end("check")
    let ledger = SuppressionLedger(
      loaded.suppressions,
      on: loaded.diagnostics + templateFindings + report.diagnostics + fileFindings,
      rules: RuleBook.current.findings,
      isComplete: publication != nil && reach == .everything,
      isLocked: LockedFolders(in: content).hold
    )
    return Preparation(
      content: content,
      templateTree: templateTree,
      publication: publication,
      histories: histories,
      exports: exports,
      templates: templates,
      account: report.account,
      diagnostics: ledger.diagnostics.inOrder(),
      allowed: ledger.allowed.sorted { $0.diagnostic < $1.diagnostic },
      phases: phases
    )
  }

  private static func check(
    _ publication: Publication?,
    _ histories: [StandardHistory],
    _ map: SiteMap?,
    _ asOf: PublicationDate?,
    _ unread: Set<SourcePath>,
    _ reach: Checker.Reach
  ) -> (diagnostics: [Diagnostic], account: CheckAccount) {
    guard let publication, let map else { return ([], CheckAccount()) }
    let subject = CheckSubject(
      publication: publication,
      histories: histories,
      map: map,
      asOf: asOf,
      unread: unread
    )
    let report = Checker.check(subject, reach: reach)
    // Files that collide follow from an id that is spelt otherwise.
    guard !report.diagnostics.contains(where: { $0.rule == "respelt-id" }) else {
      return (report.diagnostics, report.account)
    }
    let collisions = report.diagnostics.filter { $0.rule == "colliding-address" }
    let reported = collisions.flatMap { [$0.place] + $0.notes.map(\.place) }
    return (report.diagnostics + map.pathDiagnostics(but: Set(reported)), report.account)
  }

  private static func findings(
    onFilesOf publication: Publication?,
    in content: SourceTree,
    _ signer: PublicKey?,
    _ committedLocks: CommittedLocks?
  ) -> [Diagnostic] {
    guard let publication else { return [] }
    return publication.keptDownloadDiagnostics
      + publication.site.diagnostics(signedBy: signer)
      + StaleDownloads.diagnostics(of: publication, in: content)
      + LockChain.diagnostics(of: publication, in: content, committed: committedLocks)
      + (committedLocks.map { committed in
        committed.diagnostics(of: publication)
          + UnlockedVersions.diagnostics(of: publication, in: content, committed: committed)
      } ?? [])
  }

  var hasErrors: Bool { diagnostics.containErrors }
}
