/// What Typst says of a document.
struct TypstReport: Codable, Hashable, Sendable {
  /// Its errors; where there are any, there is no document.
  let errors: [String]
  /// Its warnings.
  let warnings: [String]

  /// What `compile.py` writes at its end.
  struct OfModule: Codable, Sendable {
    /// The version of Typst.
    let version: String
    /// The reports in the order of the documents; none where the version is another one.
    let documents: [TypstReport]
  }
}
