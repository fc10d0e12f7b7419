internal import Standards
internal import Wording

/// A piece of a sentence as the rules on figures see it: a word, a number, a mark, a label in brackets.
struct ProsePiece {
  /// What a piece is, beside its words.
  enum Kind {
    case word
    /// A number in digits or in words.
    case number(Int)
    /// Numbers joined by dots, such as `1.1`.
    case decimal
    /// A day or a month, such as `2026-04`.
    case date
    /// A mark between words.
    case mark
    /// The label of a reference.
    case reference
    /// The name of a fact, with its value where that is a number.
    case fact(Int?)
  }

  /// The words in lower case; of a fact its name, of a decimal the number alone.
  let text: String
  let kind: Kind
  /// Where it stands in the source.
  let range: Range<Int>
  /// Whether it begins with a capital.
  var isCapitalised = false
  /// Of the label of a link: how many pieces before it are the link's words.
  var linkWords = 0
  /// Whether a decimal is written as a version: `v1.1`.
  var isVersion = false

  /// Its number, however it is written.
  var number: Int? {
    switch kind {
    case .number(let value): value
    case .fact(let value): value
    default: nil
    }
  }

  /// Whether the number stands there itself, and not as a fact.
  var isLiteral: Bool {
    if case .number = kind { true } else { false }
  }

  var isReference: Bool {
    if case .reference = kind { true } else { false }
  }

  var isFact: Bool {
    if case .fact = kind { true } else { false }
  }

  var isDecimal: Bool {
    if case .decimal = kind { true } else { false }
  }

  var isWord: Bool {
    if case .word = kind { true } else { false }
  }

  /// What a label names, without its version.
  var name: String {
    String(text.prefix { $0 != "@" })
  }
}

extension ProsePiece {
  /// The number that a word says: from two to ninety-nine.
  static func number(word: String) -> Int? {
    guard let first = word.utf8.first, NumberWords.beginCounts(first),
      let number = NumberWords.value(of: word)
    else { return nil }
    return (2...99).contains(number) ? number : nil
  }

  /// Adds the pieces of a run of letters and digits, which is given in lower case.
  static func add(
    _ text: String,
    isCapitalised: Bool = false,
    at range: Range<Int>,
    to pieces: inout [ProsePiece]
  ) {
    if let ending = possessiveEnding(of: text) {
      let end = range.upperBound - ending.utf8.count
      let rest = String(text.dropLast(2))
      add(rest, isCapitalised: isCapitalised, at: range.lowerBound..<end, to: &pieces)
      pieces.append(ProsePiece(text: "'s", kind: .mark, range: end..<range.upperBound))
      return
    }
    if let kind = kind(of: text) {
      pieces.append(
        ProsePiece(text: text, kind: kind, range: range, isCapitalised: isCapitalised)
      )
      return
    }
    if text.utf8.first == UInt8(ascii: "v"), case .decimal? = kind(of: String(text.dropFirst())) {
      var piece = ProsePiece(text: String(text.dropFirst()), kind: .decimal, range: range)
      piece.isVersion = true
      pieces.append(piece)
      return
    }
    if let hyphen = text.utf8.firstIndex(of: UInt8(ascii: "-")) {
      let (first, rest) = (String(text[..<hyphen]), String(text[text.utf8.index(after: hyphen)...]))
      if case .number? = kind(of: first), rest.utf8.allSatisfy({ (97...122).contains($0) }) {
        let middle = range.lowerBound + first.utf8.count
        add(first, at: range.lowerBound..<middle, to: &pieces)
        pieces.append(ProsePiece(text: rest, kind: .word, range: (middle + 1)..<range.upperBound))
        return
      }
    }
    pieces.append(ProsePiece(text: text, kind: .word, range: range, isCapitalised: isCapitalised))
  }

  private static func possessiveEnding(of text: String) -> String? {
    guard text.utf8.last == UInt8(ascii: "s") else { return nil }
    return ["'s", "’s"].first { text.hasSuffix($0) && text.utf8.count > $0.utf8.count }
  }

  private static func kind(of text: String) -> Kind? {
    if let value = number(word: text) { return .number(value) }
    guard let first = text.utf8.first, (48...57).contains(first) else { return nil }
    if let value = Int(text) { return .number(value) }
    if PublicationDate(text) != nil { return .date }
    let isDecimal = text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) }
    }
    return isDecimal ? .decimal : nil
  }
}
