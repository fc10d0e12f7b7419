internal import Addresses
internal import Changes
internal import Phrasing
internal import Standards
internal import Views

extension PageBuilder {
  /// A provision through all versions. The page belongs to its id for ever; where the id is not in use any more and its
  /// provision has another one, the page leads on there.
  func history(of id: ProvisionID, in standard: Standard) -> BuiltPage {
    let last = standard.versions.last { $0[id] != nil }
    let title = last?[id]?.title ?? id.description
    let shown = model.bearer(of: id, in: standard)
    let context = HistoryContext(
      id: id.isCommon ? "" : id.description,
      title: title,
      notices: notices(of: id, in: standard),
      today: shown.map {
        link(name(of: $0.id), toSubject: .provision($0.id, id))
      },
      origins: shown.map { origins(of: id, in: $0, of: standard) } ?? [],
      items: items(of: id, in: standard)
    )
    let successor = shown == nil ? fateToday(of: id, in: standard)?.successor : nil
    return BuiltPage(
      title: id.isCommon ? say("History of “\(title)”") : say("History of \("\(id) \(title)")"),
      description:
        say(
          "\(id.heading(title)): when each sentence was added and why, and each earlier wording."
        ),
      main: render(.history, context),
      crumbs: crumbs(standard.id),
      isIndexed: shown != nil,
      redirect: successor.map { .history(standard.id, $0) }
    )
  }

  private func fateToday(of id: ProvisionID, in standard: Standard) -> ProvisionFate? {
    (standard.current ?? standard.versions.last).flatMap { model.fate(of: id, in: $0) }
  }

  /// Where an id went that the version in force or the newest one does not hold.
  private func notices(of id: ProvisionID, in standard: Standard) -> [String] {
    var versions = [standard.current, standard.versions.last].compactMap(\.self)
    if versions.count == 2, versions[0].id == versions[1].id { versions.removeLast() }
    return versions.filter { !($0[id]?.isLive ?? false) }.compactMap { version in
      model.fate(of: id, in: version).map { fate in
        let reason = fate.reason.map { " " + html($0.text) } ?? ""
        return notice(of: fate, in: version) + (fate.targets.isEmpty ? reason : "")
      }
    }
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
        date: version.published.map { say($0) } ?? "",
        title: (version[id] ?? before?[id])?.title ?? "",
        what: before == nil ? first(version) : what(entry, isHere: isHere, id),
        mark: entry.map { mark($0.changeClass, in: standard.id) },
        links: entry.map { links(to: $0, log) } ?? []
      )
    }
  }

  private func versionLink(_ version: Version, id: ProvisionID?) -> LinkContext {
    let name = name(of: version.id)
    guard let id else { return link(name, to: .version(version.id)) }
    return link(name, toSubject: .provision(version.id, id))
  }

  private func first(_ version: Version) -> String {
    version.status == .published ? say("first published") : say("first draft")
  }

  private func what(_ entry: ChangeLog.Entry?, isHere: Bool, _ id: ProvisionID) -> String {
    guard let entry else { return isHere ? say("same text") : say("not in this version") }
    let others = entry.relation.old.filter { $0 != id } + entry.relation.new.filter { $0 != id }
    let list = others.map(\.description).joined(separator: ", ")
    let names = others.isEmpty ? "" : " " + say("(with \(list))")
    return say.summary(of: entry) + names
  }

  private func links(to entry: ChangeLog.Entry, _ log: ChangeLog?) -> [LinkContext] {
    let redline = log.map { link(say("what changed"), to: Route(of: entry, in: $0)) }
    let revisions = entry.revisions.map {
      link($0.title, toSubject: .revision($0.version, $0.slug))
    }
    return (redline.map { [$0] } ?? []) + revisions
  }
}
