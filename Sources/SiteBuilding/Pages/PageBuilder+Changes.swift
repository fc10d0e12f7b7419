internal import Addresses
internal import Changes
internal import Standards
internal import Views

// What changed in a provision between two versions.
extension PageBuilder {
  func provisionComparison(_ entry: ChangeLog.Entry, in log: ChangeLog) -> BuiltPage {
    let names = publication.name(of: log.old, to: log.new)
    let context = ProvisionComparisonContext(
      title: entry.heading,
      old: entry.relation.old.map { provisionLink($0, in: log.old) },
      new: entry.relation.new.map { provisionLink($0, in: log.new) },
      change: change(entry, in: log),
      revisions: entry.revisions.suffix(Self.mostRevisions).compactMap {
        revision($0, for: entry.relation)
      },
      log: link("All changes, \(names)", to: .comparison(log.old, log.new)),
      neighbours: neighbours(of: entry, in: log)
    )
    return BuiltPage(
      title: "\(entry.id) – \(names)",
      description: "What changed in \(entry.heading), \(names).",
      main: render(.provisionComparison, context),
      crumbs: crumbs(log.old.standard) + [link(names, to: .comparison(log.old, log.new))],
      isIndexed: false
    )
  }

  private func provisionLink(_ id: ProvisionID, in version: VersionID) -> LinkContext {
    let title = id.isTerm ? publication[version]?[id]?.title ?? id.description : id.description
    let name = publication.name(of: version)
    return link("\(title) in \(name)", toSubject: .provision(version, id))
  }

  private func neighbours(of entry: ChangeLog.Entry, in log: ChangeLog) -> NeighboursContext {
    let index = log.position(of: entry)
    func neighbour(_ offset: Int) -> LinkContext? {
      guard let index, log.entries.indices.contains(index + offset) else { return nil }
      let other = log.entries[index + offset]
      return link(other.heading, to: Route(of: other, in: log))
    }
    return NeighboursContext(previous: neighbour(-1), next: neighbour(1))
  }

  // MARK: The change itself

  /// A change with its class, its redline and its reasons.
  func change(_ entry: ChangeLog.Entry, in log: ChangeLog) -> ChangeContext {
    let view = ChangeView(entry, in: publication)
    return ChangeContext(
      mark: ClassContext(view.changeClass),
      summary: view.summary,
      detail: view.ids ?? "",
      stated: view.statement ?? "",
      oldTitle: view.renaming?.old ?? "",
      newTitle: view.renaming?.new ?? "",
      isRenamed: view.renaming != nil,
      redlineNote: view.note ?? "",
      redlines: view.texts.map { field in
        let html = RedlineHTML.render(field.redline)
        return RedlineContext(name: field.name, redline: String(decoding: html, as: UTF8.self))
      },
      findings: view.findings.map(finding),
      rationales: view.rationales.suffix(Self.mostRevisions).map(rationale),
      earlier: earlierRevisions(of: entry, in: log)
    )
  }

  private func finding(_ view: FindingView) -> FindingContext {
    FindingContext(
      mark: ClassContext(view.counted),
      summary: view.summary,
      oldWords: view.old ?? "",
      newWords: view.new ?? "",
      witness: view.witness ?? "",
      rule: view.rule,
      decision: view.decision.map {
        DecisionContext(computed: $0.computed, decided: $0.decided, reason: html($0.reason))
      }
    )
  }

  // MARK: Reasons

  /// The most revisions that a change shows: of versions that are far apart, those that are nearest to the newer one.
  private static let mostRevisions = 10

  /// The way to the revisions that are not shown; nil where all are.
  private func earlierRevisions(of entry: ChangeLog.Entry, in log: ChangeLog) -> LinkContext? {
    let count = entry.revisions.count - Self.mostRevisions
    guard count > 0 else { return nil }
    let words = count == 1 ? "1 earlier revision" : "\(count) earlier revisions"
    return link(
      "History of \(entry.id)",
      to: .history(log.new.standard, entry.id),
      note: "\(words) changed it too"
    )
  }

  private func rationale(_ view: RationaleView) -> RationaleContext {
    let (version, revision) = (view.version, view.revision)
    let placed = PageTexts.body(of: revision)
    return RationaleContext(
      revision: link(
        revision.title,
        toSubject: .revision(version.id, revision.slug),
        note: publication.name(of: version.id)
      ),
      drivers: revision.drivers.map { driver($0, in: version) },
      text: model.rationale(view).map {
        model.html(placed, part: $0, on: route, home: .revisions(version.id))
      }.joined()
    )
  }
}
