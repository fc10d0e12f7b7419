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
