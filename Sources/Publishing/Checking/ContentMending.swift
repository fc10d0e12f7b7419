package import Authoring
package import Diagnostics
internal import SourceFiles

/// The fixes of the findings that are shown, put into the files of the content.
///
/// Nothing in a locked version is mended: it was published as it is.
package struct ContentMending: Sendable {
  private struct MendedFile {
    let path: SourcePath
    let text: MendedText
  }

  private let folders: SourceFolders
  private let preparation: Preparation
  private let files: [MendedFile]

  package init(_ preparation: Preparation, _ folders: SourceFolders, _ filter: FindingFilter) {
    (self.folders, self.preparation) = (folders, preparation)
    let fixable = preparation.diagnostics.filter { filter.shows($0) && !$0.fixes.isEmpty }
    let byFile = Dictionary(grouping: fixable, by: \.place.path)
    let locked = LockedFolders(in: preparation.content)
    files = preparation.content.files.compactMap { file in
      guard let findings = byFile[file.path], !locked.hold(file.path) else { return nil }
      let text = MendedText(file.bytes, at: file.path, mending: findings)
      return text.mended.isEmpty ? nil : MendedFile(path: file.path, text: text)
    }
  }

  /// What is mended.
  package var mended: [Diagnostic] { files.flatMap(\.text.mended) }

  /// Writes the files, all in one step; nil where there is nothing to write. Nothing is written while a file cannot be read.
  package func apply() throws(ActionFailure) -> ContentExchangeResult? {
    guard !files.isEmpty else { return nil }
    let unread = preparation.content.diagnostics
    guard unread.isEmpty else { throw preparation.failure(unread, at: .mending, folders) }
    return try ContentWriter(folder: folders.content)
      .apply(change, to: preparation.content, as: "fixes of psf check")
  }

  /// The changes as `git apply` reads them in the folder that the program was called in.
  package var patch: [UInt8] {
    ContentPatch(change: change, tree: preparation.content, paths: folders.displayPaths).bytes
  }

  private var change: ContentChange {
    var change = ContentChange()
    for file in files { change.write(file.text.bytes, to: file.path) }
    return change
  }
}
