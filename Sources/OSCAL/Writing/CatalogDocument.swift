internal import Diagnostics
internal import Fingerprints
internal import Standards

/// A version as a catalog of OSCAL 1.2.1, in JSON.
///
/// Domains are groups, criteria controls, terms and clauses parts of a group of their own each. Texts are those that were published;
/// errata stand in the back matter. Each control has a line of its own. ``CatalogSource`` reads it back.
public struct CatalogDocument {
  let origin: CatalogOrigin
  let tokens: CatalogTokens
  var version: Version { origin.version }
  var namespace: String { origin.site.formats.oscal }

  /// The catalog of a version.
  public init(of origin: CatalogOrigin) {
    self.origin = origin
    tokens = CatalogTokens(of: origin.version)
  }

  /// The document, with a line break at its end.
  public var text: String {
    let metadata = OSCALMetadata(origin, title: origin.standard.title).value
    let uuid = NameUUID(ofURL: origin.catalogAddress).description
    var members = ["\"uuid\":\"\(uuid)\"", "\"metadata\":\(metadata.text)"]
    let groups = clauseGroup + version.domains.flatMap(groups) + termGroup
    if !groups.isEmpty { members.append("\"groups\":[\n\(groups.joined(separator: ",\n"))\n]") }
    members.append("\"back-matter\":\(backMatter.text)")
    return "{\"catalog\":{\n\(members.joined(separator: ",\n"))\n}}\n"
  }

  // MARK: Groups

  /// A domain as a group. OSCAL's groups hold either groups or controls: where a domain holds both, its own domains follow
  /// it.
  private func groups(_ domain: Provision) -> [String] {
    let members = version.members(of: domain.id)
    let inner = members.filter { $0.kind == .domain }.flatMap(groups)
    let controls = members.filter { $0.kind == .criterion }.map { control($0).text }
    let head = String(group(domain).text.dropLast())
    if controls.isEmpty, !inner.isEmpty {
      return ["\(head),\"groups\":[\n\(inner.joined(separator: ",\n"))\n]}"]
    }
    let list = controls.isEmpty ? "" : ",\"controls\":[\n\(controls.joined(separator: ",\n"))\n]"
    return [head + list + "}"] + inner
  }

  private func group(_ domain: Provision) -> JSONValue {
    let (lead, sections) = outline(of: domain)
    let overview = lead.markdown
    let principle = domain.principle.map { text(of: $0, in: domain) } ?? ""
    var parts: [JSONValue] = []
    if !overview.isEmpty {
      parts.append(.object([("name", .string("overview")), ("prose", .string(overview))]))
    }
    if !principle.isEmpty {
      parts.append(
        .object([
          ("name", .string(OSCALNames.principle)), ("ns", .string(namespace)),
          ("title", .string("Principle")), ("prose", .string(principle)),
        ])
      )
    }
    parts += sections.map { section($0, inside: nil) }
    return .object(
      [
        ("id", .string(tokens[domain.id])),
        ("class", .string(Self.className(origin.standard.labels.domain, "domain"))),
        ("title", .string(title(of: domain))),
        ("props", .array(properties(of: domain))),
      ] + Self.list("parts", parts)
    )
  }

  // MARK: Clauses and terms

  private var clauseGroup: [String] {
    let clauses = version.clauses.map { clause in
      JSONValue.object(
        [
          ("id", .string(tokens[clause.id])), ("name", .string(OSCALNames.clause)),
          ("ns", .string(namespace)), ("title", .string(title(of: clause))),
          (
            "props",
            .array([
              property("address", origin.address(clause)),
              property(OSCALNames.force, clause.clause?.force ?? ""),
            ])
          ),
        ] + Self.list("prose", text(of: clause.body, in: clause))
      )
    }
    guard !clauses.isEmpty else { return [] }
    let group = JSONValue.object([
      ("id", .string(OSCALNames.clauses)), ("class", .string(OSCALNames.clauses)),
      ("title", .string("Scope, conformance and annexes")), ("parts", .array(clauses)),
    ])
    return [group.text]
  }

  private var termGroup: [String] {
    let terms = version.terms.filter(\.isLive).map { term in
      let aliases = term.aliases.compactMap { alias in
        OSCALNames.value(alias).map { property(OSCALNames.alias, $0) }
      }
      return JSONValue.object(
        [
          ("id", .string(tokens[term.id])), ("name", .string(OSCALNames.term)),
          ("ns", .string(namespace)), ("title", .string(title(of: term))),
          ("props", .array([property("address", origin.address(term))] + aliases)),
        ] + Self.list("prose", text(of: term.body, in: term))
      )
    }
    guard !terms.isEmpty else { return [] }
    let group = JSONValue.object([
      ("id", .string(OSCALNames.terms)), ("class", .string(OSCALNames.terms)),
      ("title", .string("Terms and definitions")), ("parts", .array(terms)),
    ])
    return [group.text]
  }

  // MARK: What all have

  func title(of provision: Provision) -> String {
    let title = MarkdownText.escaped(provision.title).trimmed
    return title.isEmpty ? provision.id.description : title
  }

  func text(of prose: Prose, in provision: Provision) -> String {
    StandaloneMarkdown.text(of: prose, links(of: provision))
  }

  /// The text of a provision, cut at its headings.
  func outline(of provision: Provision) -> (lead: StandalonePart, sections: [StandalonePart]) {
    StandalonePart(of: provision.body, links(of: provision)).outline
  }

  private func links(of provision: Provision) -> CatalogLinks {
    CatalogLinks(origin: origin, tokens: tokens, outside: origin.links(provision))
  }

  func property(_ name: String, _ value: String) -> JSONValue {
    .object([
      ("name", .string(name)), ("ns", .string(namespace)), ("value", .string(value)),
    ])
  }

  /// The label, and in our name space the address and what an author reads off the text.
  func properties(of provision: Provision) -> [JSONValue] {
    let label = OSCALNames.value(provision.id.description).map { label in
      JSONValue.object([("name", .string("label")), ("value", .string(label))])
    }
    let strength = origin.strengths[provision.id].map { property("strength", $0) }
    return [label, strength].compactMap(\.self) + [property("address", origin.address(provision))]
  }

  /// A word for what groups and controls are called, as a token.
  static func className(_ label: String, _ fallback: String) -> String {
    let name = PlainName.make(of: label, atMost: 40)
    let isToken = name.utf8.first.map { (97...122).contains($0) } ?? false
    return isToken && name != OSCALNames.terms && name != OSCALNames.clauses ? name : fallback
  }

  static func list(_ name: String, _ values: [JSONValue]) -> [(String, JSONValue)] {
    values.isEmpty ? [] : [(name, .array(values))]
  }

  static func list(_ name: String, _ text: String) -> [(String, JSONValue)] {
    text.isEmpty ? [] : [(name, .string(text))]
  }
}
