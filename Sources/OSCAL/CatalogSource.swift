public import Diagnostics
public import SourceFiles
public import Standards

/// An OSCAL catalog, read as the content of a standard of one version.
///
/// It is a pure function of the bytes. The tree is complete: `ContentLoader` loads it as it loads a content folder.
///
/// ```swift
/// let source = CatalogSource(of: bytes, from: SourcePath("catalog.json"))
/// if let made = source.content { let loaded = ContentLoader.load(made.tree) }
/// ```
public struct CatalogSource: Sendable {
  /// What was made of a catalog.
  public struct Content: Sendable {
    /// The standard and its version.
    public let version: VersionID
    /// The files of a content folder.
    public let tree: SourceTree
    /// Where in the catalog their parts stand.
    public let pointers: CatalogPointers
    /// The pattern of the ids of groups.
    public let domainPattern: String
    /// The pattern of the ids of controls.
    public let criterionPattern: String
    /// How many groups there are.
    public let groups: Int
    /// How many controls are in force, enhancements included.
    public let controls: Int
    /// How many are withdrawn.
    public let withdrawn: Int
    /// How many references to groups and controls stand in the texts.
    public let references: Int
  }

  /// What was made of the catalog; nil where it has an error.
  public let content: Content?
  /// What is wrong with the catalog: errors, and warnings about what was left out or changed.
  public let diagnostics: [Diagnostic]

  /// Reads a catalog.
  ///
  /// - Parameters:
  ///   - bytes: The file, JSON by OSCAL 1.0 to 1.2.
  ///   - path: How diagnostics name it.
  ///   - standard: The id of the standard; by default made of the catalog's title.
  ///   - label: The number of the version; by default made of the catalog's version.
  ///   - predecessor: Gives the version that it follows, if any, when the version is known.
  public init(
    of bytes: [UInt8],
    from path: SourcePath,
    standard: StandardID? = nil,
    label: String? = nil,
    following predecessor: (VersionID) -> VersionNumber? = { _ in nil }
  ) {
    let lines = LineTable(bytes, of: path)
    var (catalog, findings) = Self.read(bytes)
    var content: Content?
    if let catalog, !findings.contains(where: { $0.severity == .error }) {
      let version = VersionID(
        standard ?? CatalogNames.standard(from: catalog.metadata.title),
        label ?? CatalogNames.label(from: catalog.metadata.version)
      )
      let made = CatalogTree(catalog, as: version, follows: predecessor(version))
      findings += made.findings
      content = Content(made, catalog, version)
    }
    self.content = content
    diagnostics = findings.map(lines.diagnostic).inOrder()
  }

  private static func read(_ bytes: [UInt8]) -> (Catalog?, [CatalogFinding]) {
    var parser = JSONParser(bytes)
    let document = parser.parse()
    var reader = CatalogReader()
    let catalog = document.flatMap { reader.catalog($0) }
    if let catalog { reader.checkIDs(of: catalog) }
    return (catalog, parser.problems.map(CatalogFinding.init) + reader.findings)
  }
}

extension CatalogSource.Content {
  fileprivate init(_ made: CatalogTree, _ catalog: Catalog, _ version: VersionID) {
    let controls = catalog.allControls
    self.version = version
    tree = SourceTree(files: made.files)
    pointers = made.pointers
    domainPattern = made.patterns.domain
    criterionPattern = made.patterns.criterion
    groups = catalog.allGroups.count
    references = made.references
    withdrawn = controls.count { $0.isWithdrawn }
    self.controls = controls.count - withdrawn
  }
}
