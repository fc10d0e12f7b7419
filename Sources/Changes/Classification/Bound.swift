internal import Wording

/// Which way a number limits what it stands for.
enum Bound {
  /// More is allowed: `at least 30 days`.
  case lower
  /// Less is allowed: `within 30 days`, `every 30 days`.
  case upper

  private static let lowerBefore = phrases(
    "at least",
    "no fewer than",
    "no less than",
    "not less than",
    "not fewer than",
    "minimum of",
    "minimum",
    "not under",
    "≥"
  )
  private static let upperBefore = phrases(
    "at most",
    "no more than",
    "not more than",
    "up to",
    "maximum of",
    "maximum",
    "within",
    "no later than",
    "not later than",
    "not exceed",
    "never exceed",
    "no longer than",
    "not longer than",
    "no older than",
    "not older than",
    "every",
    "≤",
    "not exceeding"
  )
  private static let lowerAfter = phrases(
    "or more",
    "or longer",
    "or greater",
    "or higher",
    "or above",
    "or later"
  )
  private static let upperAfter = phrases(
    "or less",
    "or fewer",
    "or sooner",
    "or shorter",
    "or below"
  )
  private static let exceeding = phrases(
    "more than",
    "longer than",
    "older than",
    "exceed",
    "exceeding"
  )
  private static let keeping: Set<String> = [
    "kept", "keep", "retain", "retained", "store", "stored", "preserve", "preserved", "maintain",
    "maintained", "hold", "held",
  ]

  private static func phrases(_ texts: String...) -> [[String]] {
    texts.map { $0.split(separator: " ").map(String.init) }
  }

  /// The bound that the words around a number give; nil where they give none, or where the number stands in a
  /// condition, so that a lower number may ask for more.
  static func of(_ quantity: Quantity, in side: SentenceSide) -> Bound? {
    let start = quantity.words.lowerBound
    guard side.isInDemand(start), !isConditional(start, in: side) else { return nil }
    func stands(before phrases: [[String]]) -> Bool {
      phrases.contains { side.precedes(start, $0) }
    }
    if isProhibition(side) { return stands(before: exceeding) ? .upper : nil }
    if stands(before: lowerBefore) { return .lower }
    if stands(before: upperBefore) { return .upper }
    let end = quantity.words.upperBound
    let ends = [end, end + 1]
    if ends.contains(where: { end in lowerAfter.contains { side.follows(end, $0) } }) {
      return .lower
    }
    return ends.contains { end in upperAfter.contains { side.follows(end, $0) } } ? .upper : nil
  }

  /// Whether a number says for how long something is kept, without a word for a bound.
  static func isRetention(_ quantity: Quantity, in side: SentenceSide) -> Bool {
    let start = quantity.words.lowerBound
    return side.precedes(start, ["for"]) && side.isInDemand(start) && !side.isNegative
      && !isConditional(start, in: side)
      && side.words[max(0, start - 6)..<start].contains(where: keeping.contains)
  }

  private static func isProhibition(_ side: SentenceSide) -> Bool {
    side.keywords.count == 1 && side.keywords[0].isNegated
  }

  /// Whether a word such as *if* stands between the keyword and the number.
  private static func isConditional(_ index: Int, in side: SentenceSide) -> Bool {
    let start = side.keywords.last { $0.words.upperBound <= index }?.words.upperBound ?? 0
    let joints: Set<String> = [
      "if", "when", "where", "unless", "whenever", "once", "after", "until",
    ]
    return side.words[start..<index].contains(where: joints.contains)
  }
}
