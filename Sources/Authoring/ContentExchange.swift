internal import Diagnostics
internal import FileExchange
public import SourceFiles

/// Changes the folder of the content in one step: whenever a run is killed, it is as before or as it was to be.
///
/// A single file is exchanged where it is. For more, the whole folder is built anew beside the old one, of hard links but
/// for what is written, so that untouched files stay the same files with their times, and then the two are exchanged. What
/// others save into the folder meanwhile is never lost: either nothing is changed, or their files are kept. The disk has all
/// of it before it counts as done.
public struct ContentExchange: Sendable {
  /// The content was edited while the change was prepared.
  public struct EditedMeanwhile: Error, Hashable, Sendable, CustomStringConvertible {
    /// The folder.
    public let folder: String

    /// One line for the user.
    public var description: String {
      "\(folder) was edited while this ran; nothing was changed; run it again"
    }
  }

  private let folder: String
  /// Called before each step, so that a test can end the run there, or edit the content.
  private let willStep: @Sendable () -> Void

  /// A change to the folder at a path, which need not be there yet.
  public init(in folder: String) {
    self.init(in: folder, willStep: {})
  }

  init(in folder: String, willStep: @escaping @Sendable () -> Void) {
    self.folder = folder
    self.willStep = willStep
  }

  /// Makes a change of what was read.
  ///
  /// Throws a `FileOperationError` where the system refuses something, and ``EditedMeanwhile`` where the result would
  /// not hold what was checked. After an error the folder is as it was.
  public func apply(_ change: ContentChange, to tree: SourceTree) throws
    -> ContentExchangeResult
  {
    if change.isOfASingleFile, let (path, bytes) = change.written.first {
      return try replace(path, with: bytes, in: tree)
    }
    let expected = change.applied(to: tree)
    let sibling = try SiblingFolder(for: folder)
    let new = try OpenFolder(sibling.path)
    var build = ContentBuild(change, of: tree, in: new, willStep: willStep)
    do {
      if sibling.hasDestination { try build.link(from: try OpenFolder(sibling.destination)) }
      try build.write()
    } catch is ContentBuild.Vanished {
      throw EditedMeanwhile(folder: folder)
    } catch let error as FileOperationError where error.isMissing {
      // A folder that was not listed is there, or one that was is gone.
      throw EditedMeanwhile(folder: folder)
    }
    willStep()
    guard build.holdsWhatWasRead else { throw EditedMeanwhile(folder: folder) }
    let built = SourceTree.read(sibling.path, as: .content)
    guard built.holdsTheSame(as: expected) else { throw EditedMeanwhile(folder: folder) }
    willStep()
    let result = try sibling.exchange(keepingEditsSince: build.record)
    willStep()
    return ContentExchangeResult(result)
  }

  private func replace(
    _ path: SourcePath,
    with bytes: [UInt8],
    in tree: SourceTree
  ) throws -> ContentExchangeResult {
    let old = tree.files.first { $0.path == path }
    let held = try HeldFolder(folder)
    let now = SourceTree.read(folder, as: .content)
    guard now.holdsTheSame(as: tree) else { throw EditedMeanwhile(folder: folder) }
    willStep()
    let outcome = try held.replace(bytes, at: path.relative, expecting: old?.bytes)
    guard case .written(let unstored) = outcome else { throw EditedMeanwhile(folder: folder) }
    willStep()
    return ContentExchangeResult(unstored: unstored)
  }
}
