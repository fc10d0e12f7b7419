package import Changes
package import Phrasing
package import Standards

/// The criteria of an older version by the work that a newer one asks of somebody who met them.
package struct ComparisonDuty: Sendable {
  /// The criteria of a class.
  package struct Count: Sendable {
    /// The gravest class of what changed for them.
    package let changeClass: ComputedClass
    /// Those whose own text changed.
    package var own = 0
    /// Those that a changed term or domain reaches, and whose text is the same.
    package var reached = 0
  }

  /// The criteria that the older version has in force.
  package let criteria: Int
  /// Those to look at again, for each class that occurs, the gravest first.
  package let counts: [Count]
  /// Those that nothing of the newer version is recorded to follow.
  package let withdrawn: Int
  /// Those of them whose ids name other requirements now.
  package let replaced: Int
  /// Those that ask nothing.
  package let unchanged: Int
  /// The changes of normative clauses, which concern every criterion.
  package let frame: [ChangeLog.Entry]
  /// The criteria of the newer version that continue none of the older one.
  package let added: Int

  /// Counts the criteria of an older version.
  ///
  /// - Parameter successions: What they are in the newer one.
  package init(of old: Version, by successions: SuccessionFinder) {
    let live = old.provisions.filter { $0.kind == .criterion && $0.isLive }
    var counts: [ComputedClass: Count] = [:]
    var (withdrawn, replaced, unchanged) = (0, 0, 0)
    for succession in live.map({ successions.succession(of: $0.id) }) {
      let changeClass = succession.changeClass ?? .undecided
      switch succession.duty {
      case .none: unchanged += 1
      case .withdrawn:
        withdrawn += 1
        if succession.isIDTaken { replaced += 1 }
      case .ownChange:
        counts[changeClass, default: Count(changeClass: changeClass)].own += 1
      case .groundChange:
        counts[changeClass, default: Count(changeClass: changeClass)].reached += 1
      }
    }
    criteria = live.count
    frame = successions.frame
    self.counts = ComputedClass.allCases.compactMap { counts[$0] }
    (self.withdrawn, self.replaced, self.unchanged) = (withdrawn, replaced, unchanged)
    added = successions.log.relations.count { relation in
      let continued = relation.old.contains { old[$0]?.isLive ?? false }
      return (!continued || relation.kind == .replaced)
        && relation.new.contains { successions.new[$0]?.kind == .criterion }
    }
  }

  /// The criteria that have to be assessed again.
  package var assessedAgain: Int { sum { $0 == .decided(.breaking) || $0 == .undecided } }
  /// The criteria that have to be read again.
  package var readAgain: Int { sum { $0 != .decided(.breaking) && $0 != .undecided } }

  private func sum(_ isCounted: (ComputedClass) -> Bool) -> Int {
    counts.filter { isCounted($0.changeClass) }.reduce(0) { $0 + $1.own + $1.reached }
  }

  /// What is asked, in a sentence.
  ///
  /// - Parameters:
  ///   - old: What readers call the older version.
  ///   - new: What readers call the newer one.
  ///   - noun: What its criteria are called, in the plural.
  ///   - say: The words in the reader's language.
  package func sentence(
    from old: String,
    to new: String,
    _ noun: String,
    _ say: Phrases
  ) -> String {
    let parts = [
      (assessedAgain, say("\(assessedAgain) to assess again")),
      (readAgain, say("\(readAgain) to read again")),
      (replaced, say("\(replaced) replaced by different requirements")),
      (withdrawn - replaced, say("\(withdrawn - replaced) withdrawn")),
    ]
    let shown = parts.filter { $0.0 > 0 }.map(\.1) + [say("\(unchanged) with nothing to do")]
    let list = shown.joined(separator: ", ")
    let fresh = added == 1 ? say("1 is new in \(new).") : say("\(added) are new in \(new).")
    let clauses = frame.map { "\($0.title) (\(say(word: $0.changeClass.description)))" }
      .joined(separator: ", ")
    return say("Of the \(criteria) \(noun) of \(old): \(list).") + (added == 0 ? "" : " \(fresh)")
      + (frame.isEmpty ? "" : " " + say("Also changed, for all \(noun): \(clauses)."))
  }
}
