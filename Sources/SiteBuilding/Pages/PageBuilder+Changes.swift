internal import Addresses
internal import Changes
internal import Standards

extension PageBuilder {
  // MARK: The log of a pair

  func comparison(_ log: ChangeLog) -> BuiltPage {
    let title = "What changed from \(model.name(of: log.old)) to \(model.name(of: log.new))"
    let context = ComparisonContext(
      title: title,
      old: link(model.name(of: log.old), to: .version(log.old)),
      new: link(model.name(of: log.new), to: .version(log.new)),
      conservation: log.conservation.map { conservation($0, log) },
      tombstones: tombstones(log),
      unchanged: String(log.unchanged),
      entries: log.entries.map { entry($0, in: log) },
      others: otherLogs(than: log)
    )
    return BuiltPage(
      title: title,
      description: log.summary,
      main: render(.comparison, context),
      crumbs: crumbs(log.old.standard)
    )
  }

  private func conservation(_ counts: Conservation, _ log: ChangeLog) -> ConservationContext {
    let labels = publication[log.new.standard]?.labels
    let word = labels?.name(of: counts.kind) ?? counts.kind.rawValue
    return ConservationContext(
      kind: plural(word),
      old: Conservation.sum(counts.old),
      new: Conservation.sum(counts.new)
    )
  }

  private func tombstones(_ log: ChangeLog) -> String {
    func ids(_ version: VersionID) -> Set<ProvisionID> {
      Set((publication[version]?.provisions ?? []).filter { !$0.isLive }.map(\.id))
    }
    let (before, after) = (ids(log.old), ids(log.new))
    guard !before.isEmpty || !after.isEmpty else { return "" }
    return "\(before.intersection(after).count) kept, \(after.subtracting(before).count) new, "
      + "\(before.subtracting(after).count) dropped"
  }

  private func otherLogs(than log: ChangeLog) -> [LinkContext] {
    let logs = model.histories[log.old.standard]?.logs ?? []
    return logs.filter { $0.old != log.old || $0.new != log.new }.map {
      link(
        "\(model.name(of: $0.old)) to \(model.name(of: $0.new))",
        to: .comparison($0.old, $0.new)
      )
    }
  }

  private func entry(_ entry: ChangeLog.Entry, in log: ChangeLog) -> ChangeEntryContext {
    ChangeEntryContext(
      id: entry.id.description,
      title: entry.title,
      summary: entry.summary.joined(separator: ", "),
      detail: detail(of: entry.relation),
      url: route.link(to: .provisionComparison(log.old, log.new, entry.id)),
      fieldNames: entry.comparison.fields.map(\.name).joined(separator: ", "),
      revisions: entry.revisions.map(revisionLink)
    )
  }

  /// The ids on both sides, where they are not one and the same.
  private func detail(of relation: Relation) -> String {
    let old = relation.old.map(\.description).joined(separator: ", ")
    let new = relation.new.map(\.description).joined(separator: ", ")
    switch relation.kind {
    case .same, .added, .reinstated, .replaced: return ""
    case .withdrawn:
      let by = relation.by.map(\.description).joined(separator: ", ")
      return by.isEmpty ? "" : "covered by \(by)"
    case .moved, .split, .merged, .regrouped: return "\(old) → \(new)"
    }
  }

  private func revisionLink(_ revision: ChangeLog.RevisionReference) -> LinkContext {
    let location = Location(.revisions(revision.version), fragment: revision.slug.description)
    return link(revision.title, to: location)
  }

  // MARK: A provision of a pair

  func provisionComparison(_ entry: ChangeLog.Entry, in log: ChangeLog) -> BuiltPage {
    let names = "\(model.name(of: log.old)) to \(model.name(of: log.new))"
    let comparison = entry.comparison
    let context = ProvisionComparisonContext(
      title: "\(entry.id) \(entry.title)",
      summary: entry.summary.joined(separator: ", "),
      detail: detail(of: entry.relation),
      old: entry.relation.old.map { provisionLink($0, in: log.old) },
      new: entry.relation.new.map { provisionLink($0, in: log.new) },
      oldTitle: comparison.oldTitle ?? "",
      newTitle: comparison.newTitle ?? "",
      isRenamed: comparison.isRenamed && comparison.oldTitle != nil && comparison.newTitle != nil,
      fieldChanges: comparison.fields.map { field in
        let html = RedlineHTML.render(field.redline)
        return RedlineContext(name: field.name, redline: String(decoding: html, as: UTF8.self))
      },
      revisions: entry.revisions.compactMap(revision),
      log: link("All changes, \(names)", to: .comparison(log.old, log.new)),
      neighbours: neighbours(of: entry, in: log)
    )
    return BuiltPage(
      title: "\(entry.id) – \(names)",
      description: "What changed in \(entry.id) \(entry.title), \(names).",
      main: render(.provisionComparison, context),
      crumbs: crumbs(log.old.standard) + [link(names, to: .comparison(log.old, log.new))],
      isIndexed: false
    )
  }

  private func provisionLink(_ id: ProvisionID, in version: VersionID) -> LinkContext {
    let title = id.isTerm ? publication[version]?[id]?.title ?? id.description : id.description
    let location = Location(of: .provision(version, id))
    return link("\(title) in \(model.name(of: version))", to: location)
  }

  private func revision(_ reference: ChangeLog.RevisionReference) -> RevisionContext? {
    publication[reference.version].flatMap { version in
      version.revisions.first { $0.slug == reference.slug }.map { found in
        // Revisions of several versions may have one slug.
        let name = "\(version.id.label)_\(found.slug)"
        return revision(found, in: version, placed: PageTexts.quoted(found.body, as: name))
      }
    }
  }

  private func neighbours(of entry: ChangeLog.Entry, in log: ChangeLog) -> NeighboursContext {
    let index = log.entries.firstIndex { $0.id == entry.id }
    func neighbour(_ offset: Int) -> LinkContext? {
      guard let index, log.entries.indices.contains(index + offset) else { return nil }
      let other = log.entries[index + offset]
      return link(
        "\(other.id) \(other.title)",
        to: .provisionComparison(log.old, log.new, other.id)
      )
    }
    return NeighboursContext(previous: neighbour(-1), next: neighbour(1))
  }

  // MARK: Revisions

  func revisions(_ version: Version) -> BuiltPage {
    let before = publication[version.id.standard]?.predecessor(of: version)
    let context = RevisionsContext(
      version: versionContext(version),
      comparison: before.map {
        link(
          "What changed from \(model.name(of: $0.id)) to \(model.name(of: version.id)), word by word",
          to: .comparison($0.id, version.id)
        )
      },
      revisions: version.revisions.map {
        revision($0, in: version, placed: PageTexts.body(of: $0))
      },
      versions: versionLinks(version)
    )
    return BuiltPage(
      title: "Why \(model.name(of: version.id)) changed what it changed",
      description: "The revisions of \(model.name(of: version.id)) with their rationale.",
      main: render(.revisions, context),
      crumbs: crumbs(version),
      isIndexed: isIndexed(version)
    )
  }

  private func revision(
    _ revision: Revision,
    in version: Version,
    placed: PlacedText
  ) -> RevisionContext {
    RevisionContext(
      anchor: revision.slug.description,
      title: revision.title,
      changes: revision.changes.map {
        RecordedChangeWords(builder: self, version: version).markup($0)
      },
      drivers: revision.drivers.map {
        DriverContext(
          kind: $0.kind.rawValue.split(separator: "-").joined(separator: " "),
          summary: html($0.summary, version.scope)
        )
      },
      body: html(placed, version.scope)
    )
  }
}

/// An entry of a revision's changes as a sentence with links.
private struct RecordedChangeWords {
  let builder: PageBuilder
  let version: Version

  func markup(_ change: RecordedChange) -> String {
    let words: String =
      switch change.action {
      case .modified(let id): "\(new(id)): text changed"
      case .renamed(let id): "\(new(id)): renamed"
      case .split(let id, let ids): "\(old(id)) is split into \(list(ids))"
      case .moved(let id, let target): "\(old(id)) moves to \(new(target))"
      case .merged(let ids, let target):
        "\(ids.map(old).joined(separator: ", ")) are merged into \(new(target))"
      case .withdrawn(let id, let by):
        "\(old(id)) is withdrawn" + (by.isEmpty ? "" : ", covered by \(list(by))")
      case .added(let id): "\(new(id)) is added"
      case .reinstated(let id): "\(new(id)) is reinstated"
      case .replaced(let id): "\(new(id)) is replaced: the id stays, the requirement does not"
      }
    let reason = change.reason.map { ". " + builder.html($0, version.scope) } ?? ""
    let stated = change.changeClass.map { " <span class=\"class\">\($0.rawValue)</span>" } ?? ""
    return words + reason + stated
  }

  private func list(_ ids: [ProvisionID]) -> String {
    ids.map(new).joined(separator: ", ")
  }

  private func new(_ id: ProvisionID) -> String {
    named(id, in: version.id)
  }

  private func old(_ id: ProvisionID) -> String {
    let before = builder.publication[version.id.standard]?.predecessor(of: version)
    return named(id, in: before?.id ?? version.id)
  }

  private func named(_ id: ProvisionID, in version: VersionID) -> String {
    let provision = builder.publication[version]?[id]
    let title = id.isTerm ? provision.map { "the term “\($0.title)”" } : nil
    guard provision != nil else { return Markup.escaped(id.description) }
    let location = Location(of: .provision(version, id))
    return Markup.link(builder.link(title ?? id.description, to: location))
  }
}
