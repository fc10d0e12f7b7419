internal import Diagnostics
internal import OSCAL
internal import SourceFiles
internal import Standards

extension Corpora {
  /// The catalogs of NIST SP 800-53 that the corpora hold, by the label of their version.
  public enum NISTCatalog: String, CaseIterable, Sendable {
    /// Revision 4.
    case rev4 = "4.0"
    /// Revision 5.
    case rev5 = "5.0.0"
    /// Revision 5 with parameters written anew.
    case rev501 = "5.0.1"

    /// Its file.
    public var path: String {
      switch self {
      case .rev4: "nist-sp800-53/rev4/catalog.json"
      case .rev5: "nist-sp800-53/rev5.0.0/catalog.json"
      case .rev501: "nist-sp800-53/rev5.0.1/catalog.json"
      }
    }
  }

  /// Two revisions of NIST SP 800-53, read from their catalogs.
  public static func nist(_ old: NISTCatalog, _ new: NISTCatalog) throws -> Corpus {
    var files: [String: SourceFile] = [:]
    for catalog in [old, new] {
      let source = CatalogSource(
        of: try bytes(of: catalog.path),
        from: SourcePath("catalog.json"),
        standard: StandardID("nist"),
        label: catalog.rawValue,
        following: { _ in catalog == new ? VersionNumber(old.rawValue) : nil }
      )
      guard let content = source.content else {
        throw CorpusError(reason: LineRenderer().render(source.diagnostics))
      }
      for file in content.tree.files { files[file.path.relative] = file }
    }
    return try ContentFiles.load(
      Array(files.values),
      "nist",
      old: old.rawValue,
      new: new.rawValue
    )
  }
}
