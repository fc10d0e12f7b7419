internal import Addresses
internal import Phrasing
internal import Standards
internal import Views

extension MarkdownTwin {
  /// A version as a text names it: with its status and its date.
  private func words(for version: Version, on page: MarkdownPage) -> String {
    let date = version.published.map { ", " + say("published \($0)") } ?? ""
    let status = say(word: model.publication.standing(of: version).rawValue)
    return page.link(model.publication.name(of: version.id, say), to: .version(version.id))
      + " (\(status)\(date))"
  }

  private func title(of version: Version) -> String {
    "\(model.publication[version.id.standard]?.title ?? "") \(version.number)"
  }

  func write(_ version: Version, to page: inout MarkdownPage) {
    page.heading(1, title(of: version))
    page.add("\(words(for: version, on: page)): \(page.url(route))")
    page.add(version.summary)
    if let notice = version.notice { page.add(notice) }
    var links = [page.link(say("The whole text"), to: .fullText(version.id))]
    if !version.terms.isEmpty { links.append(page.link(say("Terms"), to: .terms(version.id))) }
    page.list(links)
    for domain in version.domains {
      page.heading(2, domain.heading)
      if let principle = domain.principle { page.add(principle) }
      page.list(items(of: domain, in: version, on: page))
    }
  }

  private func items(
    of domain: Provision,
    in version: Version,
    on page: MarkdownPage
  ) -> [String] {
    version.members(of: domain.id).map {
      page.link($0.heading, to: .provision(version.id, $0.id))
        + ($0.isLive ? "" : " (\(say("withdrawn")))")
    }
  }

  func write(_ provision: Provision, in version: Version, to page: inout MarkdownPage) {
    let kind = model.publication[version.id.standard].map {
      say.name(of: provision.kind, $0.labels)
    }
    page.heading(1, provision.heading)
    let place = say("\(kind ?? "") of \(words(for: version, on: page))")
    page.add("\(place): \(page.url(route))")
    writeText(of: provision, to: &page)
    let errata = version.verifiedErrata(on: provision.id)
    if !errata.isEmpty {
      page.heading(2, say("Corrections since publication"))
      page.list(errata.map { page.link(say("Erratum \($0.id)"), to: .errata(version.id)) })
    }
    guard provision.kind == .domain else { return }
    page.heading(2, say("Criteria"))
    page.list(items(of: provision, in: version, on: page))
  }

  private func writeText(
    of provision: Provision,
    shift: Int = 0,
    footnotes: String = "",
    to page: inout MarkdownPage
  ) {
    if let principle = provision.principle { page.add(principle) }
    if let tombstone = provision.tombstone {
      page.add(say("Withdrawn: \(page.line(tombstone.reason))"))
    }
    if !provision.appliesTo.isEmpty {
      let words = provision.appliesTo.joined(separator: ", ")
      page.add("\(say("Applies to:")) " + StandaloneMarkdown.escaped(words))
    }
    page.add(provision.body, shift: shift, footnotes: footnotes)
  }

  func writeWhole(_ version: Version, to page: inout MarkdownPage) {
    page.heading(1, title(of: version))
    page.add("\(words(for: version, on: page)): \(page.url(route))")
    page.add(version.summary)
    for provision in version.provisions where provision.kind != .term {
      let level = provision.kind == .domain ? 2 : 3
      page.heading(level, provision.heading)
      let slug = provision.id.slug(in: version.id.standard)
      writeText(of: provision, shift: level - 1, footnotes: "\(slug)-", to: &page)
    }
    guard !version.terms.isEmpty else { return }
    page.heading(2, say("Terms and definitions"))
    for term in version.terms { write(term, level: 3, to: &page) }
  }

  func writeTerms(_ version: Version, to page: inout MarkdownPage) {
    page.heading(
      1,
      say("Terms and definitions of \(model.publication.name(of: version.id, say))")
    )
    page.add(page.url(route))
    for term in version.terms { write(term, level: 2, to: &page) }
  }

  private func write(_ term: Provision, level: Int, to page: inout MarkdownPage) {
    page.heading(level, term.title)
    page.add(term.body, shift: level - 1, footnotes: "\(term.id)-")
    guard !term.aliases.isEmpty else { return }
    page.add("\(say("Also:")) " + StandaloneMarkdown.escaped(term.aliases.joined(separator: ", ")))
  }
}
