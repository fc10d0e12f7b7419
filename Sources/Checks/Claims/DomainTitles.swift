internal import Diagnostics
internal import Standards

/// The names of domains, and where a sentence sets one beside an id.
struct DomainTitles {
  /// A name of a domain beside an id.
  struct Meeting {
    let id: ProvisionID
    let idRange: ClosedRange<Int>
    let titleRange: ClosedRange<Int>
    /// The domains that have the name.
    let owners: [ProvisionID]
    /// Whether the id is one of them.
    let isOwned: Bool
    /// Where the first of them stands.
    let place: SourcePlace?
  }

  private struct Title {
    let words: [String]
    var owners: [ProvisionID]
    var known: Set<ProvisionID>
    let place: SourcePlace
  }

  private let names: StandardNames
  private let publication: Publication
  private var titles: [Title] = []
  /// The titles of each standard by their words.
  private var books: [StandardID: NameBook] = [:]
  /// What standards call a domain.
  private let labels: Set<String>

  init(of publication: Publication) {
    self.publication = publication
    names = StandardNames(of: publication)
    labels = Set(publication.standards.map { $0.labels.domain.lowercased() })
    for standard in publication.standards {
      for domain in standard.versions.reversed().flatMap(\.domains) {
        add(domain.title, of: domain.id, in: standard, domain.place)
      }
      for (id, aliases) in standard.domainAliases.sorted(by: { $0.key < $1.key }) {
        for alias in aliases { add(alias, of: id, in: standard, standard.place) }
      }
    }
  }

  private mutating func add(
    _ name: String,
    of id: ProvisionID,
    in standard: Standard,
    _ place: SourcePlace
  ) {
    guard !name.utf8.contains(where: { (48...57).contains($0) }) else { return }
    let words = name.lowercased().split { !$0.isLetter && $0 != "&" && $0 != "-" }.map(String.init)
    let number = books[standard.id, default: NameBook()].add(words, as: titles.count)
    guard let number else { return }
    if number == titles.count {
      titles.append(Title(words: words, owners: [id], known: [id], place: place))
    } else if titles[number].known.insert(id).inserted {
      titles[number].owners.append(id)
    }
  }

  /// All places in a sentence where a name and an id stand side by side.
  func meetings(in sentence: ProseSentence) -> [Meeting] {
    var meetings: [Meeting] = []
    for index in sentence.pieces.indices {
      guard let (standard, id, range) = id(in: sentence, at: index) else { continue }
      if let meeting = meeting(of: id, at: range, in: sentence, standard) {
        meetings.append(meeting)
      }
    }
    return meetings
  }

  private func id(
    in sentence: ProseSentence,
    at index: Int
  ) -> (StandardID, ProvisionID, ClosedRange<Int>)? {
    let piece = sentence.pieces[index]
    if piece.isReference || piece.isWord,
      piece.text.utf8.contains(where: { (48...57).contains($0) })
    {
      let domains = publication.references.domains(named: piece.name)
      return domains.count == 1 ? (domains[0].standard, domains[0].id, index...index) : nil
    }
    guard piece.isLiteral, let number = piece.number, labels.contains(sentence.word(index - 1)),
      let standard = names.only(of: sentence.text.scope),
      sentence.word(index - 1) == standard.labels.domain.lowercased()
    else { return nil }
    let id = standard.domainPattern.description.replacing("#", with: String(number))
    let domains = publication.references.domains(named: id)
    return domains.first.map { ($0.standard, $0.id, (index - 1)...index) }
  }

  private func meeting(
    of id: ProvisionID,
    at range: ClosedRange<Int>,
    in sentence: ProseSentence,
    _ standard: StandardID
  ) -> Meeting? {
    for length in books[standard]?.lengths ?? [] {
      for title in candidates(beside: range, in: sentence, standard, length) {
        guard let found = place(of: title.words, beside: range, in: sentence) else { continue }
        return Meeting(
          id: id,
          idRange: range,
          titleRange: found,
          owners: title.owners,
          isOwned: title.known.contains(id),
          place: title.place
        )
      }
    }
    return nil
  }

  /// The titles of so many words that stand where ``place(of:beside:in:)`` looks for one.
  private func candidates(
    beside id: ClosedRange<Int>,
    in sentence: ProseSentence,
    _ standard: StandardID,
    _ length: Int
  ) -> [Title] {
    let starts = [
      id.lowerBound - sentence.pieces[id.lowerBound].linkWords, id.lowerBound - 1 - length,
      id.lowerBound - length, id.upperBound + 1, id.upperBound + 2,
    ]
    let numbers = starts.compactMap { books[standard]?.number(in: sentence, at: $0, length) }
    return Set(numbers).sorted().map { titles[$0] }
  }

  /// `Name (ID)`, `ID (Name)`, `ID: Name`, `ID – Name`, `Name, domain N`, `[Name][ID]`, and for names of several words `ID Name`.
  private func place(
    of words: [String],
    beside id: ClosedRange<Int>,
    in sentence: ProseSentence
  ) -> ClosedRange<Int>? {
    let piece = sentence.pieces[id.lowerBound]
    let isNumber = id.count > 1
    let linkStart = id.lowerBound - piece.linkWords
    if piece.linkWords > 0 {
      return piece.linkWords == words.count && sentence.stands(words, at: linkStart)
        ? linkStart...(linkStart + words.count - 1) : nil
    }
    let between = sentence.word(id.lowerBound - 1)
    if between == "(" || isNumber && [",", "is", "as"].contains(between) {
      let start = id.lowerBound - 1 - words.count
      if sentence.stands(words, at: start) { return start...(id.lowerBound - 2) }
    }
    if isNumber || words.count > 1, sentence.stands(words, at: id.lowerBound - words.count),
      sentence.pieces[id.lowerBound - words.count].isCapitalised
    {
      return (id.lowerBound - words.count)...(id.lowerBound - 1)
    }
    return placeBehind(id, words, in: sentence, isNumber: isNumber)
  }

  private func placeBehind(
    _ id: ClosedRange<Int>,
    _ words: [String],
    in sentence: ProseSentence,
    isNumber: Bool
  ) -> ClosedRange<Int>? {
    let mark = sentence.word(id.upperBound + 1)
    var start = id.upperBound + 1
    if ["(", ":", "–", "—"].contains(mark) || isNumber && [",", "is"].contains(mark) {
      start += 1
    } else if mark == ",", words.count > 1 {
      start += 1
      // In a list the name belongs to the id behind it.
      let next = sentence.word(start + words.count)
      guard next != "(", next != ",", next != "and", sentence.word(id.lowerBound - 1) != "," else {
        return nil
      }
    } else if words.count == 1 || !sentence.pieces.indices.contains(start)
      || !sentence.pieces[start].isCapitalised
    {
      return nil
    }
    guard sentence.stands(words, at: start) else { return nil }
    let end = start + words.count
    if sentence.pieces.indices.contains(end), sentence.pieces[end].isReference { return nil }
    return start...(end - 1)
  }
}
