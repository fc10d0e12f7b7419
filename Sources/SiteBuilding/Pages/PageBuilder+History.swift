internal import Addresses
internal import Changes
internal import HTMLRendering
internal import Standards

extension PageBuilder {
  /// A provision through all versions. The page belongs to its id for ever.
  func history(of id: ProvisionID, in standard: Standard) -> BuiltPage {
    let last = standard.versions.last { $0[id] != nil }
    let title = last?[id]?.title ?? id.description
    let current = standard.current.flatMap { version in
      version[id].flatMap { $0.isLive ? (version, $0) : nil }
    }
    let context = HistoryContext(
      id: id.description,
      title: title,
      notice: notice(of: id, in: standard),
      today: current.map { version, _ in
        link(model.name(of: version.id), to: Location(of: .provision(version.id, id)))
      },
      text: current.map { version, provision in todaysText(provision, in: version) } ?? "",
      items: items(of: id, in: standard)
    )
    return BuiltPage(
      title: "\(id) \(title) through all versions",
      description: "\(id) \(title): its text today and what became of it in each version.",
      main: render(.history, context),
      crumbs: crumbs(standard.id)
    )
  }

  /// The text up to its first heading, or all of one with footnotes, since those stand at its end.
  private func todaysText(_ provision: Provision, in version: Version) -> String {
    let text = provision.body.rendered
    let end = text.footnoteIDs.isEmpty ? text.leadEnd : text.html.bytes.count
    let placed = PageTexts.quoted(provision.body, as: "today")
    return model.html(placed, part: 0..<end, in: version.scope, on: route)
  }

  /// Where an id went that the newest version does not hold any more.
  private func notice(of id: ProvisionID, in standard: Standard) -> String {
    guard let newest = standard.versions.last, !(newest[id]?.isLive ?? false),
      let log = model.histories[standard.id]?.logs.last(where: {
        $0.new == newest.id && $0.entry(ofOld: id) != nil
      }), let entry = log.entry(ofOld: id)
    else { return "" }
    let name = Markup.escaped(model.name(of: newest.id))
    let targets = entry.relation.new.isEmpty ? entry.relation.by : entry.relation.new
    let links = Markup.links(
      targets.map { link($0.description, to: Location(of: .provision(newest.id, $0))) }
    )
    guard entry.relation.new.isEmpty else { return "In \(name) it became \(links)." }
    return "In \(name) it is withdrawn" + (targets.isEmpty ? "." : ", covered by \(links).")
  }

  private func items(of id: ProvisionID, in standard: Standard) -> [HistoryItemContext] {
    standard.versions.reversed().compactMap { version in
      let before = standard.predecessor(of: version)
      let log = before.flatMap { model.histories[standard.id]?.log(from: $0.id, to: version.id) }
      let isHere = version[id]?.isLive ?? false
      let wasHere = before?[id]?.isLive ?? false
      guard isHere || wasHere || version[id] != nil else { return nil }
      let entry = isHere ? log?.entry(ofNew: id) : log?.entry(ofOld: id)
      return HistoryItemContext(
        version: versionLink(version, id: isHere ? id : nil),
        date: version.published?.description ?? version.status.rawValue,
        title: (version[id] ?? before?[id])?.title ?? "",
        what: before == nil ? first(version) : what(entry, isHere: isHere, id),
        links: entry.map { links(to: $0, log) } ?? []
      )
    }
  }

  private func versionLink(_ version: Version, id: ProvisionID?) -> LinkContext {
    let name = model.name(of: version.id)
    guard let id else { return link(name, to: .version(version.id)) }
    return link(name, to: Location(of: .provision(version.id, id)))
  }

  private func first(_ version: Version) -> String {
    version.status == .published ? "first published" : "first written"
  }

  private func what(_ entry: ChangeLog.Entry?, isHere: Bool, _ id: ProvisionID) -> String {
    guard let entry else { return isHere ? "unchanged" : "still withdrawn" }
    let others = entry.relation.old.filter { $0 != id } + entry.relation.new.filter { $0 != id }
    let names = others.isEmpty ? "" : " (with \(others.map(\.description).joined(separator: ", ")))"
    return entry.summary.joined(separator: ", ") + names
  }

  private func links(to entry: ChangeLog.Entry, _ log: ChangeLog?) -> [LinkContext] {
    let redline = log.map {
      link("word by word", to: .provisionComparison($0.old, $0.new, entry.id))
    }
    let revisions = entry.revisions.map { revision in
      link(
        revision.title,
        to: Location(.revisions(revision.version), fragment: revision.slug.description)
      )
    }
    return (redline.map { [$0] } ?? []) + revisions
  }
}
