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
    guard !range.isEmpty else { return nil }
    for start in [range.lowerBound, range.lowerBound - 1] {
      guard let quantity = Quantity(at: start, of: side.words),
        quantity.words.overlaps(range), range.upperBound <= quantity.words.upperBound
      else { continue }
      return quantity
    }
    return nil
  }
}
