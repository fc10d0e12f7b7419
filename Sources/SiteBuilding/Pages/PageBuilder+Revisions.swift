internal import Addresses
internal import Changes
internal import Standards

extension PageBuilder {
  func revisions(_ version: Version) -> BuiltPage {
    let before = publication[version.id.standard]?.release(before: version)
    let context = RevisionsContext(
      version: versionContext(version),
      comparison: before.map {
        link(
          "What changed from \(publication.name(of: $0.id)) to \(publication.name(of: version.id)), word by word",
          to: .comparison($0.id, version.id)
        )
      },
      revisions: version.revisions.map {
        revision($0, in: version, placed: PageTexts.body(of: $0))
      },
      versions: versionLinks(version)
    )
    return BuiltPage(
      title: "Why \(publication.name(of: version.id)) changed what it changed",
      description: "The revisions of \(publication.name(of: version.id)) with their rationale.",
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
      drivers: revision.drivers.map { driver($0, in: version) },
      body: html(placed)
    )
  }

  /// What led to a revision.
  func driver(_ driver: Revision.Driver, in version: Version) -> DriverContext {
    DriverContext(
      kind: driver.kind.words,
      summary: html(driver.summary)
    )
  }

  /// A revision of more changes is not repeated on the page of each.
  private static let mostChangesInFull = 20

  /// A revision on a page of changes, where those of several versions may meet.
  func revision(
    _ reference: ChangeLog.RevisionReference,
    for relation: Relation
  ) -> RevisionContext? {
    guard let version = publication[reference.version],
      let found = version.revision(named: reference.slug)
    else { return nil }
    guard found.changes.count <= Self.mostChangesInFull else {
      return part(of: found, in: version, about: Set(relation.old + relation.new))
    }
    // Revisions of several versions may have one slug.
    let name = "\(version.id.label)_\(found.slug)"
    return revision(found, in: version, placed: PageTexts.quoted(found.body, as: name))
  }

  /// What a revision says of some provisions. Of its text the page shows what concerns them already.
  private func part(
    of revision: Revision,
    in version: Version,
    about ids: Set<ProvisionID>
  ) -> RevisionContext {
    let words = RecordedChangeWords(builder: self, version: version)
    return RevisionContext(
      anchor: revision.slug.description,
      title: revision.title,
      changes: revision.changes(naming: ids).map(words.markup),
      drivers: revision.drivers.map { driver($0, in: version) },
      body: "",
      whole: link(
        "All \(revision.changes.count) changes of this revision",
        toSubject: .revision(version.id, revision.slug)
      )
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
    let reason = change.reason.map { ". " + builder.html($0) } ?? ""
    let stated = change.changeClass.map { " " + Markup.mark(ClassContext(.decided($0))) } ?? ""
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
    let subject = Subject.provision(version, id)
    return Markup.link(builder.link(title ?? id.description, toSubject: subject))
  }
}
