/// Finds which sentences of two texts belong together.
struct SentenceMatching {
  /// The fewest words of a sentence that is recognised in another place.
  private static let fewestWords = 3
  /// The least likeness of two sentences that stand in different places and belong together all the same.
  private static let leastLikeness = 0.6

  private let old: [Sentence]
  private let new: [Sentence]
  /// The new sentence of each old one, and whether it stands in another place.
  private var matches: [(new: Int, isMoved: Bool)?]
  /// The old sentence of each new one.
  private var origins: [Int?]

  init(_ old: [Sentence], _ new: [Sentence]) {
    self.old = old
    self.new = new
    matches = Array(repeating: nil, count: old.count)
    origins = Array(repeating: nil, count: new.count)
    matchMoved()
    matchInOrder()
    matchAcross()
  }

  /// All sentences with what became of them.
  var changes: [SentenceChange] {
    let present = zip(new, origins).map { sentence, origin in
      SentenceChange(
        old: origin.map { old[$0] },
        new: sentence,
        isMoved: origin.flatMap { matches[$0]?.isMoved } ?? false
      )
    }
    let gone = old.indices.filter { matches[$0] == nil }
    return present + gone.map { SentenceChange(old: old[$0], new: nil) }
  }

  private mutating func match(_ first: Int, _ second: Int, isMoved: Bool) {
    matches[first] = (second, isMoved)
    origins[second] = first
  }

  private var openOld: [Int] { old.indices.filter { matches[$0] == nil } }
  private var openNew: [Int] { new.indices.filter { origins[$0] == nil } }

  /// Sentences that stand elsewhere word for word.
  private mutating func matchMoved() {
    var (gone, come): ([Int], [String: [Int]]) = ([], [:])
    for step in SequenceDifference.steps(from: old.map(\.placedKey), to: new.map(\.placedKey)) {
      switch step {
      case .kept(let first, let second):
        if old[first].setting == .cell { match(first, second, isMoved: false) }
      case .deleted(let index): gone.append(index)
      case .inserted(let index): come[new[index].placedKey, default: []].append(index)
      }
    }
    // Of sentences that are alike the first one is taken first.
    for key in come.keys { come[key]?.reverse() }
    for index in gone where Self.isLong(old[index]) || old[index].isPlaced {
      guard let place = come[old[index].placedKey]?.popLast() else { continue }
      match(index, place, isMoved: true)
    }
  }

  /// Sentences that are the same or have enough words in common, in the order of both texts.
  private mutating func matchInOrder() {
    let pairs = Alignment.align(
      openOld.map { Candidate($0, old[$0]) },
      openNew.map { Candidate($0, new[$0]) },
      key: \.key,
      words: { WordBag($0.tokens) }
    )
    for case (let first?, let second?) in pairs {
      match(first.index, second.index, isMoved: false)
    }
  }

  private struct Candidate {
    let index: Int
    let key: String
    let tokens: [Token]

    init(_ index: Int, _ sentence: Sentence) {
      (self.index, key, tokens) = (index, sentence.key, sentence.tokens)
    }
  }

  /// What is left, the most alike first.
  private mutating func matchAcross() {
    let (openOld, openNew) = (openOld, openNew)
    guard !openOld.isEmpty, !openNew.isEmpty else { return }
    let oldBags = openOld.map { ($0, WordBag(old[$0].tokens)) }
    let newBags = openNew.map { ($0, WordBag(new[$0].tokens)) }
    guard oldBags.count * newBags.count <= Alignment.mostPairs else { return }
    let candidates = oldBags.flatMap { first in
      newBags.map { (old: first.0, new: $0.0, likeness: first.1.likeness(to: $0.1)) }
    }
    .filter { $0.likeness >= Self.leastLikeness && Self.isLong(old[$0.old]) }
    .sorted { ($1.likeness, $0.old + $0.new, $0.old) < ($0.likeness, $1.old + $1.new, $1.old) }
    for pair in candidates where matches[pair.old] == nil && origins[pair.new] == nil {
      match(pair.old, pair.new, isMoved: true)
    }
  }

  private static func isLong(_ sentence: Sentence) -> Bool {
    sentence.tokens.count(where: \.isWord) >= fewestWords
  }
}

extension Sentence {
  /// What decides whether two sentences are alike and in one place: a cell in its row and column.
  fileprivate var placedKey: String {
    guard let row = position.row else { return key }
    return [key, row, position.column ?? ""].joined(separator: "\u{1}")
  }

  /// Whether it is known by its place, however short it is.
  fileprivate var isPlaced: Bool { position.row != nil || setting == .item }
}
