internal import Diagnostics
internal import Standards

extension CitableWork {
  /// A list with one item of CSL-JSON, for the Citation Style Language 1.0.2.
  public var cslJSON: String { JSONValue.array([cslItem]).text + "\n" }

  private var cslItem: JSONValue {
    var members: [(String, JSONValue)] = [
      ("id", .string(key)),
      ("type", .string(cslType)),
      ("title", .string(title)),
      ("author", .array([.object([("literal", .string(author))])])),
    ]
    members += container.map { [("container-title", .string($0))] } ?? []
    members.append(("publisher", .string(publisher)))
    if let issued {
      let parts = [issued.year, issued.month] + (issued.day.map { [$0] } ?? [])
      let date = JSONValue.array([.array(parts.map { .number($0) })])
      members.append(("issued", .object([("date-parts", date)])))
    }
    members += number.map { [("number", .string($0))] } ?? []
    members += version.map { [("version", .string($0.description))] } ?? []
    if isDraft { members.append(("status", .string("draft"))) }
    members.append(("language", .string(language)))
    members.append(("URL", .string(url)))
    members.append(("custom", .object([("verify", .string(verifyURL))])))
    return .object(members)
  }

  private var cslType: String {
    switch kind {
    case .standard: "standard"
    case .part: "chapter"
    case .article: "webpage"
    }
  }
}
