internal import Addresses
internal import Changes
internal import Standards

// What changed in a provision between two versions.
extension PageBuilder {
  func provisionComparison(_ entry: ChangeLog.Entry, in log: ChangeLog) -> BuiltPage {
    let names = "\(publication.name(of: log.old)) to \(publication.name(of: log.new))"
    let context = ProvisionComparisonContext(
      title: "\(entry.id) \(entry.title)",
      old: entry.relation.old.map { provisionLink($0, in: log.old) },
      new: entry.relation.new.map { provisionLink($0, in: log.new) },
      change: change(entry, in: log),
      revisions: shownRevisions(of: entry).compactMap { revision($0, for: entry.relation) },
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
    let name = publication.name(of: version)
    return link("\(title) in \(name)", toSubject: .provision(version, id))
  }

  private func neighbours(of entry: ChangeLog.Entry, in log: ChangeLog) -> NeighboursContext {
    let index = log.position(of: entry)
    func neighbour(_ offset: Int) -> LinkContext? {
      guard let index, log.entries.indices.contains(index + offset) else { return nil }
      let other = log.entries[index + offset]
      return link("\(other.id) \(other.title)", to: Route(of: other, in: log))
    }
    return NeighboursContext(previous: neighbour(-1), next: neighbour(1))
  }

  // MARK: The change itself

  /// A change with its class, its redline and its reasons.
  func change(_ entry: ChangeLog.Entry, in log: ChangeLog) -> ChangeContext {
    let comparison = entry.comparison
    let ids = Set(entry.relation.old + entry.relation.new)
    return ChangeContext(
      mark: ClassContext(entry.changeClass),
      summary: entry.summary.joined(separator: ", "),
      detail: detail(of: entry.relation),
      stated: stated(entry),
      oldTitle: comparison.oldTitle ?? "",
      newTitle: comparison.newTitle ?? "",
      isRenamed: comparison.isRenamed && comparison.oldTitle != nil && comparison.newTitle != nil,
      redlineNote: entry.redlineNote ?? "",
      redlines: entry.changedTexts.map { field in
        let html = RedlineHTML.render(field.redline)
        return RedlineContext(name: field.name, redline: String(decoding: html, as: UTF8.self))
      },
      findings: entry.classification.judged.map { finding($0, in: log) },
      rationales: shownRevisions(of: entry).compactMap { rationale($0, about: ids) },
      earlier: earlierRevisions(of: entry, in: log)
    )
  }

  /// The ids on both sides, where they are not one and the same.
  func detail(of relation: Relation) -> String {
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

  private func stated(_ entry: ChangeLog.Entry) -> String {
    if let both = entry.reclassification { return "This change was \(both)." }
    let classification = entry.classification
    guard let stated = classification.stated, classification.computed != .decided(stated) else {
      return ""
    }
    return "The revision states \(stated.rawValue); the rules compute \(classification.computed)."
  }

  // MARK: Findings

  private func finding(_ judged: Classification.Judged, in log: ChangeLog) -> FindingContext {
    let finding = judged.finding
    return FindingContext(
      mark: ClassContext(judged.counted),
      summary: finding.summary,
      oldWords: finding.old?.words ?? "",
      newWords: finding.new?.words ?? "",
      witness: finding.witness ?? "",
      rule: finding.rule.description,
      decision: judged.decided.map { decided in
        DecisionContext(
          computed: finding.computed.description,
          decided: decided.decision.changeClass.rawValue,
          reason: html(decided.decision.reason)
        )
      }
    )
  }

  // MARK: Reasons

  /// The most revisions that a change shows: of versions that are far apart, those that are nearest to the newer one.
  private static let mostRevisions = 10

  private func shownRevisions(of entry: ChangeLog.Entry) -> ArraySlice<ChangeLog.RevisionReference>
  {
    entry.revisions.suffix(Self.mostRevisions)
  }

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

  private func rationale(
    _ reference: ChangeLog.RevisionReference,
    about ids: Set<ProvisionID>
  ) -> RationaleContext? {
    guard let version = publication[reference.version],
      let revision = version.revision(named: reference.slug)
    else { return nil }
    let placed = PageTexts.body(of: revision)
    return RationaleContext(
      revision: link(
        revision.title,
        toSubject: .revision(version.id, revision.slug),
        note: publication.name(of: version.id)
      ),
      drivers: revision.drivers.map { driver($0, in: version) },
      text: (model.rationales[reference]?.paragraphs(naming: ids) ?? []).map {
        model.html(placed, part: $0, on: route, home: .revisions(version.id))
      }.joined()
    )
  }
}
