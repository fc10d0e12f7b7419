package import Authoring
package import ContentLoading
package import Diagnostics
internal import SourceFiles

/// Brings a content folder along to the format that this program reads, and writes its number into `site.yml`.
package struct ContentUpgrade: Sendable {
  /// What was done, or would be.
  package struct Upgraded: Sendable {
    /// The format that the folder was in.
    package let old: ContentFormat
    /// What the steps do, in their order.
    package let summaries: [String]
    /// The files that are written or removed, in order.
    package let files: [SourcePath]
    /// What would be changed, for `git apply`; nothing where it is done.
    package let patch: [UInt8]
    /// Nil where nothing was written.
    package let written: ContentExchangeResult?
  }

  package let folder: String
  /// Whether it is only said what would be done.
  package var isDryRun = false

  package init(of folder: String) { self.folder = folder }

  /// Does it.
  package func run() throws(ActionFailure) -> Upgraded {
    let tree = SourceTree.read(folder, as: .content)
    let named = ContentFormat(namedIn: tree)
    let old = named ?? .unnamed
    guard old <= .current else {
      throw .refused(
        reason: "the content is of format \(old), and this program writes \(ContentFormat.current)",
        advice: "use a newer psf"
      )
    }
    let steps = FormatSteps.after(old)
    var new = tree
    for step in steps { new = try step.upgraded(new) }
    if named != .current { new = try Self.naming(.current, in: new) }
    let change = ContentChange(from: tree, to: new)
    let paths = SourceFolders(content: folder).displayPaths
    let patch = ContentPatch(change: change, tree: tree, paths: paths)
    return Upgraded(
      old: old,
      summaries: steps.map { $0.summary }
        + (named == nil ? ["names the format in site.yml"] : []),
      files: change.files,
      patch: isDryRun ? patch.bytes : [],
      written: try write(change, to: tree)
    )
  }

  private func write(
    _ change: ContentChange,
    to tree: SourceTree
  ) throws(ActionFailure) -> ContentExchangeResult? {
    guard !isDryRun, !change.files.isEmpty else { return nil }
    return try ContentWriter(folder: folder).apply(change, to: tree, as: "upgrade of the format")
  }

  /// The tree with the number of its format in `site.yml`.
  static func naming(
    _ format: ContentFormat,
    in tree: SourceTree
  ) throws(ActionFailure) -> SourceTree {
    let path = SourcePath("site.yml")
    guard let site = tree[path] else {
      throw .refused(reason: "there is no site.yml in it", advice: "begin a publication: psf init")
    }
    var keys = TopLevelKeys(site.bytes)
    keys.set("format", to: "\(format)", after: "title")
    var change = ContentChange()
    change.write(keys.bytes, to: path)
    return change.applied(to: tree)
  }
}
