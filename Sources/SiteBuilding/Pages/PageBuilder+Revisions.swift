internal import Addresses
internal import Changes
internal import Phrasing
internal import Standards
internal import Views

extension PageBuilder {
  func revisions(_ version: Version) -> BuiltPage {
    let before = publication[version.id.standard]?.release(before: version)
    let context = RevisionsContext(
      title: say("Reasons for the changes in \(name(of: version.id))"),
      contents: version.revisions.map {
        LinkContext(title: $0.title, url: "#\($0.slug)")
      },
      comparison: before.map {
        link(
          say("What changed from \(name(of: $0.id, to: version.id))"),
          to: .comparison($0.id, version.id)
        )
      },
      revisions: version.revisions.map {
        revision($0, in: version, placed: PageTexts.body(of: $0))
      },
      versions: versionLinks(version)
    )
    return BuiltPage(
      title: say("Reasons for the changes in \(name(of: version.id))"),
      description: say("The revisions of \(name(of: version.id)), each with its reasons."),
      main: render(.revisions, context),
      crumbs: crumbs(version),
      version: frame(of: version),
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
      kind: say(word: driver.kind.words),
      summary: html(driver.summary)
    )
  }

  /// An entry of a revision's changes as a sentence with links.
  private func recorded(_ change: RecordedChange, of version: Version) -> String {
    let view = RecordedChangeView(change, of: version, in: publication, say)
    let words = view.pieces.enumerated().map { index, piece in
      switch piece {
      case .words(let words): Markup.escaped(words)
      case .provision(let id, let version): mention(of: id, in: version, isFirst: index == 0)
      }
    }
    let reason = view.reason.map { ". " + html($0) } ?? ""
    let stated =
      view.changeClass.map { " " + Markup.mark(mark(.decided($0), in: version.id.standard)) } ?? ""
    return words.joined() + reason + stated
  }

  private func mention(
    of id: ProvisionID,
    in version: VersionID,
    isFirst: Bool
  ) -> String {
    let name = publication.mention(of: id, in: version, say)
    let words = isFirst ? name.prefix(1).uppercased() + name.dropFirst() : name
    guard publication[version]?[id] != nil else { return Markup.escaped(words) }
    return Markup.link(link(words, toSubject: .provision(version, id)))
  }
}
