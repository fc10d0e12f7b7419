/// The mistake that other findings follow from, by what tells it from all others.
public struct FindingCause: Hashable, Sendable, Codable {
  /// The rule that found it.
  public let rule: RuleID
  /// Where it is.
  public let place: SourcePlace

  /// A finding as a cause of others.
  package init(_ diagnostic: Diagnostic) {
    (rule, place) = (diagnostic.rule, diagnostic.place)
  }

  private init(_ rule: RuleID, at place: SourcePlace) {
    (self.rule, self.place) = (rule, place)
  }

  func moved(by paths: [SourcePath: SourcePath]) -> FindingCause {
    FindingCause(rule, at: place.moved(by: paths))
  }
}

extension Diagnostic {
  /// The same finding as one that was judged by files beside its own.
  package func resting(on basis: [SourcePath]) -> Diagnostic {
    var copy = self
    copy.basis += basis
    return copy
  }

  /// The same finding as one that misses some names.
  package func missing(_ names: [String]) -> Diagnostic {
    var copy = self
    copy.missing += names
    return copy
  }

  /// The same finding as the one that says that some names are gone.
  package func telling(_ names: [String]) -> Diagnostic {
    var copy = self
    copy.told += names
    return copy
  }

  /// The same finding as one that follows from another.
  package func following(_ cause: FindingCause) -> Diagnostic {
    var copy = self
    copy.cause = cause
    return copy
  }
}
