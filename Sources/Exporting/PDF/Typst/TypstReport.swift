/// What Typst says of a document.
struct TypstReport: Codable, Hashable, Sendable {
  /// Its errors; where there are any, there is no document.
  let errors: [String]
  /// Its warnings.
  let warnings: [String]
  /// The SHA-256 of the document as Typst made it, where that is told.
  var sha256: String?

  /// What `compile.py` writes at its end.
  struct OfModule: Codable, Sendable {
    /// The version of Typst.
    let version: String
    /// The reports in the order of the documents; none where the version is another one.
    let documents: [TypstReport]
  }
}
