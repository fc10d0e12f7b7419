internal import Addresses
internal import Changes
internal import Standards
internal import Views

extension PageBuilder {
  func revisions(_ version: Version) -> BuiltPage {
    let before = publication[version.id.standard]?.release(before: version)
    let context = RevisionsContext(
      version: versionContext(version),
      comparison: before.map {
        link(
          "What changed from \(publication.name(of: $0.id, to: version.id)), word by word",
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
      changes: revision.changes.map { recorded($0, of: version) },
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
    RevisionContext(
      anchor: revision.slug.description,
      title: revision.title,
      changes: revision.changes(naming: ids).map { recorded($0, of: version) },
      drivers: revision.drivers.map { driver($0, in: version) },
      body: "",
      whole: link(
        "All \(revision.changes.count) changes of this revision",
        toSubject: .revision(version.id, revision.slug)
      )
    )
  }

  /// An entry of a revision's changes as a sentence with links.
  private func recorded(_ change: RecordedChange, of version: Version) -> String {
    let view = RecordedChangeView(change, of: version, in: publication)
    let words = view.pieces.map { piece in
      switch piece {
      case .words(let words): Markup.escaped(words)
      case .provision(let id, let version): mention(of: id, in: version)
      }
    }
    let reason = view.reason.map { ". " + html($0) } ?? ""
    let stated = view.changeClass.map { " " + Markup.mark(ClassContext(.decided($0))) } ?? ""
    return words.joined() + reason + stated
  }

  private func mention(of id: ProvisionID, in version: VersionID) -> String {
    let words = publication.mention(of: id, in: version)
    guard publication[version]?[id] != nil else { return Markup.escaped(words) }
    return Markup.link(link(words, toSubject: .provision(version, id)))
  }
}
