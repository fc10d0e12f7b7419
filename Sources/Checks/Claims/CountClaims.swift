internal import Diagnostics
internal import Standards

/// Finds where a sentence says how many domains, criteria, terms or versions a standard has.
///
/// A number before such a noun is a claim only where the whole standard is meant: it is named beside the number, or is what
/// has, holds or contains them, or all of them are spoken of.
struct CountClaims {
  private let names: StandardNames
  private let references: ReferenceIndex
  private let nouns: CountedNouns

  init(of publication: Publication) {
    names = StandardNames(of: publication)
    references = publication.references
    nouns = CountedNouns(of: publication.standards)
  }

  /// The nouns behind the numbers that are judged.
  static func nouns(of publication: Publication) -> Set<String> {
    CountedNouns(of: publication.standards).words
  }

  func claims(in sentence: ProseSentence) -> [FigureClaim] {
    guard sentence.pieces.contains(where: \.isLiteral), sentence.has(nouns.words) else { return [] }
    var reader = CountReader(sentence, names, references, nouns)
    return reader.claims()
  }
}

/// What is counted: provisions of a kind, or versions.
private struct Counted {
  let kind: Provision.Kind?
  /// The name of the fact behind the standard's.
  let fact: String?

  /// The right numbers; a version with nested domains has two.
  func numbers(in version: Version, of standard: Standard) -> [Int] {
    guard let kind else {
      let published = standard.versions.count { $0.status == .published }
      return [published, standard.versions.count]
    }
    return kind == .domain
      ? [version.count(of: kind), version.domainCount] : [version.count(of: kind)]
  }
}

/// The nouns that stand behind a number, of each standard.
private struct CountedNouns {
  private var nouns: [StandardID: [String: Counted]] = [:]
  /// The nouns of all standards: most sentences with a number have none.
  private(set) var words: Set<String> = []

  init(of standards: [Standard]) {
    for standard in standards {
      let own = Self.nouns(of: standard)
      nouns[standard.id] = own
      words.formUnion(own.keys)
    }
  }

  /// What a noun counts; nil where it counts nothing of the standard.
  subscript(noun: String, of standard: Standard) -> Counted? { nouns[standard.id]?[noun] }

  private static func nouns(of standard: Standard) -> [String: Counted] {
    let kinds: [(Provision.Kind, String, [String])] = [
      (.domain, "domains", [standard.labels.domain, "domain"]),
      (.criterion, "criteria", [standard.labels.criterion, "criterion"]),
      (.term, "terms", ["term"]),
    ]
    var nouns = ["versions": Counted(kind: nil, fact: nil)]
    // Of two kinds with one name the first is meant.
    for (kind, fact, words) in kinds.reversed() {
      for word in words.map({ $0.lowercased() }) {
        nouns[word] = Counted(kind: kind, fact: fact)
        nouns[plural(word)] = Counted(kind: kind, fact: fact)
      }
    }
    return nouns
  }

  /// What so many of them are called.
  static func noun(of kind: Provision.Kind, in standard: Standard, _ count: Int) -> String {
    let word = standard.labels.name(of: kind).lowercased()
    return count == 1 ? word : plural(word)
  }

  private static func plural(_ word: String) -> String {
    if word.hasSuffix("criterion") { return word.dropLast(2) + "a" }
    return word.hasSuffix("y") ? word.dropLast() + "ies" : word + "s"
  }
}

private struct CountReader {
  private let sentence: ProseSentence
  private let mentions: [StandardNames.Mention]
  /// The mentions by where they begin and end.
  private let mentionsFrom: [Int: StandardNames.Mention]
  private let mentionsTo: [Int: StandardNames.Mention]
  private let only: Standard?
  private let references: ReferenceIndex
  private let nouns: CountedNouns
  private var accepted: [(index: Int, mention: StandardNames.Mention?, standard: Standard)] = []

  init(
    _ sentence: ProseSentence,
    _ names: StandardNames,
    _ references: ReferenceIndex,
    _ nouns: CountedNouns
  ) {
    self.sentence = sentence
    self.references = references
    self.nouns = nouns
    mentions = names.mentions(in: sentence)
    mentionsFrom = Dictionary(
      mentions.map { ($0.range.lowerBound, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    mentionsTo = Dictionary(
      mentions.map { ($0.range.upperBound, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    only = names.only(of: sentence.text.scope)
  }

  private static let verbs: Set<String> = [
    "has", "have", "had", "contains", "contain", "contained", "comprises", "comprised", "sets",
    "counts", "lists", "holds", "covers", "covered", "defines", "states", "with", "includes",
  ]
  private static let denials: Set<String> = [
    "not", "no", "would", "could", "might", "should", "instead", "if", "least", "than", "most",
    "almost", "about", "nearly", "another", "other", "first", "last", "these", "those", "up",
  ]
  private static let pointers: Set<String> = [
    "that", "which", "who", "whose", "named", "below", "above", "in", "on", "about",
  ]

  mutating func claims() -> [FigureClaim] {
    var claims: [FigureClaim] = []
    for index in sentence.pieces.indices {
      guard let number = sentence.pieces[index].number, number > 1 else { continue }
      guard let claim = claim(at: index, number) else { continue }
      if sentence.pieces[index].isLiteral { claims.append(claim) }
    }
    return claims
  }

  private mutating func claim(at index: Int, _ number: Int) -> FigureClaim? {
    let before = max(0, index - 4)..<index
    guard !sentence.has(Self.denials, in: before), sentence.word(index - 1) != "version" else {
      return nil
    }
    let named = mentionsFrom[index + 1]
    let noun = named.map { $0.range.upperBound + 1 } ?? index + 1
    guard let subject = subject(at: index, noun: noun, named: named),
      let counted = nouns[sentence.word(noun), of: subject.standard]
    else { return nil }
    let owner = subject.mention
    let version = owner?.version ?? versionBehind(noun) ?? declaredVersion(of: subject.standard)
    let versions = version.map { [$0] } ?? subject.standard.versions
    let numbers = versions.flatMap { counted.numbers(in: $0, of: subject.standard) }
    guard let first = version ?? subject.standard.current ?? versions.last else { return nil }
    let isTrue = numbers.contains(number)
    guard isTrue || !isSome(number, of: numbers, at: index, noun: noun, isNamed: named != nil)
    else { return nil }
    accepted.append((noun, owner, subject.standard))
    return FigureClaim(
      sentence: sentence,
      range: index...noun,
      isTrue: isTrue,
      truth: truth(counted, of: subject.standard, in: first, isKnown: version != nil),
      source: counted.kind == nil ? subject.standard.place : first.place,
      label: label(of: counted, of: subject.standard, in: version)
    )
  }

  // MARK: Whether the whole is meant

  private func subject(
    at index: Int,
    noun: Int,
    named: StandardNames.Mention?
  ) -> (mention: StandardNames.Mention?, standard: Standard)? {
    if let named { return (named, named.standard) }
    let word = sentence.word(index - 1)
    if word == "'s", let owner = mention(endingAt: index - 2) { return (owner, owner.standard) }
    if let owner = ownerBefore(index) { return (owner, owner.standard) }
    if let last = accepted.last, follows(last.index, index) || joins(last.index, index, noun) {
      return (last.mention, last.standard)
    }
    if let owner = mentionBehind(noun), isWhole(at: index) || word.isEmpty {
      return (owner, owner.standard)
    }
    if isAll(at: index, noun: noun), let standard = mentions.first?.standard ?? only {
      return (mentions.count == 1 ? mentions[0] : nil, standard)
    }
    return isPair(at: index, noun: noun) ? only.map { (nil, $0) } : nil
  }

  private func mention(endingAt index: Int) -> StandardNames.Mention? { mentionsTo[index] }

  /// `The PSF has eight`, `the PSF now consists of eight`, `a standard with eight`.
  private func ownerBefore(_ index: Int) -> StandardNames.Mention? {
    var verb = index - 1
    let adverbs: Set<String> = ["now", "only", "exactly", "just", "still", "the", "all"]
    while adverbs.contains(sentence.word(verb)) { verb -= 1 }
    let joined = ["consists", "made", "divided", "organised", "split", "grouped", "structured"]
    if ["of", "into", "in"].contains(sentence.word(verb)), joined.contains(sentence.word(verb - 1))
    {
      verb -= sentence.word(verb - 2) == "is" ? 2 : 1
    } else if !Self.verbs.contains(sentence.word(verb)) {
      return nil
    }
    if adverbs.contains(sentence.word(verb - 1)) { verb -= 1 }
    return mention(endingAt: verb - 1)
  }

  /// `the eight domains of the PSF`
  private func mentionBehind(_ noun: Int) -> StandardNames.Mention? {
    guard ["of", "in"].contains(sentence.word(noun + 1)) else { return nil }
    let next = sentence.word(noun + 2) == "the" ? noun + 3 : noun + 2
    return mentionsFrom[next]
  }

  private func isWhole(at index: Int) -> Bool {
    ["the", "all", "has", "have", "its", "are", "of"].contains(sentence.word(index - 1))
  }

  /// `all eight domains`, `each of the eight domains`, `all of its eight domains`
  private func isAll(at index: Int, noun: Int) -> Bool {
    guard !Self.pointers.contains(sentence.word(noun + 1)), !isOfPart(noun) else { return false }
    var start = index - 1
    if ["the", "its"].contains(sentence.word(start)) { start -= 1 }
    if sentence.word(start) == "of" { start -= 1 }
    let isAll = ["all", "each", "every", "any"].contains(sentence.word(start)) && start < index
    return isAll && !hasReferences(to: sentence.word(noun))
  }

  /// Whether the sentence speaks of a part: `all five criteria of PSF-2`.
  private func isOfPart(_ noun: Int) -> Bool {
    guard ["of", "in"].contains(sentence.word(noun + 1)) else { return false }
    return mentionBehind(noun) == nil
  }

  /// A sentence that names provisions speaks of those; a range from the first to the last domain may stand.
  private func hasReferences(to noun: String) -> Bool {
    let references = sentence.pieces.indices.filter { index in
      sentence.pieces[index].isReference && mentionsFrom[index] == nil
    }
    return noun.hasPrefix("domain") ? references.count > 2 : !references.isEmpty
  }

  /// `eight domains and 40 criteria`: the pair is told of the whole only.
  private func isPair(at index: Int, noun: Int) -> Bool {
    guard let only, let counted = nouns[sentence.word(noun), of: only],
      ["and", ",", "with"].contains(sentence.word(noun + 1))
    else { return false }
    let next = noun + 2
    guard next < sentence.pieces.count, sentence.pieces[next].number != nil,
      let other = nouns[sentence.word(next + 1), of: only]
    else { return false }
    return other.kind != counted.kind
      && !sentence.pieces.contains { $0.isReference && !$0.text.hasPrefix(only.id.description) }
  }

  /// Whether a number is said of the same as one before: `has eight domains and 40 criteria`.
  private func follows(_ last: Int, _ index: Int) -> Bool {
    guard index > last else { return false }
    let words: Set<String> = ["and", ",", "with", "in", "has", "had", "its", "their"]
    return ((last + 1)..<index).allSatisfy { words.contains(sentence.word($0)) }
  }

  /// Whether a number of something else is joined to one before, whatever stands between: `has eight domains, from input to
  /// vendors, and 40 criteria`.
  private func joins(_ last: Int, _ index: Int, _ noun: Int) -> Bool {
    let before = sentence.word(index - 1)
    let isJoined =
      before == "and"
      || ["in", "their", "with"].contains(before)
        && [",", "and"].contains(sentence.word(index - 2))
    return isJoined && index > last && sentence.word(noun) != sentence.word(last)
      && !isOfPart(noun)
  }

  /// Whether a number that is not the whole's can be that of some of them: `two PSF domains`.
  private func isSome(_ number: Int, of numbers: [Int], at index: Int, noun: Int, isNamed: Bool)
    -> Bool
  {
    guard isNamed, let whole = numbers.max(), number < whole else { return false }
    let definite = ["the", "all", "its"].contains(sentence.word(index - 1))
    let references = sentence.pieces.count { $0.isReference }
    return references >= number || !definite && number * 2 < whole
      || definite && Self.pointers.contains(sentence.word(noun + 1))
  }

  // MARK: Which version

  /// `40 criteria in version 1.0`
  private func versionBehind(_ noun: Int) -> Version? {
    guard ["in", "of", "("].contains(sentence.word(noun + 1)) else { return nil }
    return (mentionsFrom[noun + 2] ?? mentionsFrom[noun + 3])?.version
  }

  private func declaredVersion(of standard: Standard) -> Version? {
    let scope = sentence.text.scope
    let meant = references.version(of: standard.id, labelled: nil, in: scope)
    guard case .success(let id) = meant else { return nil }
    return standard[id.label]
  }

  // MARK: Words

  private func truth(
    _ counted: Counted,
    of standard: Standard,
    in version: Version,
    isKnown: Bool
  ) -> String {
    let count = counted.numbers(in: version, of: standard)[0]
    guard let kind = counted.kind else { return "\(standard.id) has \(count) versions" }
    let noun = CountedNouns.noun(of: kind, in: standard, count)
    return isKnown
      ? "\(version.id) has \(count) \(noun)" : "no version has; \(version.id) has \(count) \(noun)"
  }

  private func label(of counted: Counted, of standard: Standard, in version: Version?) -> String? {
    guard let version, let fact = counted.fact else { return nil }
    let scope = sentence.text.scope
    if let enclosing = scope.enclosing, enclosing != version.id { return nil }
    let isMeant = declaredVersion(of: standard)?.id == version.id
    let name = isMeant ? version.id.standard.description : version.id.description
    return fact == "terms"
      ? "[=\(name).terms]" : "[=\(name).\(fact)] or [=\(name).\(fact)-in-words]"
  }
}
