internal import Markup
public import Standards
internal import Wording

/// Which forms of English keywords the normative text of a criterion holds.
public struct KeywordForms: Sendable {
  /// Whether it has MUST, SHALL, SHOULD or MAY.
  public private(set) var hasCapitals = false
  /// Whether it has must or shall.
  public private(set) var hasLowerCase = false

  private static let inCapitals = WordSet("must", "shall", "should", "may")
  private static let inLowerCase = WordSet("must", "shall")

  /// Reads what is before the first heading.
  public init(in criterion: Provision) {
    var isNormative = true
    criterion.body.tree.walk { event in
      guard isNormative, case .enter(let element) = event else { return }
      switch element.kind {
      case .heading: isNormative = false
      case .text: note(element.literal)
      default: break
      }
    }
  }

  private mutating func note(_ literal: UnsafeBufferPointer<UInt8>) {
    var scanner = WordScanner(literal)
    while let word = scanner.next() {
      if word.isInCapitals, word.isOne(of: Self.inCapitals) { hasCapitals = true }
      if word.capitals == 0, word.isOne(of: Self.inLowerCase) { hasLowerCase = true }
    }
  }
}
