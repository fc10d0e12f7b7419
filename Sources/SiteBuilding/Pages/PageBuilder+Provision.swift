internal import Addresses
internal import Changes
internal import Markup
internal import Phrasing
internal import Standards
internal import Views

extension PageBuilder {
  func provision(_ provision: Provision, in version: Version) -> BuiltPage {
    let standard = publication[version.id.standard]
    let labels =
      standard?.labels ?? Standard.Labels(domain: say("Domain"), criterion: say("Criterion"))
    let placed = PageTexts.body(of: provision)
    let text = placed.prose.rendered
    let split = text.leadEnd
    let work = publication.citableWork(provision, in: version, say)
    let subject = Download.Subject.provision(version.id, provision.id)
    let context = ProvisionContext(
      say: say,
      kind: say.name(of: provision.kind, labels),
      id: provision.id.description,
      title: provision.title,
      principle: provision.principle.map { html($0) } ?? "",
      appliesTo: provision.appliesTo.joined(separator: ", "),
      statement: statement(of: provision, placed),
      statementTitle: statementTitle(of: provision, in: version),
      details: model.html(
        placed,
        part: split..<text.html.bytes.count,
        on: route
      ),
      withdrawal: provision.tombstone.map { html($0.reason) } ?? "",
      errata: errata(on: provision.id, in: version),
      coveredBy: (provision.tombstone?.by ?? []).map {
        link($0.id.description, to: .provision(version.id, $0.id))
      },
      movedTo: (provision.tombstone?.movedTo ?? []).map {
        link($0.id.description, to: .provision(version.id, $0.id))
      },
      membersTitle: say.plural(of: .criterion, labels),
      members: version.members(of: provision.id).map { item($0, in: version) },
      bodyContents: contents(of: placed),
      timeline: timeline(of: provision.id, in: version),
      actions: actions(for: provision, in: version, labels, isCited: work != nil),
      crosswalks: crosswalks(of: provision, in: version),
      citedBy: citedBy([.provision(version.id, provision.id)]),
      cite: cite(work, subject),
      neighbours: neighbours(of: provision, in: version)
    )
    let parent = provision.parent.map { id in
      link(version.name(of: id, say), to: .provision(version.id, id))
    }
    return BuiltPage(
      title: "\(provision.heading) – \(name(of: version.id))",
      description: description(of: provision),
      main: render(.provision, context),
      crumbs: crumbs(version) + (parent.map { [$0] } ?? []),
      version: frame(of: version, about: provision.id),
      head: Array(domainFeedLink(of: provision, in: version).utf8) + metadata(of: work, subject),
      structuredData: provision.isLive ? [data(on: provision, in: version)] : [],
      isIndexed: isIndexed(version)
    )
  }

  /// A provision for search engines: its principle, or its text before the first heading.
  func description(of provision: Provision) -> String {
    let heading = contents(of: PageTexts.body(of: provision)).first
    guard provision.principle == nil, let heading else {
      return description(provision.principle ?? provision.body)
    }
    let words = model.plainText(provision.body)
    let lead = words.firstRange(of: " \(heading.title) ").map { String(words[..<$0.lowerBound]) }
    return PlainWords.cut(lead ?? words, to: 300)
  }

  /// The link by which feed readers find the feed of the provision's domain.
  private func domainFeedLink(of provision: Provision, in version: Version) -> String {
    guard let domain = model.topDomain(of: provision.id, in: version.id) else { return "" }
    let feed = Route.domainFeed(version.id.standard, domain.id)
    guard model.map.contains(feed) else { return "" }
    let title = Markup.escaped(domain.heading)
    return "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"\(title)\" "
      + "href=\"\(Markup.escaped(route.link(to: feed)))\">\n"
  }

  /// What the text before the first heading is, with the version where that is not in force: a picture or a print of it
  /// must not look like one of the text that applies.
  private func statementTitle(of provision: Provision, in version: Version) -> String {
    let title = provision.kind == .criterion ? say("Requirement") : say("Scope")
    guard !isInForce(version.id) else { return title }
    return say("\(title) in \(publication.numberedName(of: version)) (\(status(of: version)))")
  }

  /// What a reader can do with a provision.
  private func actions(
    for provision: Provision,
    in version: Version,
    _ labels: Standard.Labels,
    isCited: Bool
  ) -> [LinkContext] {
    let cite = isCited ? [LinkContext(title: say("Cite"), url: "#_cite")] : []
    let pdf = model.newestDownload(of: .version(version.id), as: .pdf).map { download in
      link(say("\(name(of: version.id)) as PDF"), to: .download(download))
    }
    let history = link(say("History"), to: .history(version.id.standard, provision.id))
    let comment = LinkContext(
      title: say("Comment or report an error"),
      url: feedback(
        about: provision.id.description,
        say("Feedback on a \(say.withinSentence(say.name(of: provision.kind, labels)))"),
        in: version
      )
    )
    return (pdf.map { [$0] } ?? []) + cite + [history, comment]
  }

  private func neighbours(of provision: Provision, in version: Version) -> NeighboursContext {
    let index = version.position(of: provision.id)
    func neighbour(_ offset: Int) -> LinkContext? {
      guard let index, version.provisions.indices.contains(index + offset) else { return nil }
      let other = version.provisions[index + offset]
      // Clauses stand before and behind all that has a page, and terms behind it.
      guard other.kind.hasPage else { return nil }
      return link(other.heading, to: .provision(version.id, other.id))
    }
    return NeighboursContext(previous: neighbour(-1), next: neighbour(1))
  }

  /// Where readers write to about a part of a version.
  func feedback(about id: String, _ kind: String, in version: Version) -> String {
    let values = [("{id}", id), ("{version}", version.id.description), ("{kind}", kind)]
    return values.reduce(publication.site.feedback) { address, value in
      address.split(separator: value.0, omittingEmptySubsequences: false)
        .joined(separator: PercentEncoding.encoded(value.1))
    }
  }

  // MARK: Lists of provisions

  func terms(_ version: Version) -> BuiltPage {
    let context = TermsContext(
      terms: version.terms.map { term($0, in: version) },
      corrections: corrections(of: version, among: version.terms.map(\.id)),
      versions: versionLinks(version)
    )
    return BuiltPage(
      title: say("Terms and definitions – \(name(of: version.id))"),
      description: say("The terms of \(name(of: version.id)) with their definitions."),
      main: render(.terms, context),
      crumbs: crumbs(version),
      version: frame(of: version),
      structuredData: [dataOnTerms(of: version)],
      isIndexed: isIndexed(version)
    )
  }

  private func term(_ term: Provision, in version: Version) -> TermContext {
    TermContext(
      id: term.id.description,
      name: term.title,
      definition: html(PageTexts.definition(of: term)),
      aliases: term.aliases.joined(separator: ", "),
      history: route.link(to: .history(version.id.standard, term.id))
    )
  }

  func fullText(_ version: Version) -> BuiltPage {
    let standard = publication[version.id.standard]
    let title = say("\(standard?.title ?? "") \(version.number): full text")
    let provisions = version.provisions.filter(\.kind.hasPage)
    let context = FullTextContext(
      title: title,
      contents: version.provisions.filter { $0.kind == .domain || $0.kind == .clause }.map {
        let anchor = PageTexts.anchor(of: $0.id, in: version.id.standard)
        return LinkContext(title: $0.heading, url: "#" + anchor)
      },
      front: version.frontClauses.map { wholeClause($0, in: version) },
      provisions: provisions.map { whole($0, in: version) },
      annexes: version.annexes.map { wholeClause($0, in: version) },
      terms: version.terms.map { wholeTerm($0, in: version) },
      corrections: corrections(of: version, among: version.provisions.map(\.id)),
      versions: versionLinks(version)
    )
    return BuiltPage(
      title: title,
      description: description(version.summary),
      main: render(.full, context),
      crumbs: crumbs(version),
      version: frame(of: version),
      isIndexed: isIndexed(version)
    )
  }

  private func whole(_ provision: Provision, in version: Version) -> WholeProvisionContext {
    let standard = version.id.standard
    let placed = PageTexts.wholeText(of: provision, in: standard)
    let (split, end) = (placed.prose.rendered.leadEnd, placed.prose.rendered.html.bytes.count)
    return WholeProvisionContext(
      isDomain: provision.kind == .domain,
      anchor: PageTexts.anchor(of: provision.id, in: standard),
      id: provision.id.description,
      title: provision.title,
      url: route.link(to: .provision(version.id, provision.id)),
      principle: provision.principle.map { html($0) } ?? "",
      withdrawal: provision.tombstone.map { html($0.reason) } ?? "",
      statement: statement(of: provision, placed),
      details: model.html(placed, part: split..<end, on: route)
    )
  }

  private func wholeTerm(_ term: Provision, in version: Version) -> TermContext {
    TermContext(
      id: term.id.description,
      name: term.title,
      definition: html(PageTexts.wholeText(of: term, in: version.id.standard)),
      aliases: term.aliases.joined(separator: ", "),
      history: route.link(to: .history(version.id.standard, term.id))
    )
  }
}
