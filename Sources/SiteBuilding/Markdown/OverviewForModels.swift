internal import Addresses
internal import Phrasing
internal import Standards
internal import Views

/// `llms.txt`, in the form of llmstxt.org: what the site is, and where its texts are as Markdown.
struct OverviewForModels {
  let model: SiteModel
  private var say: Phrases { model.templates.say }

  var text: String {
    let publication = model.publication
    var page = MarkdownPage(model, at: .home)
    page.heading(1, publication.site.title)
    page.add("> " + StandaloneMarkdown.escaped(publication.site.description))
    if let notice = publication.site.notice { page.add(notice) }
    for standard in publication.standards { write(standard, to: &page) }
    for (kind, title) in [
      (DocumentKind.article, say("Articles")), (.credential, say("Credentials")),
    ] {
      write(publication.documents[kind], title, to: &page)
    }
    writeExams(to: &page)
    write(publication.documents[DocumentKind.crosswalk], say("Crosswalks"), to: &page)
    if !publication.questions.isEmpty {
      page.heading(2, say("Questions"))
      page.list([item(say("Questions and answers"), .documents(.question), "", on: page)])
    }
    write(publication.documents[DocumentKind.page], say("Optional"), to: &page)
    return page.text
  }

  /// The versions of a standard: the one in force first, then the draft, then older ones.
  private func write(_ standard: Standard, to page: inout MarkdownPage) {
    let current = standard.current?.id
    let versions = standard.versions.reversed().sorted { one, other in
      (one.id == current ? 1 : 0) > (other.id == current ? 1 : 0)
    }
    guard !versions.isEmpty else { return }
    page.heading(2, standard.title)
    page.list(
      versions.map { version in
        let name = model.publication.name(of: version.id, say)
        let status = say(word: model.publication.standing(of: version).rawValue)
        let words = say("\(status), the whole text.") + " " + model.plainText(version.summary)
        return item(name, .fullText(version.id), words, on: page)
      } + versions.compactMap { changes(of: $0, in: standard, on: page) }
    )
  }

  /// What changed in a version since the release before it; nil where nothing was before.
  private func changes(
    of version: Version,
    in standard: Standard,
    on page: MarkdownPage
  ) -> String? {
    guard let older = standard.release(before: version) else { return nil }
    let route = Route.comparison(older.id, version.id)
    guard model.map.contains(route) else { return nil }
    let names = model.publication.name(of: older.id, to: version.id, say)
    return item(
      say("What changed from \(names)"),
      route,
      say("each change with its class"),
      on: page
    )
  }

  private func writeExams(to page: inout MarkdownPage) {
    let exams = model.publication.exams
    guard !exams.isEmpty else { return }
    page.heading(2, say("Exams"))
    page.list(
      exams.map { item($0.name, .exam($0.id), model.plainText($0.summary), on: page) }
    )
  }

  private func write(
    _ documents: [any Document],
    _ title: String,
    to page: inout MarkdownPage
  ) {
    guard !documents.isEmpty else { return }
    page.heading(2, title)
    page.list(
      documents.map { document in
        let lead = document.lead.map(model.plainText) ?? ""
        return item(document.name, Route.place(of: document.subject).route, lead, on: page)
      }
    )
  }

  private func item(
    _ title: String,
    _ route: Route,
    _ note: String,
    on page: MarkdownPage
  ) -> String {
    let twin = MarkdownTwin(model: model, route: route).address ?? route.address
    let url = "\(model.publication.site.baseURL)/\(twin)"
    return page.link(title, to: url) + (note.isEmpty ? "" : ": " + StandaloneMarkdown.escaped(note))
  }
}
