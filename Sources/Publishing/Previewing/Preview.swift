package import Diagnostics
internal import Exporting
internal import SourceFiles

/// What an editor sees of a publication that is being written: the pages of whatever can be read, and what is wrong with the
/// rest.
///
/// A file that cannot be read is shown as it was when it last could be. Nothing is written.
package struct Preview: Sendable {
  /// The files that somebody changed; nil where any may have been.
  package struct Changes: Sendable {
    package var content: Set<SourcePath>?
    package var templates: Set<SourcePath>?

    package init(content: Set<SourcePath>? = nil, templates: Set<SourcePath>? = nil) {
      (self.content, self.templates) = (content, templates)
    }
  }

  package let folders: SourceFolders
  private let purpose = Preparation.Purpose()
  private var workspace = Workspace()
  private var content = SourceTree(files: [])
  private var ownTemplates = SourceTree(files: [])
  private var templates = SourceTree(files: [])
  /// Each file as it was when something could be made of it.
  private var sound: [SourcePath: SourceFile] = [:]
  /// What is shown now.
  package private(set) var site: PreviewedSite

  /// Reads the folders.
  package init(of folders: SourceFolders) {
    self.folders = folders
    site = PreviewedSite(number: 0, folders: folders)
    update(Changes())
  }

  /// Reads what was changed, and makes anew what follows from it.
  ///
  /// - Returns: Whether anything differs.
  @discardableResult
  package mutating func update(_ changes: Changes) -> Bool {
    let before = (content, templates)
    content =
      changes.content.map { content.rereading($0, in: folders.content) }
      ?? .read(folders.content, as: .content)
    ownTemplates =
      changes.templates.map { ownTemplates.rereading($0, in: folders.templates) }
      ?? folders.readOwnTemplates()
    templates = ownTemplates.completed(by: ProgramFiles.templates)
    let isSame = content.holdsTheSame(as: before.0) && templates.holdsTheSame(as: before.1)
    guard !isSame || site.number == 0 else { return false }
    replan(changes.content)
    return true
  }

  /// The site with a changed text on its own page, before all else is worked out; nil where more than that has changed. What
  /// ``update(_:)`` makes of the same change takes its place.
  package func glance(at changes: Changes) -> PreviewedSite? {
    guard let path = changes.content?.first, changes.content?.count == 1,
      changes.templates == [], site.stale.isEmpty
    else { return nil }
    let file = content.rereading([path], in: folders.content)[path]
    guard let file, file.bytes != content[path]?.bytes, let document = workspace.document(file)
    else {
      return nil
    }
    return site.showing(document)
  }

  private mutating func replan(_ changed: Set<SourcePath>?) {
    var phases = Phases()
    let actual = workspace.plan(content, templates, for: purpose, &phases)
    remember(actual, changed)
    let stale = actual.unusable.filter { sound[$0] != nil }
    var shown = actual
    if !stale.isEmpty {
      shown = workspace.plan(restored(stale), templates, for: purpose, &phases)
    }
    if shown.publication == nil || shown.templateErrors, site.plan?.publication != nil {
      site = site.staying(with: actual, stale: stale.sorted())
    } else {
      site = PreviewedSite(after: site, showing: shown, of: actual, stale: stale.sorted())
    }
  }

  /// Keeps the files of which something was made.
  private mutating func remember(_ plan: SitePlan, _ changed: Set<SourcePath>?) {
    guard let changed else {
      let usable = content.files.filter { !plan.unusable.contains($0.path) }
      let now = Dictionary(usable.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
      let kept = sound.filter { plan.unusable.contains($0.key) }
      sound = now.merging(kept) { now, _ in now }
      return
    }
    for path in changed where !plan.unusable.contains(path) {
      sound[path] = content[path]
    }
  }

  /// The content with some files as they last could be read.
  private func restored(_ stale: Set<SourcePath>) -> SourceTree {
    let others = content.files.filter { !stale.contains($0.path) }
    return SourceTree(
      files: (others + stale.compactMap { sound[$0] }).sorted { $0.path < $1.path },
      diagnostics: content.diagnostics.filter { !stale.contains($0.place.path) }
    )
  }
}

extension SitePlan {
  /// Whether no page can be made by the templates.
  fileprivate var templateErrors: Bool {
    findings.contains { $0.severity == .error && $0.place.path.root == .templates }
  }
}
