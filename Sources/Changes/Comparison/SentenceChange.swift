/// What became of a sentence.
public struct SentenceChange: Hashable, Sendable {
  /// Words that differ in one place: positions in the old and in the new sentence. One of the two may be empty.
  public struct Edit: Hashable, Sendable {
    /// The words that were taken away.
    public let old: Range<Int>
    /// The words that came in their place.
    public let new: Range<Int>
  }

  /// The sentence before; nil where it is new.
  public let old: Sentence?
  /// The sentence after; nil where it is gone.
  public let new: Sentence?
  /// Whether it stands in another place among the sentences around it.
  public let isMoved: Bool
  /// Where the words differ, in their order; a sentence that is new or gone is one edit.
  public let edits: [Edit]

  init(old: Sentence?, new: Sentence?, isMoved: Bool = false) {
    self.old = old
    self.new = new
    self.isMoved = isMoved
    edits = Self.edits(from: old?.tokens ?? [], to: new?.tokens ?? [])
  }

  /// The keys of the words before its list on both sides; nil where it stands in none on one of them.
  var introductions: [String]? {
    guard let old, let new, !old.introduction.isEmpty, !new.introduction.isEmpty else { return nil }
    return [old, new].map { TextBlock.key(of: $0.introduction) }
  }

  /// Whether anything about it changed.
  var isChange: Bool { isMoved || !edits.isEmpty }

  /// Words are aligned without regard to capitals; one that differs in them is an edit by itself.
  private static func edits(from old: [Token], to new: [Token]) -> [Edit] {
    if old.isEmpty || new.isEmpty {
      return old.isEmpty && new.isEmpty ? [] : [Edit(old: 0..<old.count, new: 0..<new.count)]
    }
    if old.count == new.count, zip(old, new).allSatisfy({ $0.key == $1.key }) { return [] }
    var edits: [Edit] = []
    var (first, second) = (0, 0)
    var (oldEnd, newEnd) = (0, 0)
    func close() {
      if first < oldEnd || second < newEnd {
        edits.append(Edit(old: first..<oldEnd, new: second..<newEnd))
      }
    }
    let isMirrored = new.lexicographicallyPrecedes(old) { $0.foldedKey < $1.foldedKey }
    let numbers = (old.map(\.foldedNumber), new.map(\.foldedNumber))
    for step in SequenceDifference.steps(from: numbers.0, to: numbers.1, isMirrored: isMirrored) {
      switch step {
      case .deleted(let index): oldEnd = index + 1
      case .inserted(let index): newEnd = index + 1
      case .kept(let oldIndex, let newIndex):
        close()
        if old[oldIndex].key != new[newIndex].key {
          edits.append(Edit(old: oldIndex..<(oldIndex + 1), new: newIndex..<(newIndex + 1)))
        }
        (first, second) = (oldIndex + 1, newIndex + 1)
        (oldEnd, newEnd) = (first, second)
      }
    }
    close()
    return edits
  }
}

extension SentenceChange {
  /// The sentences of two texts, aligned: those of both in the order of the new text, then those that are gone.
  ///
  /// What is alike word for word belongs together wherever it stands; what is left is paired by likeness, first in the
  /// order of both texts and then across it.
  static func all(from old: [TextBlock], to new: [TextBlock]) -> [SentenceChange] {
    let matching = SentenceMatching(Sentence.all(in: old), Sentence.all(in: new))
    return matching.changes
  }
}
