internal import Addresses
internal import Changes
internal import Standards

extension PageBuilder {
  func standard(_ standard: Standard) -> BuiltPage {
    let current = standard.current ?? standard.versions.last
    let context = StandardContext(
      title: standard.title,
      shortTitle: standard.shortTitle,
      aliases: standard.aliases.joined(separator: ", "),
      description: html(standard.description),
      version: current.map(versionContext),
      domainsTitle: plural(standard.labels.domain),
      domains: current.map { version in version.domains.map { item($0, in: version) } } ?? [],
      versions: standard.versions.reversed().map { versionItem($0, of: standard) },
      comparisons: comparisonsLink(of: standard),
      cite: current.flatMap { cite(publication.citableWork($0), .version($0.id)) }
    )
    return BuiltPage(
      title: standard.title,
      description: description(standard.description),
      main: render(.standard, context)
    )
  }

  private func comparisonsLink(of standard: Standard) -> LinkContext? {
    let page = Route.comparisons(standard.id)
    return model.map.contains(page) ? link("Compare any two versions", to: page) : nil
  }

  func versionItem(_ version: Version, of standard: Standard) -> VersionItemContext {
    var links = [link("Whole text on one page", to: .fullText(version.id))]
    if !version.terms.isEmpty { links.append(link("Terms", to: .terms(version.id))) }
    if !version.revisions.isEmpty {
      links.append(link("Why it changed", to: .revisions(version.id)))
    }
    if let before = standard.release(before: version),
      let log = model.histories[standard.id]?.log(from: before.id, to: version.id)
    {
      let classes = log.entries.isEmpty ? "" : ": \(log.classWords)"
      let words = "\(log.changeCount) since \(before.number)\(classes)"
      links.append(link(words, to: .comparison(before.id, version.id)))
      links.append(link("Bring your checklist along", to: .migration(standard.id)))
    }
    return VersionItemContext(
      name: publication.name(of: version.id),
      url: route.link(to: .version(version.id)),
      status: status(of: version),
      date: version.published?.description ?? "",
      summary: html(version.summary),
      links: links
    )
  }

  func latest(_ version: Version) -> BuiltPage {
    let title = "The latest version of \(publication[version.id.standard]?.shortTitle ?? "")"
    return leadingOn(from: title, to: .version(version.id), in: version)
  }

  /// What stands at the addresses of a draft where there is none.
  func insteadOfDraft(_ version: Version) -> BuiltPage {
    let title = "\(publication[version.id.standard]?.shortTitle ?? "") has no working draft"
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
      text: "The version in force is \(publication.name(of: version.id)).",
      links: [link(publication.name(of: version.id), to: target)]
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
    var links = [link("Whole text on one page", to: .fullText(version.id))]
    if !version.terms.isEmpty {
      links.append(link("Terms and definitions", to: .terms(version.id)))
    }
    if !version.revisions.isEmpty {
      links.append(link("Why this version changed what it changed", to: .revisions(version.id)))
    }
    if !version.verifiedErrata.isEmpty {
      let count = version.verifiedErrata.count
      links.append(link("Errata", to: .errata(version.id), note: count == 1 ? "1" : "\(count)"))
    }
    let downloads = Route.downloads(.version(version.id))
    if model.map.contains(downloads) {
      let count = mainDownloads(of: .version(version.id)).count
      links.append(link("Downloads", to: downloads, note: count == 1 ? "1 form" : "\(count) forms"))
    }
    let work = publication.citableWork(version)
    let context = VersionPageContext(
      title: title,
      version: versionContext(version),
      summary: html(version.summary),
      links: links,
      comparisons: comparisonLinks(of: version),
      domains: version.domains.map { item($0, in: version) },
      cite: cite(work, .version(version.id)),
      versions: versionLinks(version)
    )
    return BuiltPage(
      title: title,
      description: description(version.summary),
      main: render(.version, context),
      crumbs: crumbs(version.id.standard),
      head: metadata(of: work, .version(version.id)),
      isIndexed: isIndexed(version)
    )
  }

  private func comparisonLinks(of version: Version) -> [LinkContext] {
    let logs = model.histories[version.id.standard]?.logs(with: version.id) ?? []
    return logs.map { log in
      link(
        publication.name(of: log.old, to: log.new),
        to: .comparison(log.old, log.new),
        note: log.entries.isEmpty ? "no change" : "\(log.changeCount): \(log.classWords)"
      )
    }
  }
}
