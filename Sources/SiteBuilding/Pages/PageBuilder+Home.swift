internal import Addresses
internal import Phrasing
internal import Standards
internal import Views

extension PageBuilder {
  func home() -> BuiltPage {
    let site = publication.site
    let context = HomeContext(
      title: site.title,
      description: site.description,
      standards: publication.standards.map(registerEntry),
      roles: roles(),
      articles: model.articlesByDate.prefix(4).map(articleItem),
      groups: homeGroups()
    )
    return BuiltPage(title: site.title, description: site.description, main: render(.home, context))
  }

  /// A line of the register of standards.
  private func registerEntry(_ standard: Standard) -> RegisterEntryContext {
    let (current, draft) = (standard.current, standard.draft)
    let changes = Route.changes(standard.id)
    return RegisterEntryContext(
      standard: link(standard.title, to: .standard(standard.id)),
      summary: html(standard.description),
      inForce: current.map { link(publication.numberedName(of: $0), to: .version($0.id)) },
      since: current?.published.map { say($0) } ?? "",
      draft: draft.map {
        link(
          publication.numberedName(of: $0),
          to: .version($0.id),
          note: comments(on: $0) ?? ""
        )
      },
      changes: model.map.contains(changes) ? link(say("What changed"), to: changes) : nil
    )
  }

  private func homeGroups() -> [LinkGroupContext] {
    let exams = LinkGroupContext(
      title: say("Exams"),
      links: publication.exams.map { link($0.name, to: .exam($0.id)) }
    )
    // Articles stand above, and what has no list is found where something leads to it.
    let kinds = DocumentKind.allCases.filter { $0 != .article && $0.placement != .atRoot }
    let documents = kinds.map { kind in
      let shown = publication.documents[kind].prefix(kind.placement == .onList ? 6 : .max)
      return LinkGroupContext(
        title: say(word: kind.type.heading),
        links: shown.map { link($0.name, toSubject: $0.subject) }
      )
    }
    return ([exams] + documents).filter { !$0.links.isEmpty }
  }

  func notFound() -> BuiltPage {
    let context = NoticeContext(
      title: say("Page not found"),
      text: say(
        "Our addresses do not change: check the spelling, search, or start from these pages."
      ),
      links: [link(say("Search"), to: .search), link(publication.site.title, to: .home)]
        + publication.standards.map { link($0.title, to: .standard($0.id)) }
    )
    return BuiltPage(
      title: say("Not found"),
      main: render(.notice, context),
      isIndexed: false
    )
  }
}
