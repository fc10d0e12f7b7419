internal import Changes
internal import Diagnostics
internal import Standards

/// The number of a version rises less than the standard's policy asks for its changes.
enum SmallVersionNumber: Rule {
  static let ids: [RuleID] = ["small-version-number"]
  static let family = CheckFamily.changes
  static let bearing = FindingBearing.recordKeeping
  static let things: [CheckedThing] = [.comparedVersions]
  static let manual = """
    The number of a version rises less than the standard's policy asks for its changes.

    Many read nothing of a new version but its number. `versioning` in `standard.yml` says which \
    part of it has to rise for a change of which class.

    A standard without a policy, and a class that the policy does not name, ask for nothing. What the version before was \
    published with holds as well, so that a policy is not made milder for one number.
    """
  static let isSuppressible = true

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for step in subject.steps {
      guard let standard = subject.publication[step.new.id.standard] else { continue }
      findings.examine(.comparedVersions)
      let before = VersioningPolicy(step.old.seal?.lock.declarations ?? [])
      let demands = step.demands(of: standard.versioning.joined(with: before))
      guard let demand = demands.max(by: { $0.part < $1.part }) else { continue }
      // The number that a candidate is on the way to has risen with the first one.
      guard let old = standard.lastRelease(upTo: step.old)?.number else { continue }
      let risen = step.new.number.firstPartRisen(since: old)
      guard risen.map({ $0 > demand.part.index }) ?? true else { continue }
      findings.report(.smallVersionNumber(step, demand, since: old))
    }
  }
}

/// What asks for a part of the number to rise.
private struct Demand {
  let part: VersioningPolicy.Part
  let reason: String
  let entry: ChangeLog.Entry
}

extension ComparedStep {
  fileprivate func demands(of policy: VersioningPolicy) -> [Demand] {
    log.entries.flatMap { entry -> [Demand] in
      let changeClass = entry.classification.effective.changeClass
      let byClass = changeClass.flatMap { policy.parts[$0] }.map { part in
        Demand(
          part: part,
          reason: "\(changeClass?.rawValue ?? "") change of \(entry.id)",
          entry: entry
        )
      }
      let isDomainCount =
        entry.kind == .domain && entry.relation.old.count != entry.relation.new.count
      let byDomain = policy.domainsAddedOrRemoved.flatMap { part in
        isDomainCount
          ? Demand(part: part, reason: "domain that was \(entry.relation.kind)", entry: entry) : nil
      }
      return [byClass, byDomain].compactMap(\.self)
    }
  }
}

extension VersionNumber {
  /// The position of the first part that is greater than another number's; nil where none is.
  fileprivate func firstPartRisen(since old: VersionNumber) -> Int? {
    let (before, after) = (old.parts, parts)
    for index in 0..<max(before.count, after.count) {
      let first = index < before.count ? before[index] : 0
      let second = index < after.count ? after[index] : 0
      if second > first { return index }
      if second < first { return nil }
    }
    return nil
  }

  private var parts: [Int] {
    let numbers = description.split(separator: "-", maxSplits: 1)[0]
    return numbers.split(separator: ".").compactMap { Int($0) }
  }
}

extension Diagnostic {
  fileprivate static func smallVersionNumber(
    _ step: ComparedStep,
    _ demand: Demand,
    since old: VersionNumber
  ) -> Diagnostic {
    let place = step.new.keys["number"] ?? step.new.place
    let what = demand.reason
    return Diagnostic(
      .error,
      "small-version-number",
      at: place,
      "from \(old) to \(step.new.number) is too small a step for the \(what)",
      advice:
        "raise the \(demand.part.rawValue) part of the number, as 'versioning' in standard.yml asks, or asked when \(step.old.id) was published",

      notes: (step.new[demand.entry.id] ?? step.old[demand.entry.id]).map {
        [Note("what changed", at: $0.place)]
      } ?? []
    )
  }
}
