internal import Wording

/// An edit that replaces one number by another and changes nothing else.
struct QuantityChange {
  let old: Quantity
  let new: Quantity
  let index: Int

  /// The changes of numbers in a sentence.
  static func all(in subject: SentenceSubject) -> [QuantityChange] {
    guard subject.change.old != nil, subject.change.new != nil else { return [] }
    return subject.edits.compactMap { QuantityChange($1, $0, subject) }
  }

  /// Nil where the edit holds other words as well.
  private init?(_ edit: SentenceChange.Edit, _ index: Int, _ subject: SentenceSubject) {
    guard let old = Self.quantity(edit.old, in: subject.old),
      let new = Self.quantity(edit.new, in: subject.new)
    else { return nil }
    (self.old, self.new, self.index) = (old, new, index)
  }

  /// The quantity that a range is of, or whose unit it is.
  private static func quantity(_ range: Range<Int>, in side: SentenceSide) -> Quantity? {
    guard !range.isEmpty, !isLabel(range, in: side) else { return nil }
    let texts = side.tokens.map(\.text)
    for start in [range.lowerBound, range.lowerBound - 1] {
      guard let quantity = Quantity(at: start, of: texts),
        quantity.words.overlaps(range), range.upperBound <= quantity.words.upperBound
      else { continue }
      return quantity
    }
    return nil
  }

  /// Whether a number belongs to a name and counts nothing: `TLS 1.2`, `version 3`, `section 4`.
  private static func isLabel(_ range: Range<Int>, in side: SentenceSide) -> Bool {
    guard range.lowerBound > 0 else { return false }
    let before = range.lowerBound - 1
    let isName = before > 0 && side.tokens[before].reading.capitals > 0
    return labels.contains(side.words[before]) || isName && !side.holdsKeyword(before..<before + 1)
  }

  private static let labels: Set<String> = [
    "version", "versions", "release", "revision", "level", "edition", "part", "section", "clause",
    "annex", "article", "step", "rule", "phase", "stage", "chapter", "table", "figure", "appendix",
    "option", "type", "class", "category", "tier", "number", "no", "item", "line", "page",
  ]
}
