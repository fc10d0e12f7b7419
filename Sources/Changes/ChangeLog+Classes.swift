extension ChangeLog {
  /// How many changes there are of each class that occurs, the gravest first. They add up to all changes.
  public var classCounts: [(changeClass: ComputedClass, count: Int)] {
    let counts = Dictionary(grouping: entries, by: \.changeClass).mapValues(\.count)
    return ComputedClass.allCases.compactMap { changeClass in
      counts[changeClass].map { (changeClass, $0) }
    }
  }
}
