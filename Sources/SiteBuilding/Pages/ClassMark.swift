internal import Changes
internal import Standards

extension ClassContext {
  /// A class with its sign.
  init(_ changeClass: ComputedClass) {
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
