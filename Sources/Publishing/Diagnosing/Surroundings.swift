internal import ChildProcesses
internal import Exporting
internal import Foundation
internal import Hosting
internal import SourceFiles

/// Everything outside of the program that it works with, and whether it is there.
package struct Surroundings: Sendable {
  /// One of these things.
  package struct Part: Sendable {
    package let name: String
    /// The state in a few words: where it is, or that it is missing.
    package let state: String
    /// What to do where it is missing; nil where nothing has to be done.
    package let advice: String?
    /// Whether a command without options asks for it.
    package let isNeeded: Bool
  }

  package let parts: [Part]

  /// Looks at a project.
  package init(of folders: SourceFolders) {
    parts = [
      Self.folder("content", folders.content, holding: "site.yml"),
      Self.templates(folders), Self.git(folders.content), Self.typst, Self.rclone,
      Self.cache(folders.content),
    ]
  }

  /// Whether everything that is needed is there.
  package var isSound: Bool { parts.allSatisfy { !$0.isNeeded || $0.advice == nil } }

  private static func folder(_ name: String, _ path: String, holding file: String) -> Part {
    let isThere = FileManager.default.fileExists(atPath: "\(path)/\(file)")
    return Part(
      name: name,
      state: isThere ? path : "there is no \(path)/\(file)",
      advice: isThere
        ? nil : "run psf where it is, name it with --\(name), or begin a publication: psf init",
      isNeeded: true
    )
  }

  /// A project needs no templates of its own.
  private static func templates(_ folders: SourceFolders) -> Part {
    let own = folders.readOwnTemplates().files.count
    let state =
      own == 0
      ? "those of the program" : "\(folders.templates), \(own == 1 ? "1 file" : "\(own) files")"
    return Part(name: "templates", state: state, advice: nil, isNeeded: true)
  }

  private static func git(_ content: String) -> Part {
    guard let git = ChildEnvironment.path(of: "git") else {
      return Part(
        name: "git",
        state: "not installed",
        advice: "install it to compare with older states and to find changed locks",
        isNeeded: false
      )
    }
    let isInRepository = GitContent(folder: content).privateFolder != nil
    return Part(
      name: "git",
      state: isInRepository ? git : "\(git), but \(content) is in no repository",
      advice: isInRepository ? nil : "run git init, so that nothing that was published is lost",
      isNeeded: false
    )
  }

  private static var typst: Part {
    switch TypstSearch.run() {
    case .found(let path):
      return Part(name: "typst", state: path, advice: nil, isNeeded: true)
    case .notFound(let reasons):
      let version = TypstSearch.version
      return Part(
        name: "typst",
        state: reasons.isEmpty ? "not installed: no PDFs" : reasons.joined(separator: "; "),
        advice:
          "put a typst \(version) on the PATH, or name one in PSF_TYPST; --no-pdf does without",
        isNeeded: true
      )
    }
  }

  private static var rclone: Part {
    let path = Rclone.installed?.path
    return Part(
      name: "rclone",
      state: path ?? "not installed",
      advice: path == nil ? "install it to use psf publish: \(Rclone.installation)" : nil,
      isNeeded: false
    )
  }

  private static func cache(_ content: String) -> Part {
    let place = URL(filePath: content, directoryHint: .isDirectory).standardizedFileURL
      .deletingLastPathComponent().path(percentEncoded: false)
    let isWritable = FileManager.default.isWritableFile(atPath: place)
    return Part(
      name: "cache",
      state: isWritable ? "\(place).psf-cache" : "\(place) cannot be written",
      advice: isWritable ? nil : "give yourself the right to write there",
      isNeeded: true
    )
  }
}
