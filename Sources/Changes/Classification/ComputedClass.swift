package import Phrasing
public import Standards

/// The class of a change as far as rules can tell.
public enum ComputedClass: Hashable, Sendable, CustomStringConvertible {
  /// A rule decides.
  case decided(ChangeClass)
  /// Normative text changed and no rule decides: an editor has to.
  case undecided

  /// The class that several findings give together: breaking whatever else there is, then undecided, then the
  /// gravest. Nothing gives editorial.
  public static func of(_ classes: [ComputedClass]) -> ComputedClass {
    var gravest = ChangeClass.editorial
    var isUndecided = false
    for computed in classes {
      switch computed {
      case .decided(let changeClass): gravest = max(gravest, changeClass)
      case .undecided: isUndecided = true
      }
    }
    return isUndecided && gravest != .breaking ? .undecided : .decided(gravest)
  }

  /// The class, where one is decided.
  public var changeClass: ChangeClass? {
    guard case .decided(let changeClass) = self else { return nil }
    return changeClass
  }

  /// Its name: that of the class, or `undecided`.
  public var description: String { changeClass?.rawValue ?? "undecided" }
  /// Its name for readers.
  package var word: Phrase { Phrase(word: description) }
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
