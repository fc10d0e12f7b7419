extension [Diagnostic] {
  /// The findings that follow from no other one.
  package var roots: [Diagnostic] { filter { $0.cause == nil } }

  /// How many findings follow from each.
  package var consequences: [FindingCause: Int] {
    reduce(into: [:]) { counts, diagnostic in
      if let cause = diagnostic.cause { counts[cause, default: 0] += 1 }
    }
  }

  /// In the order in which a person mends them: the gravest first, of those the ones from which others follow, and what is
  /// about records last; otherwise as they are.
  package func leadingFirst(records: Set<RuleID>) -> [Diagnostic] {
    let causes = Set(consequences.keys)
    let ranks = map { diagnostic in
      var role = records.contains(diagnostic.rule) ? 2 : 1
      if diagnostic.cause != nil { role = 3 }
      if role < 3, causes.contains(FindingCause(diagnostic)) { role = 0 }
      return FindingRank(severity: diagnostic.severity, role: role)
    }
    // Positions are sorted, since findings are large.
    let order = indices.sorted { one, other in
      ranks[one] == ranks[other] ? one < other : ranks[one].isBefore(ranks[other])
    }
    return order.map { self[$0] }
  }

  /// With the gravest at the end, where a terminal shows them above its prompt; those of one gravity as they are.
  package var nearestLast: [Diagnostic] {
    [Severity.note, .warning, .error].flatMap { severity in filter { $0.severity == severity } }
  }
}

private struct FindingRank: Equatable {
  let severity: Severity
  /// A cause, a mistake, a record, or what follows from another finding.
  let role: Int

  func isBefore(_ other: FindingRank) -> Bool {
    let follows = (role == 3, other.role == 3)
    guard follows.0 == follows.1 else { return !follows.0 }
    return severity == other.severity ? role < other.role : severity < other.severity
  }
}
