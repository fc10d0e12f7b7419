internal import Diagnostics
internal import Publishing

/// Files that are added to the content, as they are shown.
struct NewFilesText {
  private let files: NewFiles
  private let folder: String

  init(_ files: NewFiles, in folder: String) { (self.files, self.folder) = (files, folder) }

  private var paths: DisplayPaths { SourceFolders(content: folder).displayPaths }

  /// Prints the files with their paths.
  func show() throws {
    for file in files.files {
      try Terminal.standardOutput.print("\(paths.path(of: file.path)):\n\(file.text)\n")
    }
  }

  /// Writes the files and says what was written.
  func write(advice: String, _ reporting: ReportOptions) throws {
    try WrittenText(files.write(), in: folder).show()
    let list = files.files.map { "  \(paths.path(of: $0.path))\n" }.joined()
    reporting.report("Written:\n\(list)\(advice)")
  }
}
