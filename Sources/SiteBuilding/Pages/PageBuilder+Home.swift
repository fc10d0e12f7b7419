internal import Addresses
internal import Standards

extension PageBuilder {
  func home() -> BuiltPage {
    let site = publication.site
    let context = HomeContext(
      title: site.title,
      description: site.description,
      standards: publication.standards.map(standardItem),
      articles: model.articlesByDate.prefix(4).map(articleItem),
      groups: homeGroups()
    )
    return BuiltPage(title: site.title, description: site.description, main: render(.home, context))
  }

  private func standardItem(_ standard: Standard) -> VersionItemContext {
    let current = standard.current
    var links: [LinkContext] = []
    if let current {
      links.append(link("\(publication.name(of: current.id)), in force", to: .version(current.id)))
    }
    if let draft = standard.draft {
      links.append(link(publication.name(of: draft.id), to: .version(draft.id)))
    }
    return VersionItemContext(
      name: standard.title,
      url: route.link(to: .standard(standard.id)),
      status: "",
      date: current?.published?.description ?? "",
      summary: html(standard.description),
      links: links
    )
  }

  private func homeGroups() -> [LinkGroupContext] {
    let exams = LinkGroupContext(
      title: "Exams",
      links: publication.exams.map { link($0.name, to: .exam($0.id)) }
    )
    // Articles stand above, and what has no list is found where something leads to it.
    let kinds = DocumentKind.allCases.filter { $0 != .article && $0.placement != .atRoot }
    let documents = kinds.map { kind in
      let shown = publication.documents[kind].prefix(kind.placement == .onList ? 6 : .max)
      return LinkGroupContext(
        title: kind.type.heading,
        links: shown.map { link($0.name, toSubject: $0.subject) }
      )
    }
    return ([exams] + documents).filter { !$0.links.isEmpty }
  }

  func notFound() -> BuiltPage {
    let context = NoticeContext(
      title: "Nothing is published at this address",
      text: "Addresses of the standards never change; this one may be mistyped.",
      links: [link(publication.site.title, to: .home)]
        + publication.standards.map { link($0.title, to: .standard($0.id)) }
    )
    return BuiltPage(
      title: "Not found",
      main: render(.notice, context),
      isIndexed: false
    )
  }
}
