internal import Addresses
internal import Changes
internal import Phrasing
internal import Standards
internal import Views

// The feeds of published versions: an entry for each version with its changes, and one for each erratum.
extension FeedBuilder {
  /// The most changes that an entry lists.
  private static let mostChanges = 250

  /// The feed of a standard, or of one of its domains.
  func changeFeed(of standard: Standard, in domain: ProvisionID? = nil) -> String {
    var entries: [AtomFeed.Entry] = []
    for version in standard.versions.reversed() {
      if domain == nil { entries += errata(of: version) }
      if let entry = entry(for: version, of: standard, in: domain) { entries.append(entry) }
    }
    entries.sort { ($0.updated, $1.id) > ($1.updated, $0.id) }
    entries = Array(entries.prefix(Self.longest))
    guard let domain else {
      let route = Route.standardFeed(standard.id)
      return feed(standard.title, page: .standard(standard.id), at: route, entries)
    }
    let title = standard.versions.reversed().lazy.compactMap { $0[domain]?.title }.first ?? ""
    return feed(
      "\(standard.shortTitle): \(domain) \(title)",
      page: .history(standard.id, domain),
      at: .domainFeed(standard.id, domain),
      entries
    )
  }

  private func name(of version: Version) -> String { model.publication.name(of: version.id, say) }

  private func errata(of version: Version) -> [AtomFeed.Entry] {
    version.verifiedErrata.compactMap { erratum in
      erratum.date.map { date in
        AtomFeed.Entry(
          title: say("\(name(of: version)): erratum \(erratum.id) on \(erratum.provision)"),
          id: id(.errata(version.id), fragment: erratum.anchor),
          url: url(.errata(version.id)) + "#" + erratum.anchor,
          published: date,
          updated: date,
          summary: model.plainText(erratum.reason),
          content: Array(
            model.wholeHTML(PlacedText(erratum.reason), of: .errata(version.id)).utf8
          )
        )
      }
    }
  }

  private func entry(
    for version: Version,
    of standard: Standard,
    in domain: ProvisionID?
  ) -> AtomFeed.Entry? {
    guard let published = version.published, version.status == .published else { return nil }
    let log = standard.release(before: version).flatMap { before in
      model.histories[standard.id]?.log(from: before.id, to: version.id)
    }
    let changes = (log?.entries ?? []).filter { entry in
      guard let domain, let log else { return true }
      return model.topDomain(of: entry, in: log)?.id == domain
    }
    let classes = Set(changes.map(\.changeClass.description))
    return AtomFeed.Entry(
      title: name(of: version),
      id: tag(published, "\(standard.id)/\(version.id.label)", in: domain),
      url: url(.version(version.id)),
      categories: classes.sorted(),
      published: published,
      updated: published,
      summary: summary(of: version, log, changes.count, in: domain),
      content: content(of: version, log, changes, in: domain)
    )
  }

  private func summary(
    of version: Version,
    _ log: ChangeLog?,
    _ count: Int,
    in domain: ProvisionID?
  ) -> String {
    let words = model.plainText(version.summary)
    guard let log else { return words }
    return "\(words) \(counts(log, count, in: domain))"
  }

  private func counts(_ log: ChangeLog, _ count: Int, in domain: ProvisionID?) -> String {
    guard let domain else { return say(log.summary) }
    return say("\(ChangeLog.count(count)) in \(domain).")
  }

  private func content(
    of version: Version,
    _ log: ChangeLog?,
    _ changes: [ChangeLog.Entry],
    in domain: ProvisionID?
  ) -> [UInt8] {
    let context = FeedReleaseContext(
      summary: model.wholeHTML(PlacedText(version.summary), of: .version(version.id)),
      counts: log.map { counts($0, changes.count, in: domain) } ?? "",
      log: log.map { log in
        LinkContext(
          title: model.publication.name(of: log.old, to: log.new, say),
          url: url(.comparison(log.old, log.new))
        )
      },
      changes: log.map { log in changes.prefix(Self.mostChanges).map { change($0, in: log) } }
        ?? [],
      isCut: changes.count > Self.mostChanges
    )
    return model.templates.render(.feedRelease, context)
  }

  private func change(_ entry: ChangeLog.Entry, in log: ChangeLog) -> FeedChangeContext {
    FeedChangeContext(
      change: LinkContext(
        title: entry.name(say),
        url: url(Route(of: entry, in: log))
      ),
      words: say.summary(of: entry),
      className: say(entry.changeClass.word),
      reasons: entry.revisions.map(\.title)
    )
  }

  /// A name that stays whatever becomes of the address (RFC 4151). What is said of a version differs from domain to
  /// domain.
  private func tag(
    _ date: PublicationDate,
    _ name: String,
    in domain: ProvisionID? = nil
  ) -> String {
    let authority = site.feedIDs.split(separator: "/").dropFirst().first ?? "localhost"
    let host = authority.prefix { $0 != ":" }
    return "tag:\(host),\(date.firstDay):\(name)" + (domain.map { "?in=\($0)" } ?? "")
  }
}
