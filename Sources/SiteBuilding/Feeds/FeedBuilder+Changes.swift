internal import Addresses
internal import Changes
internal import Standards

// The feeds of published versions: an entry for each version, followed by one for each of its changes.
extension FeedBuilder {
  /// With this many entries a feed takes no further version in.
  private static let enough = 200

  /// The feed of a standard, or of one of its domains.
  func changeFeed(of standard: Standard, in domain: ProvisionID? = nil) -> String {
    var entries: [AtomFeed.Entry] = []
    for version in standard.versions.reversed() where entries.count < Self.enough {
      if domain == nil { entries += errata(of: version) }
      entries += self.entries(for: version, of: standard, in: domain)
    }
    entries.sort { $0.updated > $1.updated }
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

  private func errata(of version: Version) -> [AtomFeed.Entry] {
    version.verifiedErrata.compactMap { erratum in
      erratum.date.map { date in
        AtomFeed.Entry(
          title:
            "\(model.publication.name(of: version.id)): erratum \(erratum.id) on \(erratum.provision)",
          url: url(.errata(version.id)) + "#" + erratum.anchor,
          published: date,
          updated: date,
          summary: model.plainText(erratum.reason)
        )
      }
    }
  }

  private func entries(
    for version: Version,
    of standard: Standard,
    in domain: ProvisionID?
  ) -> [AtomFeed.Entry] {
    guard let published = version.published, version.status == .published else { return [] }
    let log = standard.release(before: version).flatMap { before in
      model.histories[standard.id]?.log(from: before.id, to: version.id)
    }
    let changes = (log?.entries ?? []).filter { entry in
      guard let domain, let log else { return true }
      return model.group(of: entry, in: log).domain == domain
    }
    let first = AtomFeed.Entry(
      title: model.publication.name(of: version.id),
      id: tag(published, "\(standard.id)/\(version.id.label)", in: domain),
      url: url(.version(version.id)),
      published: published,
      updated: published,
      summary: summary(of: version, log, changes.count, in: domain)
    )
    return [first]
      + changes.compactMap { entry in
        log.map { change(entry, in: $0, published) }
      }
  }

  private func summary(
    of version: Version,
    _ log: ChangeLog?,
    _ count: Int,
    in domain: ProvisionID?
  ) -> String {
    let words = model.plainText(version.summary)
    guard let log else { return words }
    guard let domain else { return "\(words) \(log.summary)" }
    return "\(words) \(count == 1 ? "1 change" : "\(count) changes") in \(domain)."
  }

  private func change(
    _ entry: ChangeLog.Entry,
    in log: ChangeLog,
    _ published: PublicationDate
  ) -> AtomFeed.Entry {
    let changeClass = entry.changeClass.description
    let words = entry.summary.joined(separator: ", ")
    let reasons = entry.revisions.map { " Why: \($0.title)." }.joined()
    let title = entry.id.isCommon ? "“\(entry.title)”" : entry.heading
    let name =
      "\(log.new.standard)/\(log.new.label)/\(entry.id.slug(in: log.new.standard))"
      + (log.isFormer(entry) ? "/before" : "")
    return AtomFeed.Entry(
      title: "\(model.publication.name(of: log.new)): \(title): \(words) (\(changeClass))",
      id: tag(published, name),
      url: url(Route(of: entry, in: log)),
      category: changeClass,
      published: published,
      updated: published,
      summary:
        "\(title): \(words) since \(model.publication.name(of: log.old)); \(changeClass).\(reasons)"
    )
  }

  /// A name that stays whatever becomes of the address (RFC 4151). A change has one name in all feeds; what is said of a
  /// version differs from domain to domain.
  private func tag(
    _ date: PublicationDate,
    _ name: String,
    in domain: ProvisionID? = nil
  ) -> String {
    let authority = site.baseURL.split(separator: "/").dropFirst().first ?? "localhost"
    let host = authority.prefix { $0 != ":" }
    return "tag:\(host),\(date.firstDay):\(name)" + (domain.map { "?in=\($0)" } ?? "")
  }
}
