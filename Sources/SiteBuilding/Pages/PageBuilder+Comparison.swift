internal import Addresses
internal import Changes
internal import Phrasing
internal import Standards
internal import Views

// What changed between a pair of versions: first what it asks of a reader, then change by change.
extension PageBuilder {
  func comparison(_ log: ChangeLog) -> BuiltPage? {
    guard let old = publication[log.old], let new = publication[log.new],
      let successions = model.successions.between(old, new)
    else { return nil }
    let title = say("What changed from \(name(of: log.old, to: log.new))")
    let context = ComparisonContext(
      title: title,
      duty: duty(of: old, successions),
      sections: sections(of: log, reached(by: successions)),
      accounting: log.conservation.map {
        $0.sentence(noun(for: $0.kind, in: log.new.standard), say)
      },
      impact: link(say("What else is affected"), to: .impact(log.old, log.new)),
      choice: choice(besides: log)
    )
    return BuiltPage(
      title: title,
      description: context.duty.sentence,
      main: render(.comparison, context),
      crumbs: crumbs(log.old.standard) + [link(say("Changes"), to: .changes(log.old.standard))],
      isIndexed: new.status == .published
    )
  }

  /// What a kind of provision is called, in the plural, within a sentence.
  func noun(for kind: Provision.Kind, in standard: StandardID) -> String {
    switch kind {
    case .term: return say("terms")
    case .clause: return say("clauses")
    case .domain, .criterion:
      let label =
        publication[standard].map { say.plural(of: kind, $0.labels) } ?? kind.rawValue
      return say.withinSentence(label)
    }
  }

  // MARK: What it asks

  /// What the changes from an older version ask.
  func duty(of old: Version, _ successions: SuccessionFinder) -> DutyContext {
    let log = successions.log
    let duty = ComparisonDuty(of: old, by: successions)
    let listed = Set(log.entries.map(\.changeClass))
    let page = Route.comparison(log.old, log.new)
    return DutyContext(
      title: name(of: log.old, to: log.new),
      sentence: duty.sentence(
        from: name(of: log.old),
        to: name(of: log.new),
        noun(for: .criterion, in: log.new.standard),
        say
      ),
      counts: duty.counts.map { count in
        DutyCountContext(
          mark: mark(count.changeClass, in: log.new.standard),
          own: String(count.own),
          reached: String(count.reached),
          meaning: say(word: count.changeClass.meaning),
          url: count.own > 0 && listed.contains(count.changeClass)
            ? route.link(to: page, fragment: "_\(count.changeClass)") : ""
        )
      },
      actions: actions(for: log)
    )
  }

  private func actions(for log: ChangeLog) -> [LinkContext] {
    let subject = Download.Subject.comparison(log.old, log.new)
    let pdf = model.newestDownload(of: subject, as: .pdf).map { Route.download($0) }
    let pages: [(title: String, route: Route?)] = [
      (say("Update your checklist"), .migration(log.new.standard)),
      (say("All changes"), .comparison(log.old, log.new)), ("PDF", pdf),
      ("JSON", .changeLogFile(log.old, log.new, .json)),
      ("Markdown", .changeLogFile(log.old, log.new, .markdown)),
      (say("Subscribe (Atom)"), .standardFeed(log.new.standard)),
    ]
    return pages.compactMap { page in
      guard let target = page.route, target != route, model.map.contains(target) else { return nil }
      return link(page.title, to: target)
    }
  }

  // MARK: Change by change

  private func sections(
    of log: ChangeLog,
    _ reached: [[ProvisionID]: [ProvisionID]]
  ) -> [ChangeSectionContext] {
    let entries = Dictionary(grouping: log.entries, by: \.changeClass)
    return ComputedClass.allCases.compactMap { changeClass in
      guard let entries = entries[changeClass] else { return nil }
      return ChangeSectionContext(
        anchor: "_\(changeClass)",
        mark: mark(changeClass, in: log.new.standard),
        count: count(entries),
        meaning: say(word: changeClass.meaning),
        rows: entries.map { row($0, in: log, reached[$0.relation.key] ?? []) }
      )
    }
  }

  private func row(
    _ entry: ChangeLog.Entry,
    in log: ChangeLog,
    _ reached: [ProvisionID]
  ) -> ChangeRowContext {
    let findings = entry.classification.judged.map(\.finding)
    let finding = findings.lazy.compactMap(\.witness).first ?? findings.first?.summary
    let words = finding.map { say($0) } ?? ""
    return ChangeRowContext(
      anchor: log.anchor(of: entry),
      id: entry.id.kindName.map { say(word: $0) } ?? entry.id.description,
      title: entry.title,
      url: route.link(to: Route(of: entry, in: log)),
      summary: ([say.summary(of: entry)] + [idChange(of: entry, in: log)].compactMap(\.self))
        .filter { !$0.isEmpty }
        .joined(separator: ", "),
      meaning: words.prefix(1).uppercased() + words.dropFirst(),
      reached: reached.map { link($0.description, to: .provision(log.new, $0)) }
    )
  }

  /// `12 changes, 7 of them replaced`.
  private func count(_ entries: [ChangeLog.Entry]) -> String {
    let all = ChangeLog.count(entries.count)
    let replaced = entries.count { $0.relation.kind == .replaced }
    return replaced == 0 ? say(all) : say("\(all), \(replaced) of them replaced")
  }

  /// The ids of a change where they differ. Terms and clauses are called by their titles.
  func idChange(of entry: ChangeLog.Entry, in log: ChangeLog) -> String? {
    let successors = entry.relation.by
    guard entry.id.isCommon, !successors.isEmpty else { return entry.idChange(say) }
    let names = successors.map {
      say.quoted(publication[log.new]?[$0]?.title ?? $0.description)
    }
    return say("covered by \(names.joined(separator: ", "))")
  }

  /// The criteria of the newer version that rest on each changed term or domain.
  private func reached(by successions: SuccessionFinder) -> [[ProvisionID]: [ProvisionID]] {
    var criteria: [[ProvisionID]: [ProvisionID]] = [:]
    for provision in successions.new.provisions where provision.kind == .criterion {
      for entry in successions.changes(under: [provision.id]) {
        criteria[entry.relation.key, default: []].append(provision.id)
      }
    }
    return criteria
  }
}

extension ChangeLog {
  /// The id of a change on the page of all changes. A slug begins with a letter, so that no heading has it.
  func anchor(of entry: Entry) -> String { "_" + destination(of: entry) }
}

extension Relation {
  /// What tells it from all others of its log.
  fileprivate var key: [ProvisionID] { old + [ProvisionID("")] + new }
}
