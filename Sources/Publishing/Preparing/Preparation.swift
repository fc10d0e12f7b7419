internal import Addresses
package import Changes
package import Checks
internal import ContentLoading
package import Diagnostics
package import Exporting
package import Fingerprints
internal import Locks
internal import ParallelWork
internal import SiteBuilding
package import SourceFiles
package import Standards

/// Everything that precedes the delivery of a site: loading, comparing, checking. It writes nothing.
package struct Preparation: Sendable {
  /// What is prepared for.
  package struct Purpose: Sendable {
    /// The site's address, where it is not that of `site.yml`.
    package var baseURL: String?
    /// The key that signs downloads, where one was given.
    package var signer: PublicKey?
    /// Which day it is, where that was told.
    package var asOf: PublicationDate?
    /// Which rules are asked.
    package var reach = Checker.Reach.everything
    /// Whether PDFs are offered.
    package var withPDFs = true

    package init() {}
  }

  package let content: SourceTree
  package let templateTree: SourceTree
  package let publication: Publication?
  package let histories: [StandardHistory]
  /// What downloads are made of.
  package let exports: ExportSubject?
  let templates: TemplateSet
  /// How much the rules looked at.
  package let account: CheckAccount
  /// All findings in their order, but those that editors let stay.
  package fileprivate(set) var diagnostics: [Diagnostic]
  /// The findings that editors let stay, in their order.
  package let allowed: [AllowedFinding]
  package let phases: Phases

  /// Prepares what is in the folders.
  package static func run(
    _ folders: SourceFolders,
    for purpose: Purpose = Purpose()
  ) -> Preparation {
    var phases = Phases()
    let content = SourceTree.read(folders.content, as: .content)
    let templateTree = SourceTree.read(folders.templates, as: .templates)
    phases.end("read")
    return run(
      content,
      templateTree,
      for: purpose,
      committedLocks: GitContent(folder: folders.content).committedLocks,
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
    for purpose: Purpose = Purpose(),
    committedLocks: CommittedLocks? = nil,
    _ read: Phases = Phases()
  ) -> Preparation {
    var phases = read
    let loaded = ContentLoader.load(content)
    phases.end("load")
    let (templates, templateFindings) = TemplateSet.load(templateTree)
    phases.end("templates")
    let publication = loaded.publication.map { publication in
      purpose.baseURL.map { publication.moved(to: $0) } ?? publication
    }
    let histories = mapInParallel(publication?.standards ?? []) { StandardHistory(of: $0) }
    phases.end("compare")
    let exports = publication.map { publication in
      let plan = ExportPlan(
        publication: publication,
        histories: histories,
        content: histories.allSatisfy(\.logs.isEmpty)
          ? content : ContentLoader.withoutComments(content),
        pdfTemplates: purpose.withPDFs
          ? templateTree.files.filter { $0.path.relative.hasPrefix("pdf/") } : []
      )
      let map = SiteMap(
        of: publication,
        histories: histories,
        themeAssets: templates.assets.map(\.path),
        downloads: Exporter.offers(plan),
        areSigned: purpose.signer != nil
      )
      return ExportSubject(plan, map: map)
    }
    phases.end("map")
    let unread = Set(loaded.diagnostics.filter { $0.severity == .error }.map(\.place.path))
    let report = check(publication, histories, exports?.map, unread, purpose)
    let fileFindings = findings(
      onFilesOf: publication,
      in: content,
      purpose.signer,
      committedLocks
    )
    phases.end("check")
    let ledger = SuppressionLedger(
      loaded.suppressions,
      on: loaded.diagnostics + templateFindings + report.diagnostics + fileFindings,
      rules: RuleBook.current.findings,
      isComplete: publication != nil && purpose.reach == .everything,
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
    _ unread: Set<SourcePath>,
    _ purpose: Purpose
  ) -> (diagnostics: [Diagnostic], account: CheckAccount) {
    guard let publication, let map else { return ([], CheckAccount()) }
    let subject = CheckSubject(
      publication: publication,
      histories: histories,
      map: map,
      asOf: purpose.asOf,
      unread: unread
    )
    let report = Checker.check(subject, reach: purpose.reach)
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
}

extension Preparation {
  package var hasErrors: Bool { diagnostics.containErrors }

  /// The same with what was found besides.
  func adding(_ findings: [Diagnostic]) -> Preparation {
    var copy = self
    copy.diagnostics = (diagnostics + findings).inOrder()
    return copy
  }

  /// Some of what was found, or all, as the reason why an action ends.
  func failure(
    _ diagnostics: [Diagnostic]? = nil,
    at stage: Findings.Stage,
    _ folders: SourceFolders
  ) -> ActionFailure {
    .findings(
      Findings(
        diagnostics: diagnostics ?? self.diagnostics,
        files: content.files + templateTree.files,
        paths: folders.displayPaths,
        stage: stage
      )
    )
  }

  /// The changes of a version since the one that it follows; nil where it follows none.
  func log(of version: VersionID) -> ChangeLog? {
    histories.first { $0.standard == version.standard }?.log(of: version)
  }
}
