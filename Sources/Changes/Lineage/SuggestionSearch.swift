internal import Standards

/// Looks for provisions that go on under another id, by the likeness of their words.
///
/// Pairs are taken the most alike first. A provision that is left then, and whose words one of a pair has besides those of
/// its counterpart, is a part of it.
struct SuggestionSearch {
  private let old: [ProvisionWords]
  private let new: [ProvisionWords]
  /// From a new provision to its old one.
  private var pairs: [(old: Int, new: Int, score: Double)] = []
  /// Old and new provisions that were split off a pair or merged into it.
  private var partsOfOld: [Int: [(index: Int, score: Double)]] = [:]
  private var partsOfNew: [Int: [(index: Int, score: Double)]] = [:]

  init(_ old: [ProvisionWords], _ new: [ProvisionWords]) {
    self.old = old
    self.new = new
    pair()
    findParts()
  }

  var suggestions: [LineageSuggestion] {
    pairs.map { pair in
      let (olds, news) = (partsOfNew[pair.new] ?? [], partsOfOld[pair.old] ?? [])
      let isSplit = !news.isEmpty
      let from = isSplit ? [pair.old] : [pair.old] + olds.map(\.index)
      let to = [pair.new] + news.map(\.index)
      let scores = [pair.score] + (isSplit ? news : olds).map(\.score)
      return LineageSuggestion(
        relation: Relation(
          to.count > 1 ? .split : from.count > 1 ? .merged : .moved,
          old: from.map { old[$0].id }.sorted(),
          new: to.map { new[$0].id }.sorted()
        ),
        score: scores.min() ?? pair.score
      )
    }
  }

  private mutating func pair() {
    var candidates: [(old: Int, new: Int, score: Double)] = []
    for (first, before) in old.enumerated() {
      for (second, after) in new.enumerated() {
        let score = IdentityGuard.likeness(of: before, to: after)
        if score >= LineageSuggestion.leastLikeness { candidates.append((first, second, score)) }
      }
    }
    candidates.sort { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) }
    var (takenOld, takenNew): (Set<Int>, Set<Int>) = ([], [])
    for pair in candidates where !takenOld.contains(pair.old) && !takenNew.contains(pair.new) {
      pairs.append(pair)
      takenOld.insert(pair.old)
      takenNew.insert(pair.new)
    }
  }

  private mutating func findParts() {
    let takenOld = Set(pairs.map(\.old))
    let takenNew = Set(pairs.map(\.new))
    for index in new.indices where !takenNew.contains(index) {
      let part = new[index].text
      if let whole = whole(of: part, { (old[$0.old].text, new[$0.new].text) }) {
        partsOfOld[pairs[whole.pair].old, default: []].append((index, whole.score))
      }
    }
    for index in old.indices where !takenOld.contains(index) {
      let part = old[index].text
      if let whole = whole(of: part, { (new[$0.new].text, old[$0.old].text) }) {
        partsOfNew[pairs[whole.pair].new, default: []].append((index, whole.score))
      }
    }
  }

  /// The pair whose one side has the words of a part beyond those of its other side.
  private func whole(
    of part: WordBag,
    _ sides: ((old: Int, new: Int, score: Double)) -> (whole: WordBag, other: WordBag)
  ) -> (pair: Int, score: Double)? {
    guard part.count >= LineageSuggestion.fewestWords else { return nil }
    let shares = pairs.indices.map { index in
      let (whole, other) = sides(pairs[index])
      return (pair: index, score: part.share(in: whole, beyond: other))
    }
    return shares.max { ($0.score, $1.pair) < ($1.score, $0.pair) }
      .flatMap { $0.score >= LineageSuggestion.leastShare ? $0 : nil }
  }
}
