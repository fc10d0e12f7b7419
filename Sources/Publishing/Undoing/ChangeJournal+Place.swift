internal import Authoring
internal import Foundation

extension ChangeJournal {
  /// The journal of a content folder: in the folder of Git, where there is one, or else in `.psf-cache/` beside the content.
  /// Nil where there is no content yet: then the way back is to delete it.
  init?(ofContent folder: String) {
    guard FileManager.default.fileExists(atPath: folder) else { return nil }
    let content = URL(filePath: folder, directoryHint: .isDirectory).standardizedFileURL
    if let place = GitContent(folder: folder).privateFolder {
      self.init(in: place)
    } else {
      let beside = content.deletingLastPathComponent().appending(path: ".psf-cache/journal/")
      self.init(in: beside.appending(path: content.lastPathComponent).path(percentEncoded: false))
    }
  }
}
