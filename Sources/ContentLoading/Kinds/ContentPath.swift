internal import Diagnostics
internal import Standards

/// A path below `content/`, cut at its slashes.
struct ContentPath {
  let path: SourcePath
  let parts: [Substring]
  let pathExtension: String

  init(_ path: SourcePath, pathExtension: String) {
    self.path = path
    self.pathExtension = pathExtension
    parts = path.relative.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
  }

  var name: Substring { parts.last ?? "" }

  /// The path of the folder that the file stands in.
  var folder: String { parts.dropLast().joined(separator: "/") }

  /// The slug that the name of a Markdown file gives; nil of another file.
  var slug: Slug? { name.hasSuffix(".md") ? Slug(String(name.dropLast(3))) : nil }

  /// Whether it is a file of a folder at the root, at some depth.
  func isIn(_ folder: String, depth: Int) -> Bool { parts.count == depth && parts[0] == folder }

  /// The version in whose folder the file stands, with the path from there; nil where it stands in none.
  var inVersion: (id: VersionID, rest: ArraySlice<Substring>)? {
    guard parts.count > 3, parts[0] == "standards", parts[2] != "errata",
      !parts[2].hasSuffix(Self.downloadsEnding)
    else { return nil }
    return (VersionID(StandardID(String(parts[1])), String(parts[2])), parts[3...])
  }

  private static let downloadsEnding = ".downloads"

  /// The version among whose kept downloads the file is, as in `standards/psf/1.1.downloads/`; nil where it is none.
  var amongDownloads: VersionID? {
    guard isIn("standards", depth: 4), parts[2].hasSuffix(Self.downloadsEnding) else { return nil }
    let label = parts[2].dropLast(Self.downloadsEnding.count)
    return VersionID(StandardID(String(parts[1])), String(label))
  }
}
