internal import Addresses
internal import Changes
internal import Phrasing
internal import Standards
internal import Views

// What changed in a provision between two versions.
extension PageBuilder {
  func provisionComparison(_ entry: ChangeLog.Entry, in log: ChangeLog) -> BuiltPage {
    let names = name(of: log.old, to: log.new)
    let view = ChangeView(entry, in: publication, say)
    let context = ProvisionComparisonContext(
      title: view.heading,
      log: link(names, to: .comparison(log.old, log.new)),
      mark: mark(view.changeClass, in: log.new.standard),
      summary: [view.summary, idChange(of: entry, in: log) ?? ""].filter { !$0.isEmpty }.joined(
        separator: ", "
      ),
      meaning: say(word: view.changeClass.meaning),
      witnesses: view.findings.compactMap(\.witness),
      oldTitle: view.renaming?.old ?? "",
      newTitle: view.renaming?.new ?? "",
      isRenamed: view.renaming != nil,
      texts: view.texts.map { changedText($0, isReplaced: entry.relation.kind == .replaced) },
      rationales: view.rationales.suffix(Self.mostRevisions).map(rationale),
      earlier: earlierRevisions(of: entry, in: log),
      findings: view.findings.map { finding($0, in: log.new.standard) },
      stated: view.statement ?? "",
      links: links(around: entry, in: log),
      neighbours: neighbours(of: entry, in: log)
    )
    return BuiltPage(
      title: "\(view.heading): \(names)",
      description: say(
        "What changed in \(entry.heading), \(names). \(say(word: view.changeClass.meaning))"
      ),
      main: render(.provisionComparison, context),
      crumbs: crumbs(log.old.standard) + [
        link(say("Changes"), to: .changes(log.old.standard)),
        link(names, to: .comparison(log.old, log.new)),
      ],
      isIndexed: false
    )
  }

  private func changedText(_ field: ChangedField, isReplaced: Bool) -> ChangedTextContext {
    ChangedTextContext(
      name: say.partName(field.name),
      redline: RedlineHTML.render(field.redline, say),
      old: RedlineHTML.render(field.redline.text(without: .inserted), say),
      new: RedlineHTML.render(field.redline.text(without: .deleted), say),
      isSideBySide: isReplaced || field.redline.keptShare < 0.5
    )
  }

  private func links(around entry: ChangeLog.Entry, in log: ChangeLog) -> [LinkContext] {
    let pdf = model.newestDownload(of: .comparison(log.old, log.new), as: .pdf)
    // A named destination of the PDF (RFC 8118, 3).
    let place = "nameddest=" + log.destination(of: entry)
    return entry.relation.old.map { provisionLink($0, in: log.old) }
      + entry.relation.new.map { provisionLink($0, in: log.new) }
      + [
        link(say("All changes"), to: .comparison(log.old, log.new), fragment: log.anchor(of: entry))
      ]
      + (pdf.map { [link(say("This change in the PDF"), to: .download($0), fragment: place)] } ?? [])
  }

  private func provisionLink(_ id: ProvisionID, in version: VersionID) -> LinkContext {
    let title = id.isCommon ? publication[version]?[id]?.title ?? id.description : id.description
    let name = name(of: version)
    return link(say("\(title) in \(name)"), toSubject: .provision(version, id))
  }

  /// The changes of the same class before and after.
  private func neighbours(of entry: ChangeLog.Entry, in log: ChangeLog) -> NeighboursContext {
    let position = log.position(of: entry) ?? 0
    func isAlike(_ other: ChangeLog.Entry) -> Bool { other.changeClass == entry.changeClass }
    func way(to other: ChangeLog.Entry) -> LinkContext {
      link(
        other.heading,
        to: Route(of: other, in: log),
        note: say("\(entry.changeClass.word) change")
      )
    }
    return NeighboursContext(
      previous: log.entries[..<position].last(where: isAlike).map(way),
      next: log.entries[position...].dropFirst().first(where: isAlike).map(way)
    )
  }

  private func finding(_ view: FindingView, in standard: StandardID) -> FindingContext {
    FindingContext(
      mark: mark(view.counted, in: standard),
      summary: view.summary,
      oldWords: view.old ?? "",
      newWords: view.new ?? "",
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
    let words = count == 1 ? say("1 earlier revision") : say("\(count) earlier revisions")
    return link(
      say("History of \(entry.id)"),
      to: .history(log.new.standard, entry.id),
      note: say("\(words) changed it too")
    )
  }

  private func rationale(_ view: RationaleView) -> RationaleContext {
    let (version, revision) = (view.version, view.revision)
    let placed = PageTexts.body(of: revision)
    return RationaleContext(
      revision: link(
        revision.title,
        toSubject: .revision(version.id, revision.slug),
        note: name(of: version.id)
      ),
      drivers: revision.drivers.map { driver($0, in: version) },
      text: model.rationale(view).map {
        model.html(placed, part: $0, on: route, home: .revisions(version.id))
      }.joined()
    )
  }
}
