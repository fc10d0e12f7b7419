internal import FileExchange
internal import Foundation

/// A file that a call names to be written.
struct OutputFile {
  let path: String

  /// Writes it in one step: a run that is killed leaves the old one or the new one.
  func write(_ bytes: [UInt8]) throws {
    let url = URL(filePath: path).resolvingSymlinksInPath()
    let name = url.lastPathComponent
    do {
      try OpenFolder(url.deletingLastPathComponent().path(percentEncoded: false))
        .replace(bytes, at: name, through: ".\(name).psf-new")
    } catch {
      Terminal.standardError.write("error: \(path) cannot be written: \(error.reason)\n")
      throw ExitStatus.diskRefused
    }
  }
}
