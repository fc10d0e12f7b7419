package import BuildCache
package import Diagnostics
internal import FileExchange
internal import Foundation
internal import ParallelWork
internal import SourceFiles

/// The folders that a publication is made of.
package struct SourceFolders: Hashable, Sendable {
  /// The folder that editors write.
  package let content: String
  /// The folder that designers write.
  package let templates: String

  package init(content: String, templates: String = "templates") {
    (self.content, self.templates) = (content, templates)
  }

  /// How the files below the folders are shown in messages.
  package var displayPaths: DisplayPaths {
    DisplayPaths(content: Self.prefix(content), templates: Self.prefix(templates))
  }

  /// The cache of the project, beside the content folder, wherever the site goes; nil where the program cannot read its
  /// own file.
  package var cache: CacheFolder? { cache("") }

  /// The part of it that answers of earlier runs are in.
  var answers: CacheFolder? { cache("answers") }

  private func cache(_ area: String) -> CacheFolder? {
    let folder = URL(filePath: content).standardizedFileURL.deletingLastPathComponent().path
    return ProgramVersion.digest.map { CacheFolder(in: folder, program: $0, area: area) }
  }

  /// All files of both folders, and where answers about them are kept: finding out which program runs takes as long as reading.
  func read() -> (content: SourceTree, templates: SourceTree, answers: CacheFolder?) {
    let (trees, answers) = bothInParallel(
      { (SourceTree.read(content, as: .content), readTemplates()) },
      { () -> CacheFolder? in self.answers }
    )
    return (trees.0, trees.1, answers)
  }

  /// The templates of the project, with those of the program in the places that it leaves open.
  func readTemplates() -> SourceTree { readOwnTemplates().completed(by: ProgramFiles.templates) }

  /// The templates of the project alone; a project may have none.
  func readOwnTemplates() -> SourceTree {
    FileManager.default.fileExists(atPath: templates)
      ? .read(templates, as: .templates) : SourceTree(files: [])
  }

  /// Puts right and away what a killed run has left beside a folder. Where another one is under way, that is its own; where
  /// nothing can be removed, it stays.
  ///
  /// - Returns: What was saved while a run was killed, or may have been: somebody has to look at it.
  package static func removeLeftovers(beside folder: String) -> [String] {
    guard SiblingFolder.hasLeftovers(folder) else { return [] }
    return (try? SiblingFolder.recover(folder)) ?? []
  }

  private static func prefix(_ folder: String) -> String {
    folder.hasSuffix("/") ? folder : folder + "/"
  }
}
