internal import Diagnostics
internal import Standards

/// Where in the site the files and folders of `content/` are shown, so that editors can link from file to file.
struct FileLocations: Sendable {
  private var locations: [String: Location] = [:]
  private let table: PageTable

  /// What is made of the files of a publication, as far as it has an address.
  init(of publication: Publication, _ table: PageTable) {
    self.table = table
    add(publication.site.place, .home, isFolder: true)
    set("exams", Route.exams)
    for standard in publication.standards { add(standard) }
    for exam in publication.exams {
      add(exam.place, .exam(exam.id), isFolder: true)
      for objective in exam.objectives {
        set(objective.place.path.relative, .objective(exam.id, objective.id))
      }
    }
    for kind in DocumentKind.allCases { add(kind.type, of: publication) }

    for asset in publication.assets { set(asset.path.relative, .asset(asset.path)) }
  }

  /// The last one of a path counts; nothing of it where that has no address.
  private mutating func set(_ path: String, _ route: Route, fragment: String? = nil) {
    locations[path] = table.page(of: route).map { Location($0, fragment: fragment) }
  }

  private mutating func set(_ path: String, _ subject: Subject) {
    let (route, fragment) = Route.place(of: subject)
    set(path, route, fragment: fragment)
  }

  /// Where a file or a folder is shown; nil where nothing is made of it.
  subscript(path: String) -> Location? {
    locations[path]
  }

  /// What a path at which nothing is may mean; at most three.
  func suggestions(for path: String) -> [String] {
    let folder = Self.folder(of: path)
    let name = Self.name(of: path)
    let namesakes = locations.keys.filter { Self.name(of: $0) == name }.sorted().prefix(3)
    guard namesakes.isEmpty else { return Array(namesakes) }
    let neighbours = locations.keys.filter { Self.folder(of: $0) == folder }.map(Self.name)
    let prefix = folder.isEmpty ? "" : folder + "/"
    return Suggestions.nearest(to: name, among: neighbours).map { prefix + $0 }
  }

  private mutating func add<Item: Document>(_ type: Item.Type, of publication: Publication) {
    set(Item.folder, .documents(Item.kind))
    for document in publication.documents[type] {
      set(document.place.path.relative, document.subject)
    }
  }

  private mutating func add(_ standard: Standard) {
    add(standard.place, .standard(standard.id), isFolder: true)
    for version in standard.versions {
      add(version.place, .version(version.id), isFolder: true)
      for provision in version.provisions where provision.kind.hasPage {
        let isFolder = provision.kind == .domain
        add(provision.place, .provision(version.id, provision.id), isFolder: isFolder)
      }
      for clause in version.clauses {
        set(clause.place.path.relative, .provision(version.id, clause.id))
      }
      if let term = version.terms.first { add(term.place, .terms(version.id)) }
      for revision in version.revisions {
        let path = revision.place.path.relative
        set(path, .revision(version.id, revision.slug))
        set(Self.folder(of: path), .revisions(version.id))
      }
    }
  }

  private mutating func add(_ place: SourcePlace, _ route: Route, isFolder: Bool = false) {
    let path = place.path.relative
    set(path, route)
    if isFolder { set(Self.folder(of: path), route) }
  }

  private static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The path of the folder that a file stands in; empty for the root.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}
