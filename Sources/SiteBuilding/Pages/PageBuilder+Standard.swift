internal import Addresses
internal import Changes
internal import Phrasing
internal import Standards
internal import Views

extension PageBuilder {
  func standard(_ standard: Standard) -> BuiltPage {
    let current = standard.current ?? standard.versions.last
    let context = StandardContext(
      title: standard.title,
      shortTitle: standard.shortTitle,
      aliases: standard.aliases.joined(separator: ", "),
      description: html(standard.description),
      domainsTitle: say.plural(of: .domain, standard.labels),
      domains: current.map { version in version.domains.map { item($0, in: version) } } ?? [],
      versions: byImportance(standard).map { versionItem($0, of: standard) },
      links: changeLinks(of: standard),
      cite: current.flatMap { cite(publication.citableWork($0, say), .version($0.id)) }
    )
    return BuiltPage(
      title: standard.title,
      description: description(standard.description),
      main: render(.standard, context),
      structuredData: [data(on: standard)]
    )
  }

  /// The version in force, then the others, the newest first.
  func byImportance(_ standard: Standard) -> [Version] {
    let current = standard.current
    return (current.map { [$0] } ?? [])
      + standard.versions.reversed().filter { $0.id != current?.id }
  }

  /// The way to all that changed; nothing of a standard with a single version.
  private func changeLinks(of standard: Standard) -> [LinkContext] {
    let pages: [(title: String, route: Route)] = [
      (say("What changed, and what you have to do"), .changes(standard.id)),
      (say("Update your checklist"), .migration(standard.id)),
      (say("Compare any two versions"), .comparisons(standard.id)),
    ]
    return pages.filter { model.map.contains($0.route) }.map { link($0.title, to: $0.route) }
  }

  func versionItem(_ version: Version, of standard: Standard) -> VersionItemContext {
    var links = [link(say("Full text"), to: .fullText(version.id))]
    if !version.terms.isEmpty { links.append(link(say("Terms"), to: .terms(version.id))) }
    if !version.revisions.isEmpty {
      links.append(link(say("Reasons for the changes"), to: .revisions(version.id)))
    }
    if let before = standard.release(before: version),
      let log = model.histories[standard.id]?.log(from: before.id, to: version.id)
    {
      let classes = log.entries.isEmpty ? "" : ": \(say.classes(of: log))"
      let words = say("\(log.changeCount) since \(before.number)\(classes)")
      links.append(link(words, to: .comparison(before.id, version.id)))
    }
    return VersionItemContext(
      name: publication.numberedName(of: version),
      url: route.link(to: .version(version.id)),
      status: status(of: version),
      date: version.published.map { say($0) } ?? comments(on: version) ?? "",
      summary: html(version.summary),
      links: links
    )
  }

  func latest(_ version: Version) -> BuiltPage {
    let title = say("The latest version of \(publication[version.id.standard]?.shortTitle ?? "")")
    return leadingOn(from: title, to: .version(version.id), in: version)
  }

  /// What stands at the addresses of a draft where there is none.
  func insteadOfDraft(_ version: Version) -> BuiltPage {
    let title = say("\(publication[version.id.standard]?.shortTitle ?? "") has no working draft")
    let same =
      route.moved(to: version.id) ?? route.compared(with: version.id) ?? .version(version.id)
    return leadingOn(from: title, to: same, in: version)
  }

  private func leadingOn(
    from title: String,
    to target: Route,
    in version: Version
  ) -> BuiltPage {
    let context = NoticeContext(
      title: title,
      text: say("The version in force is \(name(of: version.id))."),
      links: [link(name(of: version.id), to: target)]
    )
    return BuiltPage(
      title: title,
      main: render(.notice, context),
      isIndexed: false,
      redirect: target
    )
  }

  func version(_ version: Version) -> BuiltPage {
    let standard = publication[version.id.standard]
    let title = "\(standard?.title ?? "") \(version.number)"
    let work = publication.citableWork(version, say)
    let context = VersionPageContext(
      title: title,
      summary: html(version.summary),
      links: wholeLinks(of: version) + clauseLinks(of: version),
      comparisons: comparisonLinks(of: version),
      domainsTitle: standard.map { say.plural(of: .domain, $0.labels) } ?? "",
      domains: version.domains.map { item($0, in: version) },
      versionStatus: statusContext(version),
      corrections: corrections(of: version, among: version.provisions.map(\.id)),
      front: version.frontClauses.map { clause($0, in: version) },
      annexes: version.annexes.map { clause($0, in: version) },
      cite: cite(work, .version(version.id))
    )
    return BuiltPage(
      title: title,
      description: description(version.summary),
      main: render(.version, context),
      crumbs: crumbs(version.id.standard),
      version: frame(of: version),
      head: metadata(of: work, .version(version.id)),
      structuredData: [data(on: version, title: title)],
      isIndexed: isIndexed(version)
    )
  }

  /// The pages of a version as a whole, with how much there is of each.
  private func wholeLinks(of version: Version) -> [LinkContext] {
    let pdf = model.newestDownload(of: .version(version.id), as: .pdf)
    let formats = mainDownloads(of: .version(version.id)).count
    let errata = version.verifiedErrata.count
    let links: [(title: String, route: Route?, note: String)] = [
      (say("Full text"), .fullText(version.id), ""), ("PDF", pdf.map { .download($0) }, ""),
      (say("Terms and definitions"), .terms(version.id), ""),
      (say("Reasons for the changes"), .revisions(version.id), ""),
      (say("Errata"), .errata(version.id), String(errata)),
      (
        say("Downloads"), .downloads(.version(version.id)),
        formats == 1 ? say("1 format") : say("\(formats) formats")
      ),
    ]
    return links.compactMap { title, target, note in
      guard let target, model.map.contains(target) else { return nil }
      return link(title, to: target, note: note)
    }
  }

  private func comparisonLinks(of version: Version) -> [LinkContext] {
    let logs = model.histories[version.id.standard]?.logs(with: version.id) ?? []
    return logs.map { log in
      link(
        name(of: log.old, to: log.new),
        to: .comparison(log.old, log.new),
        note: log.entries.isEmpty
          ? say("no change") : "\(say(log.changeCount)): \(say.classes(of: log))"
      )
    }
  }
}
