internal import Diagnostics
internal import Standards

/// What standards and their versions are called in running text.
struct StandardNames {
  /// Where a sentence names a standard, and which of its versions.
  struct Mention {
    let standard: Standard
    let version: Version?
    let range: ClosedRange<Int>
  }

  private let standards: [Standard]
  private var names = NameBook()

  init(of publication: Publication) {
    standards = publication.standards
    for (index, standard) in standards.enumerated() {
      let own = [standard.id.description, standard.title, standard.shortTitle]
      for name in own + standard.aliases {
        names.add(name.lowercased().split(separator: " ").map(String.init), as: index)
      }
    }
  }

  /// The only standard that a text is about; nil where there are several or none.
  func only(of scope: ReferenceScope) -> Standard? {
    if let id = scope.enclosing?.standard { return standards.first { $0.id == id } }
    guard let id = scope.about.first?.standard, scope.about.allSatisfy({ $0.standard == id }) else {
      return nil
    }
    return standards.first { $0.id == id }
  }

  /// All mentions in a sentence, in their order.
  func mentions(in sentence: ProseSentence) -> [Mention] {
    var mentions: [Mention] = []
    var index = 0
    while index < sentence.pieces.count {
      if let mention = mention(in: sentence, at: index) {
        mentions.append(mention)
        index = mention.range.upperBound
      }
      index += 1
    }
    return mentions
  }

  private func mention(in sentence: ProseSentence, at index: Int) -> Mention? {
    if let (standard, end) = name(in: sentence, at: index) {
      let label = sentence.pieces[index].isReference ? version(named: sentence.word(index)) : nil
      if let label {
        return Mention(standard: standard, version: standard[label], range: index...end)
      }
      // `PSF 1.1`, `PSF, version 1.1`
      var next = end + 1
      if sentence.word(next) == "," { next += 1 }
      let isWord = sentence.word(next) == "version"
      if isWord || next == end + 1, let number = number(in: sentence, at: isWord ? next + 1 : next)
      {
        return Mention(
          standard: standard,
          version: standard[number: VersionNumber(number)],
          range: index...(isWord ? next + 1 : next)
        )
      }
      return Mention(standard: standard, version: nil, range: index...end)
    }
    return versionAlone(in: sentence, at: index)
  }

  /// `version 1.1`, also with `of the PSF` behind it, and `v1.1`.
  private func versionAlone(in sentence: ProseSentence, at index: Int) -> Mention? {
    let isWord = sentence.word(index) == "version"
    guard isWord || sentence.pieces[index].isDecimal,
      let number = number(in: sentence, at: isWord ? index + 1 : index)
    else { return nil }
    let end = isWord ? index + 1 : index
    var next = end + 1
    if sentence.word(next) == "of" { next += 1 }
    if next > end + 1, sentence.word(next) == "the" { next += 1 }
    if next > end + 1 {
      guard let (standard, last) = name(in: sentence, at: next) else { return nil }
      let version = standard[number: VersionNumber(number)]
      return Mention(standard: standard, version: version, range: index...last)
    }
    guard isWord || sentence.pieces[index].isVersion, !followsAnotherName(in: sentence, at: index),
      let standard = only(of: sentence.text.scope),
      let version = standard[number: VersionNumber(number)]
    else { return nil }
    return Mention(standard: standard, version: version, range: index...end)
  }

  /// Whether a version is that of something else: `Keep a Changelog, version 1.1`.
  private func followsAnotherName(in sentence: ProseSentence, at index: Int) -> Bool {
    var before = index - 1
    if sentence.word(before) == "," || sentence.word(before) == "(" { before -= 1 }
    guard before > 0 else { return false }
    return sentence.pieces[before].isCapitalised
  }

  private func number(in sentence: ProseSentence, at index: Int) -> String? {
    guard sentence.pieces.indices.contains(index) else { return nil }
    let piece = sentence.pieces[index]
    if piece.isFact, piece.text.hasSuffix(".number") {
      return only(of: sentence.text.scope).flatMap { standard in
        sentence.text.scope.about.first { $0.standard == standard.id }.flatMap {
          standard[$0.label]?.number.description
        }
      }
    }
    return piece.isDecimal ? piece.text : nil
  }

  private func version(named label: String) -> String? {
    label.firstIndex(of: "@").map { String(label[label.index(after: $0)...]) }
  }

  private func name(in sentence: ProseSentence, at index: Int) -> (Standard, Int)? {
    guard sentence.pieces.indices.contains(index) else { return nil }
    let piece = sentence.pieces[index]
    if piece.isFact {
      let key = piece.text.split(separator: ".")
      guard key.count == 2, ["title", "short-title"].contains(key[1]) else { return nil }
      return standards.first { $0.id.description == key[0].prefix { $0 != "@" } }.map {
        ($0, index)
      }
    }
    if piece.isReference {
      return standards.first { $0.id.description == piece.name }.map { ($0, index) }
    }
    if let name = names.name(in: sentence, at: index) {
      return (standards[name.number], index + name.length - 1)
    }
    if sentence.word(index - 1) == "the", ["framework", "standard"].contains(piece.text) {
      return only(of: sentence.text.scope).map { ($0, index) }
    }
    return nil
  }
}
