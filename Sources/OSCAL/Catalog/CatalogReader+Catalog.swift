internal import Diagnostics

extension CatalogReader {
  /// Reads the document; nil where it holds no catalog.
  mutating func catalog(_ document: JSONNode) -> Catalog? {
    guard let root = object(document, at: .document) else { return nil }
    guard root["catalog"] != nil else {
      report(.noCatalog(root))
      return nil
    }
    guard let object = object("catalog", in: root) else { return nil }
    let metadata = metadata(in: object)
    let parameters = parameters(in: object)
    let groups = list("groups", in: object) { $0.group($1) }
    let controls = controls(in: object)
    let backMatter = self.object("back-matter", in: object)
    let resources = backMatter.map { self.resources(in: $0) } ?? []
    guard let metadata else { return nil }
    return Catalog(
      metadata: metadata,
      parameters: parameters,
      groups: groups.filter { !$0.holdsTerms && !$0.holdsClauses },
      terms: groups.filter(\.holdsTerms).flatMap(\.parts),
      clauses: groups.filter(\.holdsClauses).flatMap(\.parts),
      controls: controls,
      resources: resources,
      origin: object.origin
    )
  }

  private mutating func metadata(in catalog: Object) -> Catalog.Metadata? {
    guard catalog["metadata"] != nil else {
      _ = text("metadata", in: catalog, of: "catalog")
      return nil
    }
    guard let object = object("metadata", in: catalog) else { return nil }
    let title = text("title", in: object, of: "metadata")
    let version = text("version", in: object, of: "metadata")
    let published = optionalText("published", in: object)
    let lastModified = optionalText("last-modified", in: object)
    let names = list("parties", in: object) { reader, party in
      reader.optionalText("name", in: party)
    }
    guard let title, let version else { return nil }
    return Catalog.Metadata(
      title: title,
      version: version,
      published: published,
      lastModified: lastModified,
      publisher: names.first,
      links: links(in: object)
    )
  }

  private mutating func group(_ object: Object) -> Catalog.Group? {
    let id = object["id"].flatMap { _ in text("id", in: object, of: "group") }
    return Catalog.Group(
      id: id,
      className: optionalText("class", in: object),
      title: text("title", in: object, of: "group") ?? id ?? "",
      parameters: parameters(in: object),
      properties: properties(in: object),
      links: links(in: object),
      parts: parts(in: object),
      groups: list("groups", in: object) { $0.group($1) },
      controls: controls(in: object),
      origin: object.origin
    )
  }

  private mutating func controls(in object: Object) -> [Catalog.Control] {
    list("controls", in: object) { $0.control($1) }
  }

  private mutating func control(_ object: Object) -> Catalog.Control? {
    let id = text("id", in: object, of: "control")
    let title = text("title", in: object, of: "control")
    return Catalog.Control(
      id: id ?? "",
      title: title ?? "",
      parameters: parameters(in: object),
      properties: properties(in: object),
      links: links(in: object),
      parts: parts(in: object),
      controls: controls(in: object),
      origin: object.origin
    )
  }

  private mutating func resources(in backMatter: Object) -> [Catalog.Resource] {
    list("resources", in: backMatter) { reader, object in
      let id = reader.text("uuid", in: object, of: "resource")
      let title = reader.optionalText("title", in: object)
      let citation = reader.object("citation", in: object)
      let text = citation.flatMap { reader.optionalText("text", in: $0) }
      let addresses = reader.list("rlinks", in: object) { $0.text("href", in: $1, of: "rlink") }
      return id.map {
        Catalog.Resource(id: $0, title: title, citation: text, addresses: addresses)
      }
    }
  }
}

extension CatalogFinding {
  private static let otherDocuments = [
    "profile": "a profile", "mapping-collection": "a mapping",
    "component-definition": "a component definition", "system-security-plan": "a security plan",
    "assessment-plan": "an assessment plan", "assessment-results": "assessment results",
    "plan-of-action-and-milestones": "a plan of action",
  ]

  fileprivate static func noCatalog(_ root: CatalogReader.Object) -> CatalogFinding {
    let other = root.members.lazy.compactMap { otherDocuments[$0.key] }.first
    return CatalogFinding(
      .error,
      "no-catalog",
      at: root.origin,
      other.map { "this is an OSCAL document, but \($0) and not a catalog" }
        ?? "this is JSON, but not an OSCAL catalog: it has no key 'catalog'",
      advice: other == "a profile"
        ? "resolve the profile to a catalog first, or name the catalog that it imports"
        : "name a file that holds a catalog"
    )
  }
}
