internal import Standards

/// A change log with its two versions, and which of its changes are shown: what the renderers need.
public struct ChangeReport: Sendable {
  /// The change log.
  public let log: ChangeLog
  /// The older side.
  public let old: ComparedVersion
  /// The newer side.
  public let new: ComparedVersion
  /// The classes whose changes are shown; nil for all.
  public let classes: Set<ComputedClass>?
  /// The changes that are shown.
  public let entries: [ChangeLog.Entry]

  /// A report.
  public init(
    _ log: ChangeLog,
    old: ComparedVersion,
    new: ComparedVersion,
    classes: Set<ComputedClass>? = nil
  ) {
    self.log = log
    self.old = old
    self.new = new
    self.classes = classes
    entries = log.entries.filter { classes?.contains($0.changeClass) ?? true }
  }

  /// How many changes there are of each class, the gravest first, whether they are shown or not.
  public var countsByClass: [(class: ComputedClass, count: Int)] {
    ComputedClass.allCases.map { computed in
      (computed, log.entries.count { $0.changeClass == computed })
    }
  }
}

extension ComputedClass: CaseIterable {
  /// Breaking, undecided, then the others, the gravest first.
  public static var allCases: [ComputedClass] {
    [
      .decided(.breaking), .undecided, .decided(.relaxing), .decided(.clarifying),
      .decided(.editorial),
    ]
  }
}
