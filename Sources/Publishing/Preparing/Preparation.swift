internal import Addresses
internal import Changes
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

  package let plan: SitePlan
  /// How much the rules looked at.
  package let account: CheckAccount
  /// All findings in their order, but those that editors let stay.
  package fileprivate(set) var diagnostics: [Diagnostic]
  /// The findings that editors let stay, in their order.
  package let allowed: [AllowedFinding]
  /// The dated pages, with their records in the files or in the last commit.
  package let dates: DateRecord
  package let phases: Phases

  /// Prepares what is in the folders.
  package static func run(
    _ folders: SourceFolders,
    for purpose: Purpose = Purpose()
  ) -> Preparation {
    var workspace = Workspace(isKept: false)
    return run(folders, for: purpose, in: &workspace)
  }

  /// Prepares what is in the folders, with what a workspace knows of them.
  package static func run(
    _ folders: SourceFolders,
    for purpose: Purpose = Purpose(),
    in workspace: inout Workspace
  ) -> Preparation {
    var phases = Phases()
    let content = SourceTree.read(folders.content, as: .content)
    let templateTree = folders.readTemplates()
    phases.end("read")
    let plan = workspace.plan(content, templateTree, for: purpose, &phases)
    let committed = GitContent(folder: folders.content).committedLocks(in: content)
    return Preparation(checking: plan, for: purpose, committedLocks: committed, phases)
  }

  /// Prepares what is to be written, and gets its locks then.
  static func run(
    _ content: SourceTree,
    _ templateTree: SourceTree,
    for purpose: Purpose = Purpose(),
    in workspace: inout Workspace
  ) -> Preparation {
    var phases = Phases()
    let plan = workspace.plan(content, templateTree, for: purpose, &phases)
    return Preparation(checking: plan, for: purpose, committedLocks: nil, phases)
  }

  /// Asks the rules.
  ///
  /// - Parameter committedLocks: What Git's last commit says of the locks; nil where nobody is to be asked.
  init(
    checking plan: SitePlan,
    for purpose: Purpose,
    committedLocks: CommittedLocks?,
    _ planned: Phases = Phases()
  ) {
    var phases = planned
    dates = (plan.publication?.dates ?? DateRecord()).following(committedLocks?.dates ?? [:])
    let report = Self.check(plan, dates, purpose)
    let fileFindings = Self.findings(onFilesOf: plan, purpose.signer, committedLocks)
    phases.end("check")
    let found = plan.findings + report.diagnostics + fileFindings
    let ledger = SuppressionLedger(
      plan.suppressions,
      on: plan.publication.map {
        VanishedRevisions.added(committedLocks?.revisions ?? [], to: found, of: $0)
      } ?? found,
      rules: RuleBook.current.findings,
      isComplete: plan.publication != nil && purpose.reach == .everything,
      isLocked: LockedFolders(in: plan.content).hold
    )
    self.plan = plan
    account = report.account
    diagnostics = Self.withCauses(ledger.diagnostics, of: plan).inOrder()
    allowed = ledger.allowed.sorted { $0.diagnostic < $1.diagnostic }
    self.phases = phases
  }

  /// The findings at the files as they are called on disk, each with the one that it follows from.
  private static func withCauses(_ found: [Diagnostic], of plan: SitePlan) -> [Diagnostic] {
    let causes = FindingCauses(among: found, RuleBook.roles) { path in
      plan.meant[path] != nil || plan.content.salvaged.contains { $0.path == path }
    }
    return causes.applied(to: found).map { $0.moved(by: plan.actual) }
  }

  private static func check(
    _ plan: SitePlan,
    _ dates: DateRecord,
    _ purpose: Purpose
  ) -> (diagnostics: [Diagnostic], account: CheckAccount) {
    guard let publication = plan.publication, let map = plan.exports?.map else {
      return ([], CheckAccount())
    }
    let subject = CheckSubject(
      publication: publication.with(dates),
      histories: plan.histories,
      map: map,
      asOf: purpose.asOf,
      unread: plan.unread
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
    onFilesOf plan: SitePlan,
    _ signer: PublicKey?,
    _ committedLocks: CommittedLocks?
  ) -> [Diagnostic] {
    guard let publication = plan.publication else { return [] }
    let content = plan.meant
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
  package var content: SourceTree { plan.content }
  package var templateTree: SourceTree { plan.templateTree }
  package var publication: Publication? { plan.publication }
  package var exports: ExportSubject? { plan.exports }

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
    plan.histories.first { $0.standard == version.standard }?.log(of: version)
  }
}
