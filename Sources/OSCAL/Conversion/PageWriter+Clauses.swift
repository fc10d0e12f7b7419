internal import Standards

extension PageWriter {
  /// The page of a clause around the domains.
  mutating func page(ofClause clause: Catalog.Part) -> String {
    let force = clause.properties.first { $0.isOurs && $0.name == OSCALNames.force }?.value
    let title = prose.words(clause.title ?? clause.name, at: clause.origin)
    return page(
      ["title": title, "normative": force == "normative" ? "true" : "false"],
      clause.prose.map { prose.blocks($0, at: clause.origin) } ?? []
    )
  }
}
