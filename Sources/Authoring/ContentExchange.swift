internal import Diagnostics
public import FileExchange
public import SourceFiles

/// Changes the folder of the content in one step: whenever a run is killed, it is as before or as it was to be.
///
/// The whole folder is built anew beside the old one, of hard links but for what is written, so that untouched files
/// stay the same files with their times, and then the two are exchanged.
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
  /// Called before each step, so that a test can end the run there.
  private let willStep: @Sendable () -> Void

  /// A change to the folder at a path.
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
  @concurrent
  public func apply(_ change: ContentChange, to tree: SourceTree) async throws -> ExchangeOutcome {
    let expected = change.applied(to: tree)
    let sibling = try SiblingFolder(for: folder)
    let old = try OpenFolder(sibling.destination)
    try build(change, from: old, in: try OpenFolder(sibling.path))
    guard old.holdsWhatIsReplaced(by: change, of: tree) else {
      throw EditedMeanwhile(folder: folder)
    }
    willStep()
    let built = await SourceTree.read(sibling.path, as: .content)
    guard built.holdsTheSame(as: expected) else { throw EditedMeanwhile(folder: folder) }
    willStep()
    let outcome = try sibling.exchange()
    willStep()
    return outcome
  }

  private func build(
    _ change: ContentChange,
    from old: OpenFolder,
    in new: OpenFolder
  ) throws {
    for name in try old.folders() {
      willStep()
      try new.makeFolder(change.target(of: name))
    }
    let written = Dictionary(
      change.written.map { ($0.key.relative, $0.value) },
      uniquingKeysWith: { first, _ in first }
    )
    for name in try old.files().sorted() {
      let target = change.target(of: name)
      guard written[target] == nil else { continue }
      willStep()
      try old.link(name, as: target, into: new)
    }
    for (name, bytes) in written.sorted(by: { $0.key < $1.key }) {
      willStep()
      if let folder = name.parentPath { try new.makeFolder(folder) }
      try new.write(bytes, to: name)
    }
  }
}

extension OpenFolder {
  /// Whether the files that are written anew are still those that were read: an edit in them would be lost.
  fileprivate func holdsWhatIsReplaced(by change: ContentChange, of tree: SourceTree) -> Bool {
    tree.files.allSatisfy { file in
      let target = SourcePath(change.target(of: file.path.relative))
      return change.written[target] == nil || holds(file.bytes, at: file.path.relative)
    }
  }
}

extension SourceTree {
  fileprivate func holdsTheSame(as other: SourceTree) -> Bool {
    diagnostics.isEmpty
      && files.elementsEqual(other.files) { $0.path == $1.path && $0.bytes == $1.bytes }
  }
}
