internal import Diagnostics
internal import SourceFiles
internal import Standards

/// Makes the files of a content folder from a catalog.
struct CatalogTree {
  private let catalog: Catalog
  private let version: VersionID
  private let follows: VersionNumber?
  private let ids: CatalogIDs
  private var writer: PageWriter
  private(set) var files: [SourceFile] = []
  private(set) var pointers = CatalogPointers()

  /// - Parameter follows: The version before.
  init(_ catalog: Catalog, as version: VersionID, follows: VersionNumber?) {
    self.catalog = catalog
    self.version = version
    self.follows = follows
    ids = CatalogIDs(catalog, standard: version.standard)
    writer = PageWriter(catalog, ids)
    write()
  }

  /// What had to be changed or left out.
  var findings: [CatalogFinding] {
    (catalog.allControls.isEmpty ? [.noControls(catalog.origin)] : [])
      + ids.changed.map { .changedID($0.id, $0.now, $0.origin) } + writer.prose.findings
      + catalog.linksWithoutText.filter { writer.prose.links.target(of: $0.address) == .nothing }
      .map { .danglingLink($0.address, $0.origin) }
  }

  /// How many references stand in the texts.
  var references: Int { writer.prose.references }

  /// The pattern of the ids of domains and that of criteria.
  private(set) var patterns = (domain: "", criterion: "")

  private var folder: String { "standards/\(version.standard)/\(version.label)" }

  private mutating func write() {
    var domains = catalog.allGroups.map { ids[$0.origin] }
    for group in catalog.groups { add(group, in: folder) }
    if !catalog.controls.isEmpty {
      var ids = ids
      let root = ids.fresh("controls", "group")
      domains.append(root)
      addRoot(root)
    }
    for clause in catalog.clauses {
      if let name = ProvisionID(clause.id ?? "").clauseName {
        add("\(folder)/frame/\(name).md", writer.page(ofClause: clause))
      }
    }
    if !catalog.terms.isEmpty { add("\(folder)/terms.md", writer.terms()) }
    let criteria = catalog.allControls.map { ids[$0.origin] }
    patterns = (
      isNumberedThrough || domains.isEmpty
        ? IDShapes.pattern(of: domains) : IDShapes.list(of: domains),
      IDShapes.pattern(of: criteria)
    )
    addHeaders()
    files.sort { $0.path < $1.path }
  }

  // MARK: Provisions

  private mutating func add(_ group: Catalog.Group, in parent: String) {
    let id = ids[group.origin]
    let slug = PlainName.make(of: group.title, atMost: 40)
    let name = id.description.lowercased()
    let folder = "\(parent)/\(slug.isEmpty || slug == name ? name : "\(name)-\(slug)")"
    let page = writer.page(of: group)
    add("\(folder)/index.md", page, id, group.origin, isDomain: true)
    for control in group.controls { add(control, enhancing: nil, in: folder) }
    for inner in group.groups { add(inner, in: folder) }
  }

  /// A domain for the controls that stand in no group.
  private mutating func addRoot(_ id: ProvisionID) {
    let folder = "\(folder)/\(id.description.lowercased())"
    let page = "---\nid: \(id)\ntitle: Controls\n---\n"
    add("\(folder)/index.md", page, id, catalog.origin, isDomain: true)
    for control in catalog.controls { add(control, enhancing: nil, in: folder) }
  }

  private mutating func add(
    _ control: Catalog.Control,
    enhancing parent: Catalog.Control?,
    in folder: String
  ) {
    let id = ids[control.origin]
    let enhanced = parent.flatMap { $0.isWithdrawn ? nil : ids[$0.origin] }
    let page =
      control.isWithdrawn
      ? writer.tombstone(of: control) : writer.page(of: control, enhancing: enhanced)
    let path = "\(folder)/\(id.description.lowercased()).md"
    add(path, page, id, control.origin, isDomain: false)
    for inner in control.controls { add(inner, enhancing: control, in: folder) }
  }

  private mutating func add(
    _ path: String,
    _ text: String,
    _ id: ProvisionID,
    _ origin: Origin,
    isDomain: Bool
  ) {
    add(path, text)
    pointers.provisions[id] = origin.pointer
    pointers.files[path] = origin.pointer
    for (part, heading) in writer.headings {
      pointers.parts[part] = CatalogPointers.PartPlace(path: path, heading: heading)
    }
  }

  private mutating func add(_ path: String, _ text: String) {
    files.append(SourceFile(path: SourcePath(path), bytes: Array(text.utf8)))
  }

  /// Whether the ids of controls begin with those of their groups, as patterns of one stem would claim.
  private var isNumberedThrough: Bool {
    catalog.allGroups.allSatisfy { group in
      let stem = ids[group.origin].description.lowercased()
      return group.controls.flatMap(\.withDescendants).allSatisfy { control in
        ids[control.origin].description.lowercased().hasPrefix(stem)
      }
    }
  }

  // MARK: Headers

  private mutating func addHeaders() {
    let metadata = catalog.metadata
    let title = writer.prose.words(metadata.title, at: catalog.origin)
    let headers = ContentHeaders(
      title: title,
      version: version,
      catalogVersion: metadata.version,
      published: Self.date(of: metadata),
      follows: follows,
      publisher: metadata.publisher ?? title,
      domainLabel: domainLabel,
      patterns: patterns
    )
    add("site.yml", headers.site)
    add("standards/\(version.standard)/standard.yml", headers.standard)
    add("\(folder)/version.yml", headers.versionFile)
  }

  /// What groups are called, where the catalog has one word for all: NIST's are families.
  private var domainLabel: String {
    let names = Set(catalog.allGroups.map { $0.className ?? "" })
    guard names.count == 1, let name = names.first, !name.isEmpty,
      name.utf8.allSatisfy({ (97...122).contains($0) || $0 == UInt8(ascii: "-") })
    else { return "Group" }
    return name.asHeading
  }

  private static func date(of metadata: Catalog.Metadata) -> String {
    // Some catalogs are numbered by the date of the publication, which the file may be far younger than.
    [metadata.published, metadata.version, metadata.lastModified].compactMap { $0 }.map {
      String($0.prefix(10))
    }
    .first { PublicationDate($0) != nil } ?? "1970-01-01"
  }
}

extension CatalogFinding {
  fileprivate static func noControls(_ origin: Origin) -> CatalogFinding {
    CatalogFinding(
      .warning,
      "no-controls",
      at: origin,
      "the catalog holds no controls",
      advice: "see whether it is the file that you mean"
    )
  }

  fileprivate static func changedID(
    _ id: String,
    _ now: ProvisionID,
    _ origin: Origin
  ) -> CatalogFinding {
    CatalogFinding(
      .warning,
      "changed-id",
      at: origin,
      "'\(id)' cannot be the id and the address of a provision here; it became '\(now)'",
      advice: "use two letters, digits, '.', '-' or '_' and more, and no word such as 'index'"
    )
  }
}
