package import Authoring
internal import Diagnostics
internal import FileExchange
internal import Foundation
internal import SourceFiles

/// Begins a publication in an empty folder: a site with the first draft of a standard, which can be checked and built at once.
///
/// Its words come from the program, by language; they fit any standard and stay until an editor replaces them.
package struct PublicationStart: Sendable {
  /// A publication that was begun.
  package struct Begun: Sendable {
    /// The files that were written, by their paths from the folder.
    package let files: [String]
    package let written: ContentExchangeResult
  }

  /// The folder, which need not be there yet.
  package let folder: String
  package let names: PublicationNames

  package init(in folder: String, _ names: PublicationNames) {
    (self.folder, self.names) = (folder, names)
  }

  /// The languages that publications can be begun in.
  package static let languages: [String] = {
    let paths = ProgramFiles.files(below: root).map(\.path)
    return Set(paths.compactMap { $0.split(separator: "/").dropLast().first.map(String.init) })
      .sorted()
  }()

  /// The notices that sites begin with: that nothing in them is in force yet.
  static let notices: Set<String> = {
    let sites = ProgramFiles.files(below: root).filter { $0.path.hasSuffix("/site.yml") }
    let lines = sites.flatMap {
      String(decoding: $0.bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    }
    return Set(
      lines.filter { $0.hasPrefix("notice: ") }.map { String($0.trimmingPrefix("notice: ")) }
    )
  }()

  private static let root = "starter/"

  /// Writes it.
  package func run() throws(ActionFailure) -> Begun {
    try requireEmptyFolder()
    let content = content
    try requireSoundness(of: content)
    var change = ContentChange()
    for file in content.files { change.write(file.bytes, to: file.path) }
    let written = try ContentWriter(folder: "\(folder)/content")
      .apply(change, to: SourceTree(files: []), as: "beginning of a publication")
    return Begun(
      files: content.files.map { "content/\($0.path.relative)" } + (try writeIgnoredNames()),
      written: written
    )
  }

  /// The content folder, with the names put in.
  var content: SourceTree {
    let replacements = names.replacements
    let own = ProgramFiles.files(below: "\(Self.root)\(names.language)/content/")
    let files = own.map { path, bytes in
      let text = Self.filled(String(decoding: bytes, as: UTF8.self), replacements)
      return SourceFile(path: SourcePath(Self.filled(path, replacements)), bytes: Array(text.utf8))
    }
    return SourceTree(files: files.sorted { $0.path < $1.path })
  }

  /// A text with what is put in for the names between percent signs. What was put in is not looked at again.
  private static func filled(_ text: String, _ values: [String: String]) -> String {
    text.replacing(/%([A-Za-z]+)%/) { match in values[String(match.1)] ?? String(match.0) }
  }

  // MARK: What is refused

  private func requireEmptyFolder() throws(ActionFailure) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard let name = names.sorted().first(where: { $0 != ".git" }) else { return }
    throw .refused(
      reason: "\(folder) is not empty: it holds \(name)",
      advice: "name a new folder; to add a standard to a publication use psf new standard"
    )
  }

  /// Names that lead to no sound publication are refused, with what would be found in it.
  private func requireSoundness(of content: SourceTree) throws(ActionFailure) {
    var workspace = Workspace()
    let prepared = Preparation.run(content, ProgramFiles.templates, in: &workspace)
    guard !prepared.diagnostics.isEmpty else { return }
    throw prepared.failure(at: .beginning, SourceFolders(content: "\(folder)/content"))
  }

  /// Git is to leave out the site and what a killed run leaves.
  private func writeIgnoredNames() throws(ActionFailure) -> [String] {
    let name = ".gitignore"
    do {
      for (_, bytes) in ProgramFiles.files(below: "\(Self.root)gitignore") {
        try OpenFolder(folder).write(bytes, to: name)
      }
    } catch { throw .system(reason: "\(error)", untouched: nil) }
    return [name]
  }
}
