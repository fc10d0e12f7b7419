internal import Changes
internal import Standards

extension ClassContext {
  /// A class with its sign.
  ///
  /// - Parameters:
  ///   - label: What readers call it.
  ///   - url: Where it says what the class means; empty where nothing does.
  init(_ changeClass: ComputedClass, label: String, url: String) {
    (self.label, self.url) = (label, url)
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
