internal import Artifacts

extension ArtifactPath {
  /// Whether the file is a text that a server would compress. Archives, workbooks, PDFs and pictures are compressed as they are.
  var isCompressible: Bool {
    guard let dot = description.lastIndex(of: ".") else { return false }
    return Self.endings.contains(String(description[description.index(after: dot)...]))
  }

  private static let endings: Set<String> = [
    "bib", "css", "csv", "html", "js", "json", "md", "minisig", "patch", "ris", "svg", "txt", "xml",
  ]
}
