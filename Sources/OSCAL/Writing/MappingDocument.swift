internal import Diagnostics
internal import Fingerprints
public import Standards

/// The crosswalks of a version as a mapping collection of OSCAL 1.2.1, in JSON: a mapping for each framework.
public struct MappingDocument {
  private let origin: CatalogOrigin
  private let crosswalks: [(crosswalk: Crosswalk, address: String)]
  private let address: String
  private let tokens: CatalogTokens
  private let text: (Prose) -> String

  /// A collection.
  ///
  /// - Parameters:
  ///   - crosswalks: Those that start from the version and have edges, each with the address of its page.
  ///   - origin: The version.
  ///   - address: The address of the collection itself.
  ///   - text: Writes out a text of a crosswalk.
  public init(
    of crosswalks: [(crosswalk: Crosswalk, address: String)],
    from origin: CatalogOrigin,
    address: String,
    text: @escaping (Prose) -> String
  ) {
    self.origin = origin
    self.crosswalks = crosswalks.filter { !$0.crosswalk.edges.isEmpty }
    self.address = address
    self.text = text
    tokens = CatalogTokens(of: origin.version)
  }

  /// The document, with a line break at its end.
  public var json: String {
    let title = "\(origin.standard.title) \(origin.version.number): crosswalks"
    let reviewed = crosswalks.map(\.crosswalk.reviewed).max()
    let metadata = OSCALMetadata(origin, title: title, modified: reviewed).value
    let provenance = JSONValue.object([
      ("method", .string("human")), ("matching-rationale", .string("semantic")),
      ("status", .string("complete")),
      (
        "mapping-description",
        .string("Which provisions of \(origin.version.id) relate to those of other frameworks.")
      ),
    ])
    let mappings = crosswalks.map { mapping($0.crosswalk, $0.address) }
    return """
      {"mapping-collection":{
      "uuid":"\(NameUUID(ofURL: address))",
      "metadata":\(metadata.text),
      "provenance":\(provenance.text),
      "mappings":[
      \(mappings.joined(separator: ",\n"))
      ]
      }}

      """
  }

  private func mapping(_ crosswalk: Crosswalk, _ page: String) -> String {
    let head = JSONValue.object([
      ("uuid", .string(NameUUID(ofURL: page).description)),
      ("mapping-description", .string(text(crosswalk.dek))),
      ("source-resource", Self.resource(origin.catalogAddress, origin.version.id.description)),
      (
        "target-resource",
        Self.resource(
          crosswalk.framework.address,
          "\(crosswalk.framework.title), \(crosswalk.framework.edition)"
        )
      ),
      ("links", .array([.object([("href", .string(page)), ("rel", .string("canonical"))])])),
    ])
    let maps = crosswalk.edges.enumerated().map { map($1, named: "\(page)#\($0 + 1)").text }
    return String(head.text.dropLast()) + ",\"maps\":[\n\(maps.joined(separator: ",\n"))\n]}"
  }

  private static func resource(_ address: String, _ remarks: String) -> JSONValue {
    .object([
      ("type", .string("catalog")), ("href", .string(address)),
      ("remarks", .string(MarkdownText.escaped(remarks).trimmed)),
    ])
  }

  private func map(_ edge: CrosswalkEdge, named name: String) -> JSONValue {
    let target = OSCALNames.value(edge.to) ?? "unnamed"
    let title = OSCALNames.value(edge.title).map { title in
      [
        JSONValue.object([
          ("name", .string("title")), ("ns", .string(origin.site.formats.oscal)),
          ("value", .string(title)),
        ])
      ]
    }
    return .object(
      [
        ("uuid", .string(NameUUID(ofURL: "\(name) \(edge.from.id) \(target)").description)),
        ("relationship", .string(Self.relationship(edge.relation))),
        ("sources", .array([Self.item(tokens[edge.from.id], [])])),
        ("targets", .array([Self.item(target, title ?? [])])),
        ("confidence-score", .object([("category", .string(edge.confidence.rawValue))])),
      ] + CatalogDocument.list("remarks", text(edge.rationale))
    )
  }

  private static func item(_ id: String, _ properties: [JSONValue]) -> JSONValue {
    .object(
      [("type", .string("control")), ("id-ref", .string(id))]
        + CatalogDocument.list("props", properties)
    )
  }

  private static func relationship(_ relation: CrosswalkEdge.Relation) -> String {
    switch relation {
    case .equal: "equal-to"
    case .equivalent: "equivalent-to"
    case .subset: "subset-of"
    case .superset: "superset-of"
    case .intersects: "intersects-with"
    }
  }
}
