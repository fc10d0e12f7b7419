internal import Authoring
internal import Diagnostics
internal import SourceFiles

/// The fixes of the findings that are shown, put into the files of the content.
///
/// Nothing in a locked version is mended: it was published as it is.
struct ContentMending {
  private struct MendedFile {
    let path: SourcePath
    let old: [UInt8]
    let text: MendedText
  }

  private let sources: SourceOptions
  private let content: SourceTree
  private let files: [MendedFile]

  init(_ preparation: Preparation, _ sources: SourceOptions, _ filter: FindingFilter) {
    self.sources = sources
    content = preparation.content
    let fixable = preparation.diagnostics.filter { filter.shows($0) && !$0.fixes.isEmpty }
    let byFile = Dictionary(grouping: fixable, by: \.place.path)
    let locked = LockedFolders(in: preparation.content)
    files = preparation.content.files.compactMap { file in
      guard let findings = byFile[file.path], !locked.hold(file.path) else { return nil }
      let text = MendedText(file.bytes, at: file.path, mending: findings)
      return text.mended.isEmpty ? nil : MendedFile(path: file.path, old: file.bytes, text: text)
    }
  }

  /// Writes the files, all in one step.
  func apply() throws {
    guard !files.isEmpty else { return }
    guard content.diagnostics.isEmpty else {
      Terminal.standardError.write(
        "error: nothing is mended while a file of \(sources.content) cannot be read\n"
      )
      throw ExitStatus.contentHasErrors
    }
    var change = ContentChange()
    for file in files { change.write(file.text.bytes, to: file.path) }
    try ContentWriter(folder: sources.content).apply(change, to: content)
  }

  /// The changes as `git apply` reads them in the folder that the program was called in.
  var patch: [UInt8] {
    files.flatMap { file in
      LinePatch(
        path: sources.displayPaths.path(of: file.path),
        old: file.old,
        new: file.text.bytes
      ).bytes
    }
  }

  /// What was mended, or would be, a line for each replacement.
  func account(isDryRun: Bool) -> String {
    let mended = files.flatMap(\.text.mended)
    guard !mended.isEmpty else { return "Nothing that is shown can be mended." }
    let count = mended.count == 1 ? "1 finding" : "\(mended.count) findings"
    let lines = mended.flatMap { finding in
      finding.fixes.map { fix in
        "  \(LineRenderer.place(of: finding, sources.displayPaths)): '\(fix.expected)' is now "
          + "'\(fix.replacement)' [\(finding.rule)]".withVisibleControls
      }
    }
    let head = isDryRun ? "\(count) would be mended:" : "Mended \(count):"
    return ([head] + lines).joined(separator: "\n")
  }
}
