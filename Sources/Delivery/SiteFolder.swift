internal import FileExchange

/// The folder that a site stands in, before a delivery replaces it.
struct SiteFolder {
  /// The file that says that a delivery has written the folder, so that the next may replace it.
  static let marker = ".psf-site"
  /// What the marker says to whoever opens it.
  static let markerText = """
    This folder is written by psf, which replaces it as a whole.
    Files put here by other means are removed.

    """

  /// Files in the folder itself that belong to its owner and are carried over.
  static let keptNames: Set = [".git", ".gitattributes", ".gitignore", ".gitkeep"]

  /// The folder, held open.
  let files: OpenFolder
  /// Those of the kept names that it holds.
  let kept: [String]
  /// Whether a delivery has written it.
  let isMarked: Bool

  /// Opens a folder; throws where it holds anything that a delivery must not remove.
  init(at path: String) throws {
    files = try OpenFolder(path)
    let entries = try files.entries()
    guard !entries.contains(where: { $0.name == ".git" && $0.isFolder }) else {
      throw SiteFolderError.repository(folder: path)
    }
    isMarked = entries.contains { $0.name == Self.marker && !$0.isFolder }
    kept = entries.filter { Self.keptNames.contains($0.name) && !$0.isFolder }.map(\.name)
    let foreign = entries.first { !kept.contains($0.name) }
    if let foreign, !isMarked {
      throw SiteFolderError.foreignFiles(folder: path, example: foreign.name)
    }
  }

  /// Whether a name in the folder itself is not for artifacts.
  static func reserves(_ name: some StringProtocol) -> Bool {
    name == marker || keptNames.contains(String(name))
  }
}
