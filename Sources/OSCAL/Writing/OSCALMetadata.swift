internal import Diagnostics
internal import Fingerprints
internal import Standards

/// What a document of OSCAL says about itself.
struct OSCALMetadata {
  let value: JSONValue

  init(_ origin: CatalogOrigin, title: String, modified: PublicationDate? = nil) {
    let version = origin.version
    let date = modified ?? version.published ?? origin.date
    let publisher = NameUUID(ofURL: origin.site.baseURL + "/").description
    let published = version.published.map { [("published", JSONValue.string(Self.time($0)))] }
    value = .object(
      [("title", .string(MarkdownText.escaped(title).trimmed))] + (published ?? []) + [
        ("last-modified", .string(Self.time(date))),
        ("version", .string(version.number.description)),
        ("oscal-version", .string(OSCALNames.version)),
        ("document-ids", .array([.object([("identifier", .string(version.id.description))])])),
        ("props", .array(Self.properties(of: version, origin.site.formats.oscal))),
        ("links", .array(Self.links(origin))),
        (
          "roles",
          .array([.object([("id", .string("publisher")), ("title", .string("Publisher"))])])
        ),
        (
          "parties",
          .array([
            .object([
              ("uuid", .string(publisher)), ("type", .string("organization")),
              ("name", .string(OSCALNames.value(origin.site.publisher) ?? "Publisher")),
            ])
          ])
        ),
        (
          "responsible-parties",
          .array([
            .object([
              ("role-id", .string("publisher")), ("party-uuids", .array([.string(publisher)])),
            ])
          ])
        ),
        (
          "remarks",
          .string(Self.remarks(version, hasDate: modified != nil || version.published != nil))
        ),
      ]
    )
  }

  /// OSCAL wants a time: the first moment of the day, or of the month's first day. Without any date it is that of 1970.
  private static func time(_ date: PublicationDate?) -> String {
    "\(date?.firstDay ?? "1970-01-01")T00:00:00Z"
  }

  private static func properties(of version: Version, _ namespace: String) -> [JSONValue] {
    let values = [("version", version.id.description), ("status", version.status.rawValue)]
    return values.map { name, value in
      .object([
        ("name", .string(name)), ("ns", .string(namespace)), ("value", .string(value)),
      ])
    }
  }

  private static func links(_ origin: CatalogOrigin) -> [JSONValue] {
    let links = [
      (origin.pageAddress, "canonical", "The version that this file is made from"),
      (origin.verifyAddress, "verify", "Find out whether this file is genuine and current"),
      (origin.site.licence.url, "license", origin.site.licence.title),
    ]
    return links.map { address, relation, text in
      .object([
        ("href", .string(address)), ("rel", .string(relation)),
        ("text", .string(MarkdownText.escaped(text).trimmed)),
      ])
    }
  }

  private static func remarks(_ version: Version, hasDate: Bool) -> String {
    let draft =
      version.status == .published
      ? "" : " It is a \(version.status.rawValue), and may change."
    let date = hasDate ? "" : " The date is that of the version that it follows."
    return "This is \(version.id).\(draft)\(date)"
  }
}
