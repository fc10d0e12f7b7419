/// Puts paragraphs together where the other side has their text in one, as when two requirements are merged.
enum ParagraphJoints {
  typealias Pair = (old: TextBlock?, new: TextBlock?)
  private typealias Gap = (old: ArraySlice<TextBlock>, new: ArraySlice<TextBlock>)

  /// The part of a paragraph's words that the other side's paragraph must have beyond what is there already.
  static let leastShare = 0.6
  /// The most paragraphs that are put into one: each is held against all of its words.
  static let mostJoints = 100

  /// Joins paragraphs without a counterpart to a pair that they stand next to.
  static func join(_ pairs: [Pair]) -> [Pair] {
    var result: [Pair] = []
    var before: Gap = ([], [])
    for (index, pair) in pairs.enumerated() {
      switch pair {
      case (let old?, let new?):
        var after = gap(in: pairs[(index + 1)...])
        let joined = joined(old, new, &before, &after)
        result += before.old.map { ($0, nil) } + before.new.map { (nil, $0) }
        result.append(joined)
        before = after
      default:
        if index == 0 { before = gap(in: pairs[...]) }
      }
    }
    return result + before.old.map { ($0, nil) } + before.new.map { (nil, $0) }
  }

  /// The blocks without a counterpart that stand first.
  private static func gap(in pairs: ArraySlice<Pair>) -> Gap {
    let gap = pairs.prefix { $0.old == nil || $0.new == nil }
    return (gap.compactMap(\.old)[...], gap.compactMap(\.new)[...])
  }

  private static func joined(
    _ old: TextBlock,
    _ new: TextBlock,
    _ before: inout Gap,
    _ after: inout Gap
  ) -> Pair {
    var (old, new) = (old, new)
    guard old.kind == .paragraph, old.key != new.key else { return (old, new) }
    for _ in 0..<mostJoints {
      let (oldWords, newWords) = (WordBag(old.tokens), WordBag(new.tokens))
      func belongsToOld(_ block: TextBlock?) -> Bool { belongs(block, newWords, beyond: oldWords) }
      func belongsToNew(_ block: TextBlock?) -> Bool { belongs(block, oldWords, beyond: newWords) }
      let (first, second) = (belongsToOld(before.old.last), belongsToNew(before.new.last))
      let (third, fourth) = (belongsToOld(after.old.first), belongsToNew(after.new.first))
      if first { old = before.old.removeLast().followed(by: old) }
      if second { new = before.new.removeLast().followed(by: new) }
      if third { old = old.followed(by: after.old.removeFirst()) }
      if fourth { new = new.followed(by: after.new.removeFirst()) }
      guard first || second || third || fourth else { break }
    }
    return (old, new)
  }

  private static func belongs(
    _ block: TextBlock?,
    _ words: WordBag,
    beyond taken: WordBag
  ) -> Bool {
    guard let block, block.kind == .paragraph else { return false }
    return WordBag(block.tokens).share(in: words, beyond: taken) >= leastShare
  }
}
