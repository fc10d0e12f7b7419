internal import Addresses
internal import Phrasing
internal import Standards
internal import Views

extension PageBuilder {
  func crosswalks() -> BuiltPage {
    let items = publication.crosswalks.map { crosswalk in
      VersionItemContext(
        name: crosswalk.title,
        url: route.link(to: .document(.crosswalk, crosswalk.slug)),
        status: "",
        date: say("reviewed \(say(crosswalk.reviewed))"),
        summary: html(crosswalk.dek),
        links: []
      )
    }
    return list(say("Crosswalks"), say("How the standards relate to other frameworks."), items)
  }

  func crosswalk(_ crosswalk: Crosswalk) -> BuiltPage {
    let placed = PlacedText(crosswalk.body)
    let framework = crosswalk.framework
    let context = CrosswalkContext(
      title: crosswalk.title,
      dek: html(crosswalk.dek),
      from: link(name(of: crosswalk.version), to: .version(crosswalk.version)),
      framework: LinkContext(title: framework.title, url: framework.address),
      edition: framework.edition,
      reviewed: say(crosswalk.reviewed),
      corrected: corrections(crosswalk.corrections),
      isSuperseded: isSuperseded(crosswalk.version),
      contents: contents(of: placed) + [
        LinkContext(title: say("Provision by provision"), url: "#_edges")
      ],
      body: bytes(placed),
      groups: groups(of: crosswalk),
      citedBy: citedBy(crosswalk)
    )
    return BuiltPage(
      title: crosswalk.title,
      description: description(crosswalk.dek),
      main: render(.crosswalk, context),
      crumbs: [link(say("Crosswalks"), to: .documents(.crosswalk))]
    )
  }

  /// The edges that start from a provision as a version has it, or from what stands directly in it, by framework.
  func crosswalks(of provision: Provision, in version: Version) -> [CrosswalkGroupContext] {
    let ids = Set([provision.id] + version.members(of: provision.id).map(\.id)).sorted()
    return publication.crosswalks.filter { $0.version == version.id }.compactMap { crosswalk in
      let edges = ids.flatMap { crosswalk.edges(from: $0) }
      return edges.isEmpty ? nil : group(provision.id, edges, of: crosswalk)
    }
  }

  /// The edges in the order of our ids.
  private func groups(of crosswalk: Crosswalk) -> [CrosswalkGroupContext] {
    Set(crosswalk.edges.map(\.from.id)).sorted().map {
      group($0, crosswalk.edges(from: $0), of: crosswalk)
    }
  }

  private func group(
    _ id: ProvisionID,
    _ edges: [CrosswalkEdge],
    of crosswalk: Crosswalk
  ) -> CrosswalkGroupContext {
    let title = publication[crosswalk.version]?[id]?.title ?? ""
    return CrosswalkGroupContext(
      anchor: PageTexts.anchor(ofEdgesFrom: id, in: crosswalk.version.standard),
      provision: link("\(id) \(title)", to: .provision(crosswalk.version, id)),
      framework: link(crosswalk.framework.shortTitle, to: .document(.crosswalk, crosswalk.slug)),
      edges: edges.map { edge in
        CrosswalkEdgeContext(
          from: edge.from.id == id
            ? nil
            : link(edge.from.id.description, to: .provision(crosswalk.version, edge.from.id)),
          to: edge.to,
          title: edge.title,
          relation: say(word: edge.relation.words),
          confidence: say(word: edge.confidence.rawValue),
          rationale: html(edge.rationale)
        )
      }
    )
  }

  private func isSuperseded(_ id: VersionID) -> Bool {
    publication[id].map { publication.standing(of: $0) == .superseded } ?? false
  }
}
