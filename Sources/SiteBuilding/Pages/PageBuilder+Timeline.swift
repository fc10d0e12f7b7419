internal import Addresses
internal import Changes
internal import Phrasing
internal import Standards
internal import Views

// A provision in all versions: the way from one to another, which never leads to nothing.
extension PageBuilder {
  func timeline(of id: ProvisionID, in version: Version) -> [TimelineItemContext] {
    guard let standard = publication[version.id.standard], standard.versions.count > 1,
      let history = model.histories[standard.id], version[id]?.isLive ?? false
    else { return [] }
    let timeline = ProvisionTimeline(
      of: id,
      in: version,
      of: standard,
      history,
      model.successions.between
    )
    return timeline.items.map { item in
      context(of: item, id, isCurrent: item.version.id == version.id)
    }
  }

  private func context(
    of item: ProvisionTimeline.Item,
    _ id: ProvisionID,
    isCurrent: Bool
  ) -> TimelineItemContext {
    let version = item.version
    let standing = publication.standing(of: version)
    return TimelineItemContext(
      version: versionLink(of: item, id, isCurrent: isCurrent),
      standing: standing.key,
      label: say(word: standing.rawValue),
      date: version.published.map { say("published \(say($0))") } ?? "",
      mark: item.change.map { mark($0.entry.changeClass, in: version.id.standard) },
      change: item.change.map { log, entry in
        link(say.summary(of: entry), to: Route(of: entry, in: log))
      },
      note: note(on: item)
    )
  }

  private func versionLink(
    of item: ProvisionTimeline.Item,
    _ id: ProvisionID,
    isCurrent: Bool
  ) -> LinkContext {
    let version = item.version.id
    let notice = Route.notice(version, id)
    let absent = model.map.contains(notice) ? notice : .version(version)
    let target = item.ids.first.map { Route.provision(version, $0) } ?? absent
    let others = item.ids == [id] ? [] : item.ids.map(\.description)
    let name = ([publication.numberedName(of: item.version)] + others).joined(separator: ", ")
    return LinkContext(title: name, url: route.link(to: target), isCurrent: isCurrent)
  }

  private func note(on item: ProvisionTimeline.Item) -> String {
    if item.ids.isEmpty { return say("not in this version") }
    if item.isFirst {
      return item.version.status == .published ? say("first published") : say("first draft")
    }
    guard item.change == nil else { return "" }
    guard let ground = item.ground.first else { return say("same text") }
    return ground.kind == .term
      ? say("same text, but a term changed") : say("same text, but a domain changed")
  }
}

extension VersionStanding {
  /// Its name for styles: `in-force`.
  var key: String { rawValue.replacing(" ", with: "-") }
}
