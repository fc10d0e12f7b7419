internal import Authoring
internal import FileExchange
internal import Foundation
internal import SourceFiles

/// Puts changes into the content folder.
struct ContentWriter {
  let folder: String

  /// Makes a change of what was read; where it cannot be made, nothing is changed.
  func apply(
    _ change: ContentChange,
    to tree: SourceTree
  ) throws(ActionFailure) -> ContentExchangeResult {
    // Who calls from within the folder stands in the old one afterwards.
    let place = FileManager.default.currentDirectoryPath
    defer { _ = FileManager.default.changeCurrentDirectoryPath(place) }
    do {
      return try ContentExchange(in: folder).apply(change, to: tree)
    } catch let error as FileOperationError {
      throw .system(reason: "\(error)", untouched: folder)
    } catch {
      throw .system(reason: "\(error)", untouched: nil)
    }
  }
}
