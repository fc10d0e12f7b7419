internal import Diagnostics
internal import Standards

/// What is said to cover a withdrawn provision is not in force in that version.
enum UnknownCover: Rule {
  static let ids: [RuleID] = ["unknown-cover"]
  static let family = CheckFamily.changes
  static let things: [CheckedThing] = [.successors]
  static let manual = """
    What is said to cover a withdrawn provision is not in force in that version.

    Who relied on a withdrawn requirement is led on to what covers it now. A way on that ends at \
    once is worse than none.

    Where nothing covers it, `by` is left out. The same holds for `moved-to`, which says where \
    the requirement itself went.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    var near = NearWords()
    for version in subject.publication.versions {
      var recorded: [ProvisionID: RecordedChange] = [:]
      for change in version.revisions.flatMap(\.changes) where change.action.isOfLineage {
        for id in change.action.old { recorded[id] = change }
        guard case .withdrawn(let id, let by) = change.action else { continue }
        for cover in by {
          check(Way(.by, cover, of: id, at: change.place), in: version, subject, &near, &findings)
        }
      }
      for provision in version.provisions {
        guard let tombstone = provision.tombstone else { continue }
        for (key, references) in [(Way.Key.by, tombstone.by), (.movedTo, tombstone.movedTo)] {
          for reference in references {
            let way = Way(key, reference.id, of: provision.id, at: reference.place)
            check(way, in: version, subject, &near, &findings)
          }
        }
        guard let change = recorded[provision.id] else { continue }
        // A tombstone need not say where something moved, but not what no entry says either.
        let moved = Set(tombstone.movedTo.map(\.id))
        let known = Set(change.action.new.isEmpty ? change.action.covers : change.action.new)
        if !moved.isEmpty, !moved.isSubset(of: known) {
          findings.report(.waysDiffer(provision, tombstone, change))
        } else if case .withdrawn(_, let by) = change.action, Set(by) != Set(tombstone.by.map(\.id))
        {
          findings.report(.coversDiffer(provision, tombstone, by, change))
        }
      }
    }
  }

  private static func check(
    _ way: Way,
    in version: Version,
    _ subject: CheckSubject,
    _ near: inout NearWords,
    _ findings: inout Findings
  ) {
    findings.examine(.successors)
    guard version[way.end]?.isLive != true || way.end == way.start else { return }
    let wayOn = way.end == way.start ? nil : subject.wayOn(from: way.end, in: version.id)
    findings.report(
      Diagnostic.unknownCover(way, in: version, wayOn, &near)
        .missing([version.id.name(of: way.end)])
    )
  }

  /// Where a withdrawn provision leads on to.
  fileprivate struct Way {
    enum Key: String {
      case by
      case movedTo = "moved-to"
    }

    let key: Key
    let end: ProvisionID
    let start: ProvisionID
    let place: SourcePlace

    init(_ key: Key, _ end: ProvisionID, of start: ProvisionID, at place: SourcePlace) {
      self.key = key
      self.end = end
      self.start = start
      self.place = place
    }

    /// What is said of the two.
    var claim: String {
      switch key {
      case .by: "\(end) is said to cover \(start)"
      case .movedTo: "\(end) is said to be what became of \(start)"
      }
    }
  }
}

extension RecordedChange.Action {
  /// What is said to cover what is withdrawn.
  fileprivate var covers: [ProvisionID] {
    if case .withdrawn(_, let by) = self { by } else { [] }
  }
}

extension Diagnostic {
  fileprivate static func unknownCover(
    _ way: UnknownCover.Way,
    in version: Version,
    _ wayOn: String?,
    _ words: inout NearWords
  ) -> Diagnostic {
    let end = version[way.end]
    let isItself = way.end == way.start
    let summary =
      if isItself {
        way.key == .by
          ? "\(way.end) cannot cover itself" : "\(way.end) cannot have moved to itself"
      } else if end?.tombstone != nil {
        "\(way.claim) and is itself withdrawn in \(version.id)"
      } else {
        "\(way.claim) and is not in \(version.id)"
      }
    let near =
      end == nil && wayOn == nil
      ? words.nearest(
        to: way.end.description,
        among: version.liveNames,
        in: version.id.description
      ) : []
    let further = (end?.tombstone?.successors ?? []).filter { version[$0.id]?.isLive ?? false }
      .map(\.id.description)
    let advice =
      if !isItself, !further.isEmpty {
        "write \(further.joined(separator: ", ")), which follows it in turn"
      } else if let wayOn {
        wayOn
      } else if !isItself, !near.isEmpty {
        "did you mean \(near.joined(separator: " or "))?"
      } else {
        "name what is in force, or leave '\(way.key.rawValue)' out"
      }
    return Diagnostic(
      .error,
      "unknown-cover",
      at: way.place,
      summary,
      help: [
        .choice(
          near.map { [Fix(way.place, from: way.end.description, to: $0)] },
          advice
        )
      ],
      fixes: Fix.spelling(at: way.place, way.end.description, near: near)
    )
  }

  fileprivate static func waysDiffer(
    _ provision: Provision,
    _ tombstone: Provision.Tombstone,
    _ change: RecordedChange
  ) -> Diagnostic {
    let targets = change.action.new.map(\.description).joined(separator: ", ")
    return Diagnostic(
      .error,
      "unknown-cover",
      at: tombstone.movedTo.first?.place ?? provision.place,
      targets.isEmpty
        ? "the revision says that \(provision.id) is withdrawn, and this file that it moved"
        : "the revision says that \(provision.id) went to \(targets), and this file that it went elsewhere",
      advice: targets.isEmpty
        ? "write 'by' here for what covers it, or 'moved' in the revision"
        : "write 'moved-to: [\(targets)]'",
      notes: [Note("the entry of the revision", at: change.place)]
    )
  }

  fileprivate static func coversDiffer(
    _ provision: Provision,
    _ tombstone: Provision.Tombstone,
    _ recorded: [ProvisionID],
    _ change: RecordedChange
  ) -> Diagnostic {
    let list = recorded.map(\.description).joined(separator: ", ")
    return Diagnostic(
      .error,
      "unknown-cover",
      at: tombstone.by.first?.place ?? provision.place,
      recorded.isEmpty
        ? "the revision names nothing that covers \(provision.id)"
        : "the revision says that \(list) covers \(provision.id), and this file does not",
      advice: "write the same 'by' in both",
      notes: [Note("the entry of the revision", at: change.place)]
    )
  }
}
