internal import Standards

/// The links of a catalog's prose: within the version they lead to ids of the catalog, elsewhere to addresses.
struct CatalogLinks: StandaloneMarkdown.Links {
  let origin: CatalogOrigin
  let tokens: CatalogTokens
  let outside: any StandaloneMarkdown.Links

  func link(to target: SubjectID) -> StandaloneMarkdown.Link? {
    guard case .provision(origin.version.id, let id) = origin.subjects[target],
      let provision = origin.version[id]
    else { return outside.link(to: target) }
    let words = id.isCommon ? provision.title : id.description
    return StandaloneMarkdown.Link(words: words, address: "#\(tokens[id])")
  }

  func address(ofLink index: Int, in prose: Prose) -> String? {
    outside.address(ofLink: index, in: prose)
  }
}
