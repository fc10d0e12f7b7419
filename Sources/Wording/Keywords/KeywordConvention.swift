/// How a standard writes its requirements: in which language, and by which words.
public struct KeywordConvention: Hashable, Sendable {
  /// Which words make a requirement.
  public let style: RequirementWording.Keywords
  /// The language that they are words of.
  public let language: Language

  /// A convention.
  public init(_ style: RequirementWording.Keywords, _ language: Language = .english) {
    (self.style, self.language) = (style, language)
  }

  /// Some of its keywords, for people.
  public var examples: String {
    switch language {
    case .german: "MUSS, SOLL or DARF"
    case .english, .other: "MUST, SHOULD or MAY"
    }
  }

  /// The keyword at a position of a sentence; nil where none is, and in a language whose keywords are not known.
  public func keyword(at index: Int, in words: ArraySlice<Word>) -> RequirementKeyword? {
    guard !words[index].isCode, !words[index].isSign else { return nil }
    switch language {
    case .english: return EnglishKeywords.keyword(at: index, in: words, style)
    case .german: return GermanKeywords.keyword(at: index, in: words, style)
    case .other: return nil
    }
  }

  /// The keywords of a sentence, in their order.
  public func keywords(in words: ArraySlice<Word>) -> [RequirementKeyword] {
    words.indices.compactMap { keyword(at: $0, in: words) }
  }
}

/// The keywords of a language.
protocol KeywordLexicon {
  /// The keyword at a position of a sentence; nil where none is.
  static func keyword(
    at index: Int,
    in words: ArraySlice<Word>,
    _ style: RequirementWording.Keywords
  ) -> RequirementKeyword?
}
