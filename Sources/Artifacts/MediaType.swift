/// The media types of the files of a site, with the charset that a server has to name.
package enum MediaType {
  private static let byEnding = [
    "avif": "image/avif", "bib": "application/x-bibtex; charset=utf-8",
    "br": "application/octet-stream",
    "css": "text/css; charset=utf-8", "csv": "text/csv; charset=utf-8", "gif": "image/gif",
    "gz": "application/gzip", "html": "text/html; charset=utf-8", "jpeg": "image/jpeg",
    "jpg": "image/jpeg", "js": "text/javascript; charset=utf-8",
    "json": "application/json; charset=utf-8", "md": "text/markdown; charset=utf-8",
    "pdf": "application/pdf", "png": "image/png",
    "ris": "application/x-research-info-systems; charset=utf-8", "svg": "image/svg+xml",
    "webmanifest": "application/manifest+json", "webp": "image/webp", "woff2": "font/woff2",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "application/xml; charset=utf-8", "yaml": "application/yaml; charset=utf-8",
    "yml": "application/yaml; charset=utf-8", "zip": "application/zip",
  ]

  /// Of a file whose name has no ending, or one that is not known: signatures, lists of checksums, patches.
  package static let text = "text/plain; charset=utf-8"

  /// The media type of a file by the ending of its name.
  package static func of(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return text }
    return byEnding[name[name.index(after: dot)...].lowercased()] ?? text
  }
}
