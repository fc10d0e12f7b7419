internal import Diagnostics
internal import Standards

extension PageWriter {
  /// A section for each relation: `## Related`, `## References` …
  ///
  /// - Parameter parent: A provision that is named elsewhere on the page.
  mutating func linkSections(
    _ links: [Catalog.Link],
    of id: ProvisionID,
    besides parent: ProvisionID? = nil
  ) -> [MarkdownBlock] {
    var names: [String] = []
    var lists: [String: LinkList] = [:]
    for link in links {
      let name = Self.sectionTitle(link.relation)
      if lists[name] == nil { names.append(name) }
      add(link, to: &lists[name, default: LinkList(hidden: [id] + (parent.map { [$0] } ?? []))])
    }
    return names.flatMap { name -> [MarkdownBlock] in
      let blocks = lists[name]?.blocks ?? []
      return blocks.isEmpty ? [] : [.heading(2, name)] + blocks
    }
  }

  /// The targets under one heading: provisions in a line, sources in a list.
  private struct LinkList {
    var hidden: [ProvisionID]
    var provisions: [String] = []
    var sources: [String] = []

    var blocks: [MarkdownBlock] {
      let line = provisions.joined(separator: ", ")
      let items = sources.map { [MarkdownBlock(.paragraph, lines: [$0])] }
      return (line.isEmpty ? [] : [MarkdownBlock(.paragraph, lines: [line])])
        + (items.isEmpty ? [] : [.list(items, marker: "-")])
    }
  }

  private mutating func add(_ link: Catalog.Link, to list: inout LinkList) {
    switch prose.links.target(of: link.address) {
    case .provision(let id):
      guard !list.hidden.contains(id) else { return }
      list.hidden.append(id)
      prose.references += 1
      list.provisions.append(reference(to: id, link))
    case .resource(let index): addOnce(source(catalog.resources[index], link), to: &list)
    case .web(let address):
      let words = link.text.map { prose.line($0, at: link.origin) } ?? ""
      addOnce(ProseWriter.webLink(words, to: address), to: &list)
    case .withdrawn(let id):
      prose.findings.append(.linkToWithdrawn(id, link.origin))
      addOnce(MarkdownText.escaped(link.text ?? id.description), to: &list)
    case .elsewhere:
      prose.findings.append(.unsafeLink(link.address, link.origin))
      addOnce(MarkdownText.escaped(link.text ?? link.address), to: &list)
    case .nothing:
      prose.findings.append(.danglingLink(link.address, link.origin))
      addOnce(MarkdownText.escaped(link.text ?? String(link.address.dropFirst())), to: &list)
    }
  }

  private func addOnce(_ line: String, to list: inout LinkList) {
    let line = MarkdownText.line(line.trimmed)
    if !line.isEmpty, !list.sources.contains(line) { list.sources.append(line) }
  }

  private mutating func reference(to id: ProvisionID, _ link: Catalog.Link) -> String {
    let words = link.text.map { prose.words($0, at: link.origin) } ?? ""
    guard !words.isEmpty, !prose.links.names(words, otherThan: id) else { return "[\(id)]" }
    return "[\(MarkdownText.escaped(words))][\(id)]"
  }

  /// A source with its title, its address and how it is cited.
  private mutating func source(_ resource: Catalog.Resource, _ link: Catalog.Link) -> String {
    let title = (link.text ?? resource.title).map { prose.line($0, at: link.origin) } ?? ""
    let citation = resource.citation.map { prose.line($0, at: link.origin) } ?? ""
    let address = resource.webAddress
    let head = address.map { ProseWriter.webLink(title, to: $0) } ?? title
    guard !citation.isEmpty, citation != title else { return head }
    return head.isEmpty ? citation : "\(head): \(citation)"
  }

  private static func sectionTitle(_ relation: String?) -> String {
    switch relation {
    case nil, "reference"?: "References"
    case let relation?: MarkdownText.escaped(relation.asHeading)
    }
  }
}

extension CatalogFinding {
  fileprivate static func linkToWithdrawn(_ id: ProvisionID, _ origin: Origin) -> CatalogFinding {
    CatalogFinding(
      .warning,
      "link-to-withdrawn",
      at: origin,
      "the link leads to '\(id)', which is withdrawn",
      advice: "link to what applies now; it is written as plain text"
    )
  }
}
