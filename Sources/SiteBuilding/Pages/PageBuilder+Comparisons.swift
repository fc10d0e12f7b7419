internal import Addresses
internal import Changes
internal import Phrasing
internal import Standards

// The way from one pair of versions to others.
extension PageBuilder {
  /// The most versions that a page offers in place of one of its two; all pairs have a page of their own.
  private static let mostOffered = 12

  /// The pairs that share a version with a log: those with the newest of the versions that it can be exchanged for. Nil
  /// where there is only one pair.
  func choice(besides log: ChangeLog) -> ComparisonChoiceContext? {
    guard let history = model.histories[log.old.standard], history.logs.count > 1 else {
      return nil
    }
    let (old, new) = (name(of: log.old), name(of: log.new))
    let older = history.logs(to: log.new).filter { $0.old != log.old }
    let newer = history.logs(from: log.old).filter { $0.new != log.new }
    return ComparisonChoiceContext(
      groups: [
        group(say("What changed from \(old) to"), newer) { $0.new },
        group(say("What changed to \(new) from"), older) { $0.old },
      ].filter { !$0.links.isEmpty },
      all: link(say("All comparisons"), to: .comparisons(log.old.standard))
    )
  }

  private func group(
    _ title: String,
    _ logs: [ChangeLog],
    named version: (ChangeLog) -> VersionID
  ) -> LinkGroupContext {
    LinkGroupContext(
      title: title,
      links: logs.suffix(Self.mostOffered).reversed().map { log in
        link(name(of: version(log)), to: .comparison(log.old, log.new))
      }
    )
  }

  /// The page of all pairs: for each version, the newest first, the older ones that it is compared with.
  func comparisons(_ standard: Standard) -> BuiltPage {
    let title = say("Compare versions of the \(standard.shortTitle)")
    let history = model.histories[standard.id]
    let context = ComparisonsContext(
      title: title,
      groups: standard.versions.reversed().compactMap { version in
        let logs = history?.logs(to: version.id) ?? []
        guard !logs.isEmpty else { return nil }
        return LinkGroupContext(
          title: name(of: version.id),
          links: logs.reversed().map { log in
            let note = log.entries.isEmpty ? say("no change") : say(log.changeCount)
            let names = name(of: log.old, to: log.new)
            return link(names, to: .comparison(log.old, log.new), note: note)
          }
        )
      }
    )
    return BuiltPage(
      title: title,
      description: say("What changed between any two versions of \(standard.title)."),
      main: render(.comparisons, context),
      crumbs: crumbs(standard.id)
    )
  }
}
