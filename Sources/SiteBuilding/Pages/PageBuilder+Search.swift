internal import Addresses
internal import Phrasing
internal import Standards

extension PageBuilder {
  /// All names and ids, where readers search; those of each standard on a page of its own where one would be too long.
  func search() -> BuiltPage {
    let names = SearchNames(of: publication, say)
    return searchPage(
      title: say("Search"),
      description: say("All IDs, titles, terms and earlier names, and a search in all texts."),
      links: links(beside: names),
      lists: lists(of: names),
      hasScript: true
    )
  }

  private func lists(of names: SearchNames) -> [SearchListContext] {
    if names.isDivided { return names.hasManyOthers ? [] : letters(names.others) }
    return names.standards.flatMap(idLists)
      + letters(names.standards.flatMap(\.names) + names.others)
  }

  /// The pages with the names that are not on the page itself.
  private func links(beside names: SearchNames) -> [LinkContext] {
    guard names.isDivided else { return [] }
    return names.standards.map { listLink(to: $0.standard) }
      + (names.hasManyOthers ? listLinks : [])
  }

  /// The names and ids of a standard.
  func searchList(of standard: StandardID) -> BuiltPage? {
    let names = SearchNames(of: publication, say)
    guard let own = names.standards.first(where: { $0.standard == standard }) else { return nil }
    let title = say("IDs and names in \(publication[standard]?.shortTitle ?? standard.description)")
    var page = searchPage(
      title: title,
      description: say("All IDs, titles, terms and earlier names in all versions."),
      links: [],
      lists: idLists(of: own) + letters(own.names),
      hasScript: false
    )
    page.crumbs = [link(say("Search"), to: .search)]
    return page
  }

  private func searchPage(
    title: String,
    description: String,
    links: [LinkContext],
    lists: [SearchListContext],
    hasScript: Bool
  ) -> BuiltPage {
    let manifest = Route.searchFile(.manifest)
    let context = SearchContext(
      title: title,
      example: example,
      action: route.link(to: .search),
      root: route.link(to: .home),
      index: String(route.link(to: manifest).dropLast("manifest.json".count)),
      script: hasScript ? linkToAsset("search.js") : "",
      links: links,
      lists: lists
    )
    return BuiltPage(title: title, description: description, main: render(.search, context))
  }

  private var example: String {
    let provisions = publication.standards.first?.current?.provisions ?? []
    return provisions.first { $0.kind == .criterion }?.id.description ?? ""
  }

  private func listLink(to standard: StandardID) -> LinkContext {
    let name = publication[standard]?.shortTitle ?? standard.description
    return link(say("IDs and names in \(name)"), to: .searchList(standard))
  }

  private var listLinks: [LinkContext] {
    let kinds = DocumentKind.allCases.map { (say(word: $0.type.heading), Route.documents($0)) }
    return (kinds + [(say("Exams"), .exams)]).filter { model.map.contains($0.1) }
      .map { link($0.0, to: $0.1) }
  }

  private func idLists(of standard: SearchNames.OfStandard) -> [SearchListContext] {
    guard !standard.ids.isEmpty else { return [] }
    let title = publication[standard.standard]?.shortTitle ?? standard.standard.description
    return [
      SearchListContext(
        title: say("IDs in \(title)"),
        anchor: "_ids-\(standard.standard)",
        links: standard.ids.map(link)
      )
    ]
  }

  /// Names by their first letters, those that begin with none first.
  private func letters(_ names: [SearchName]) -> [SearchListContext] {
    NameLetters(of: names).lists.map { letter, names in
      SearchListContext(
        title: letter ?? "0–9",
        anchor: "_letter-" + (letter?.lowercased() ?? "other"),
        links: names.map(link)
      )
    }
  }

  private func link(_ name: SearchName) -> LinkContext {
    link(name.name, to: name.route, fragment: name.fragment, note: name.note)
  }
}
