internal import Standards

extension ComputedClass {
  /// All classes, the gravest first; what is undecided may be grave and stands behind what is surely so.
  public static let inOrder: [ComputedClass] =
    [.decided(.breaking), .undecided]
    + ChangeClass.allCases.reversed().dropFirst().map { .decided($0) }
}

extension ChangeLog {
  /// How many changes there are of each class that occurs, the gravest first. They add up to all changes.
  public var classCounts: [(changeClass: ComputedClass, count: Int)] {
    let counts = Dictionary(grouping: entries, by: \.classification.effective).mapValues(\.count)
    return ComputedClass.inOrder.compactMap { changeClass in
      counts[changeClass].map { (changeClass, $0) }
    }
  }
}
