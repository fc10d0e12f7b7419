internal import Diagnostics
internal import Standards

extension CitableWork {
  func appendCSL(to output: inout [UInt8]) {
    JSONValue.array([cslItem]).append(to: &output)
    output += "\n".utf8
  }

  private var cslItem: JSONValue {
    var members: [(String, JSONValue)] = [
      ("id", .string(key)),
      ("type", .string(cslType)),
      ("title", .string(title)),
      ("author", .array([.object([("literal", .string(author))])])),
    ]
    if let container { members.append(("container-title", .string(container))) }
    members.append(("publisher", .string(publisher)))
    if let issued { members.append(("issued", Self.cslDate(issued))) }
    if let number { members.append(("number", .string(number))) }
    if let version { members.append(("version", .string(version.description))) }
    if isDraft { members.append(("status", .string("draft"))) }
    members.append(("language", .string(language)))
    members.append(("URL", .string(url)))
    if let verifyURL { members.append(("custom", .object([("verify", .string(verifyURL))]))) }
    return .object(members)
  }

  private static func cslDate(_ date: PublicationDate) -> JSONValue {
    let parts = [date.year, date.month] + (date.day.map { [$0] } ?? [])
    return .object([("date-parts", .array([.array(parts.map { .number($0) })]))])
  }

  private var cslType: String {
    switch kind {
    case .standard: "standard"
    case .part: "chapter"
    case .article: "webpage"
    }
  }
}
