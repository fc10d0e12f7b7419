internal import ArgumentParser
internal import BuildCache
internal import FileExchange

/// The folder that a call names for the site.
struct OutputFolder {
  let path: String

  /// Refuses a folder in which a source is, or which is in one: a build would read its own site, or replace what it is made
  /// of. Names that the program itself uses beside folders are refused, too.
  func keepOut(of sources: SourceOptions) throws {
    let own = FolderAncestry(of: path)
    for (folder, option) in [(sources.content, "--content"), (sources.templates, "--templates")] {
      guard own.overlaps(FolderAncestry(of: folder)) else { continue }
      throw ValidationError(
        "--output \(path) and \(option) \(folder) are one in the other; name a folder beside it, such as site"
      )
    }
    for folder in [path, sources.content, sources.templates] {
      let name = folder.split(separator: "/").last ?? ""
      guard name.hasPrefix("."), name.contains(".psf-") || name == CacheFolder.name else {
        continue
      }
      throw ValidationError("\(folder) is a name that psf itself uses; choose another one")
    }
  }
}
