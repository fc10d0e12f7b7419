internal import Authoring
internal import Diagnostics
internal import FileExchange
internal import Foundation
internal import SourceFiles

/// Puts changes into the content folder, and records them so that they can be taken back.
struct ContentWriter {
  let folder: String

  /// Makes a change of what was read; where it cannot be made, nothing is changed.
  ///
  /// - Parameters:
  ///   - title: The action, as the journal names it.
  ///   - lock: The lock of the version that the action publishes.
  func apply(
    _ change: ContentChange,
    to tree: SourceTree,
    as title: String,
    publishing lock: SourcePath? = nil
  ) throws(ActionFailure) -> ContentExchangeResult {
    try apply(change, to: tree) {
      let record = ChangeRecord(title, of: change, in: tree, publishing: lock, at: Date())
      try ChangeJournal(ofContent: folder)?.add(record)
    }
  }

  /// Takes a change back; the record of that is the caller's.
  func takeBack(
    _ change: ContentChange,
    from tree: SourceTree
  ) throws(ActionFailure) -> ContentExchangeResult {
    try apply(change, to: tree) {}
  }

  private func apply(
    _ change: ContentChange,
    to tree: SourceTree,
    _ record: () throws -> Void
  ) throws(ActionFailure) -> ContentExchangeResult {
    if !change.isOfASingleFile, let place = WorkingPlace(in: folder) {
      throw .refused(
        reason: "the terminal is in \(place.name)/, a folder that this command replaces as a whole",
        advice: "run it again from \(place.parent)"
      )
    }
    do {
      try record()
      return try ContentExchange(in: folder).apply(change, to: tree)
    } catch let error as FileOperationError {
      throw .system(reason: "\(error)", untouched: folder)
    } catch {
      throw .system(reason: "\(error)", untouched: nil)
    }
  }
}

/// The folder in which the program was called, where that is the content folder or one below it.
///
/// A shell that stands in a folder whose place another takes goes on in the old one, which is removed.
private struct WorkingPlace {
  let name: String
  let parent: String

  init?(in folder: String) {
    func resolved(_ path: String) -> URL {
      URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL.resolvingSymlinksInPath()
    }
    let place = resolved(FileManager.default.currentDirectoryPath).pathComponents
    let content = resolved(folder)
    guard place.starts(with: content.pathComponents) else { return nil }
    name = content.lastPathComponent
    parent = content.deletingLastPathComponent().path(percentEncoded: false)
  }
}
