internal import Standards

/// Looks for provisions that go on under another id, by the likeness of their words.
///
/// What is word for word the same is paired in its order, then the most alike first. A provision that is left then, and
/// whose words one of a pair has besides those of its counterpart, is a part of it.
struct SuggestionSearch {
  private typealias Candidate = (old: Int, new: Int, score: Double, both: Double)

  /// How often what is left is looked through again: what a provision was most like may have gone to another one.
  private static let mostRounds = 4

  private let old: [ProvisionWords]
  private let new: [ProvisionWords]
  /// From a new provision to its old one.
  private var pairs: [(old: Int, new: Int, score: Double)] = []
  private var openOld: [Int]
  private var openNew: [Int]
  /// Old and new provisions that were split off a pair or merged into it.
  private var partsOfOld: [Int: [(index: Int, score: Double)]] = [:]
  private var partsOfNew: [Int: [(index: Int, score: Double)]] = [:]
  /// How many texts were held against each other or looked at for that.
  private(set) var steps = 0

  init(_ old: [ProvisionWords], _ new: [ProvisionWords]) {
    self.old = old
    self.new = new
    (openOld, openNew) = (Array(old.indices), Array(new.indices))
    pairSame()
    for _ in 0..<Self.mostRounds where !openOld.isEmpty && !openNew.isEmpty {
      guard pairAlike() else { break }
    }
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

  // MARK: Pairs

  private struct Words: Hashable {
    let title: WordBag
    let text: WordBag

    init(_ provision: ProvisionWords) {
      (title, text) = (provision.title, provision.text)
    }
  }

  private mutating func pairSame() {
    var same = Dictionary(grouping: openNew) { Words(new[$0]) }.mapValues { $0[...] }
    for first in openOld {
      guard let second = same[Words(old[first])]?.popFirst() else { continue }
      pairs.append((first, second, IdentityGuard.likeness(of: old[first], to: new[second])))
    }
    close()
  }

  /// Pairs what is left; false where there was nothing alike.
  private mutating func pairAlike() -> Bool {
    let candidates = candidates().sorted {
      ($1.score, $1.both, $0.old, $0.new) < ($0.score, $0.both, $1.old, $1.new)
    }
    var (takenOld, takenNew): (Set<Int>, Set<Int>) = ([], [])
    for pair in candidates where !takenOld.contains(pair.old) && !takenNew.contains(pair.new) {
      pairs.append((pair.old, pair.new, pair.score))
      takenOld.insert(pair.old)
      takenNew.insert(pair.new)
    }
    close()
    return !takenOld.isEmpty
  }

  private mutating func candidates() -> [Candidate] {
    var index = WordIndex(openNew.map { Self.words(of: new[$0]) })
    var candidates: [Candidate] = []
    for (position, first) in openOld.enumerated() {
      let place = Double(position) / Double(openOld.count)
      for found in index.texts(with: Self.words(of: old[first]), near: place) {
        let second = openNew[found]
        steps += 1
        let score = IdentityGuard.likeness(of: old[first], to: new[second])
        guard score >= LineageSuggestion.leastLikeness else { continue }
        // Where the titles of many are the same, their texts tell them apart, and the other way round.
        let both =
          old[first].title.likeness(to: new[second].title)
          + old[first].text.likeness(to: new[second].text)
        candidates.append((first, second, score, both))
      }
    }
    steps += index.looks
    return candidates
  }

  /// The words of title and text, those of the title as others than the same ones in the text.
  private static func words(of provision: ProvisionWords) -> [UInt64] {
    provision.text.distinct + provision.title.distinct.map { ~$0 }
  }

  private mutating func close() {
    let (takenOld, takenNew) = (Set(pairs.map(\.old)), Set(pairs.map(\.new)))
    openOld.removeAll(where: takenOld.contains)
    openNew.removeAll(where: takenNew.contains)
  }

  // MARK: Parts

  private mutating func findParts() {
    let (old, new) = (old, new)
    let gone = pairs.map { old[$0.old].text.distinct(beyond: new[$0.new].text) }
    for (index, whole) in wholes(
      of: openNew.map { ($0, new[$0].text) },
      gone,
      {
        (old[$0.old].text, new[$0.new].text)
      }
    ) {
      partsOfOld[pairs[whole.pair].old, default: []].append((index, whole.score))
    }
    let come = pairs.map { new[$0.new].text.distinct(beyond: old[$0.old].text) }
    for (index, whole) in wholes(
      of: openOld.map { ($0, old[$0].text) },
      come,
      {
        (new[$0.new].text, old[$0.old].text)
      }
    ) {
      partsOfNew[pairs[whole.pair].new, default: []].append((index, whole.score))
    }
  }

  /// For each part the pair whose one side has its words beyond those of the other side.
  ///
  /// - Parameters:
  ///   - parts: What has no counterpart, with its number.
  ///   - differences: The words of each pair that one side has beyond the other.
  ///   - sides: The texts of a pair, that with the words first.
  private mutating func wholes(
    of parts: [(index: Int, text: WordBag)],
    _ differences: [[UInt64]],
    _ sides: ((old: Int, new: Int, score: Double)) -> (whole: WordBag, other: WordBag)
  ) -> [(index: Int, whole: (pair: Int, score: Double))] {
    var words = WordIndex(differences)
    defer { steps += words.looks }
    return parts.enumerated().compactMap { position, part in
      guard part.text.count >= LineageSuggestion.fewestWords else { return nil }
      let place = Double(position) / Double(parts.count)
      let shares = words.texts(with: part.text.distinct, near: place).map { pair in
        steps += 1
        let (whole, other) = sides(pairs[pair])
        return (pair: pair, score: part.text.share(in: whole, beyond: other))
      }
      guard let best = shares.max(by: { ($0.score, $1.pair) < ($1.score, $0.pair) }),
        best.score >= LineageSuggestion.leastShare
      else { return nil }
      return (part.index, best)
    }
  }
}
