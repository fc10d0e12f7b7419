internal import Addresses
internal import Changes
internal import Phrasing
internal import Standards
internal import Views

// What rests on what changed between two versions.
extension PageBuilder {
  func impact(_ impact: Impact) -> BuiltPage {
    let log = impact.log
    let names = name(of: log.old, to: log.new)
    let title = say("What the changes from \(names) affect")
    let groups = impact.groups.map { group($0.kind, $0.affected, of: impact) }
    let context = ImpactContext(
      title: title,
      summary: say(impact.summary),
      old: link(name(of: log.old), to: .version(log.old)),
      new: link(name(of: log.new), to: .version(log.new)),
      log: link(say("All changes"), to: .comparison(log.old, log.new)),
      contents: groups.map {
        LinkContext(title: "\($0.title) (\($0.count))", url: "#" + $0.anchor)
      },
      groups: groups,
      additions: impact.additions.map { touch(of: $0, title: $0.title, in: log) },
      files: [
        link("JSON", to: .impactFile(log.old, log.new)),
        link("JSON Schema", to: .impactSchema),
      ]
    )
    return BuiltPage(
      title: title,
      description: say(impact.summary),
      main: render(.impact, context),
      crumbs: crumbs(log.old.standard) + [
        link(say("Changes"), to: .changes(log.old.standard)),
        link(names, to: .comparison(log.old, log.new)),
      ],
      isIndexed: false
    )
  }

  /// A change with its class and its redline.
  ///
  /// - Parameter id: What the provision is called, where that is not the id of the change.
  func touch(
    of entry: ChangeLog.Entry,
    as id: ProvisionID? = nil,
    title: String = "",
    basis: String = "",
    in log: ChangeLog
  ) -> TouchContext {
    TouchContext(
      id: name(of: id ?? entry.id, title: title, entry),
      title: title,
      change: BriefChangeContext(
        mark: mark(entry.changeClass, in: log.new.standard),
        summary: say.summary(of: entry),
        detail: idChange(of: entry, in: log) ?? "",
        url: route.link(to: Route(of: entry, in: log))
      ),
      basis: basis
    )
  }

  private func name(of id: ProvisionID, title: String, _ entry: ChangeLog.Entry) -> String {
    guard let kind = id.kindName else { return id.description }
    return title.isEmpty ? entry.title : say(word: kind)
  }

  private func group(
    _ kind: Dependant.Kind,
    _ affected: [Impact.Affected],
    of impact: Impact
  ) -> AffectedGroupContext {
    AffectedGroupContext(
      anchor: "_\(kind.name)",
      title: say(word: kind.heading),
      count: String(affected.count),
      affected: affected.map { part($0, of: impact) }
    )
  }

  private func part(_ part: Impact.Affected, of impact: Impact) -> AffectedContext {
    let isNumbered = part.dependant.kind == .objective
    let title = isNumbered ? "\(part.name) \(part.title)" : part.title
    let (page, anchor) = place(of: part.dependant)
    return AffectedContext(
      page: link(title, to: page, fragment: anchor),
      touches: part.direct.map { touch in
        let sentence = touch.sentence.map { "; " + say($0.words(from: touch.provision)) } ?? ""
        return self.touch(
          of: impact.entry(of: touch),
          as: touch.provision,
          basis: say(word: touch.basis.words) + sentence,
          in: impact.log
        )
      },
      indirect: part.indirect.map { indirect($0.basis, $0.touches, of: impact) }
    )
  }

  private func indirect(
    _ basis: Basis,
    _ touches: [Impact.Touch],
    of impact: Impact
  ) -> IndirectContext {
    let words = say(word: basis.words)
    return IndirectContext(
      basis: words.prefix(1).uppercased() + words.dropFirst(),
      changes: touches.map { touch in
        let entry = impact.entry(of: touch)
        return link(
          touch.provision.isCommon ? entry.title : touch.provision.description,
          to: Route(of: entry, in: impact.log),
          note: say(entry.changeClass.word)
        )
      }
    )
  }

  private func place(of dependant: Dependant) -> (route: Route, fragment: String?) {
    switch dependant {
    case .edge(let slug, let position):
      let crosswalk = publication[Crosswalk.self, slug]
      let anchor = crosswalk.map { crosswalk in
        PageTexts.anchor(
          ofEdgesFrom: crosswalk.edges[position].from.id,
          in: crosswalk.version.standard
        )
      }
      return (.document(.crosswalk, slug), anchor)
    case .text(let owner): return Route.place(of: owner)
    }
  }
}
