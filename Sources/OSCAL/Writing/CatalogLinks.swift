internal import HTMLRendering
internal import Standards

/// The links of a catalog's prose: within the version they lead to ids of the catalog, elsewhere to addresses.
struct CatalogLinks: StandaloneMarkdown.Links {
  let origin: CatalogOrigin
  let tokens: CatalogTokens
  let outside: any StandaloneMarkdown.Links

  func link(to label: String) -> StandaloneMarkdown.Link? {
    let target = origin.references.resolve(label, in: origin.version.scope)
    guard case .success(.provision(origin.version.id, let id)) = target,
      let provision = origin.version[id]
    else { return outside.link(to: label) }
    let words = provision.kind == .term ? provision.title : id.description
    return StandaloneMarkdown.Link(words: words, address: "#\(tokens[id])")
  }

  func address(of target: LinkTarget, in prose: Prose) -> String? {
    outside.address(of: target, in: prose)
  }
}
