internal import Changes
internal import Standards

extension ClassContext {
  /// A class with its sign.
  ///
  /// - Parameter url: Where it says what the class means; empty where nothing does.
  init(_ changeClass: ComputedClass, url: String) {
    self.url = url
    name = changeClass.description
    sign =
      switch changeClass {
      case .decided(.breaking): "▲"
      case .decided(.relaxing): "▽"
      case .decided(.clarifying): "○"
      case .decided(.editorial): "·"
      case .undecided: "?"
      }
  }
}

extension ChangeLog {
  /// The counts by class in words: `2 breaking, 1 clarifying`.
  var classWords: String {
    classCounts.map { "\($0.count) \($0.changeClass)" }.joined(separator: ", ")
  }
}
