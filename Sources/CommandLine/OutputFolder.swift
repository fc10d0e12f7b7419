internal import ArgumentParser
internal import Foundation

/// The folder that a call names for the site.
struct OutputFolder {
  let path: String

  /// Refuses a folder in which a source is, or which is in one: a build would read its own site, or replace what it is made
  /// of.
  func keepOut(of sources: SourceOptions) throws {
    let own = Self.resolved(path)
    for (folder, option) in [(sources.content, "--content"), (sources.templates, "--templates")] {
      let source = Self.resolved(folder)
      guard own.starts(with: source) || source.starts(with: own) else { continue }
      throw ValidationError(
        "--output \(path) and \(option) \(folder) are one in the other; name a folder beside it, such as site"
      )
    }
  }

  /// The parts of a path without links, also where its end is not there yet.
  private static func resolved(_ path: String) -> [String] {
    var (url, rest) = (URL(filePath: path).standardizedFileURL, [String]())
    while !FileManager.default.fileExists(atPath: url.path(percentEncoded: false)), url.path != "/"
    {
      rest.insert(url.lastPathComponent, at: 0)
      url = url.deletingLastPathComponent()
    }
    return url.resolvingSymlinksInPath().pathComponents + rest
  }
}
