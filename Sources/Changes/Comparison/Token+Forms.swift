internal import Wording

extension Token {
  /// How it is set, from the outside in.
  public var marks: [Mark] { detail?.marks ?? [] }

  /// What decides whether two tokens are alike: the text, outside code with typographic quotes and dashes made plain,
  /// and where a link or an image leads.
  public var key: String { detail?.key ?? text }

  /// Whether it is the mark of a footnote.
  var isFootnoteMark: Bool { key == "[^]" }

  /// Whether it stands in for a picture, which may show something else.
  var isPicture: Bool {
    marks.contains { mark in
      if case .image = mark { true } else { false }
    }
  }

  /// Whether it joins two words by a dash: `Monday–Friday`.
  var isRange: Bool { text.unicodeScalars.contains("\u{2013}") }

  /// The line of the file that it stands in; no part of what it is.
  public var line: Int { Int(fileLine) }

  /// Its text with typographic quotes and dashes made plain, wherever it leads.
  package var word: Substring {
    let key = key
    guard !marks.isEmpty, let end = key.utf8.firstIndex(of: Self.targetMark) else {
      return key[...]
    }
    return key[..<end]
  }

  /// The word in lower case: what rules compare words by.
  var folded: String { detail?.folded ?? text }

  /// A number for its key in lower case: two keys may have one by chance, once in 2⁶⁴.
  var foldedNumber: UInt64 { detail == nil ? reading.key : Word.key(of: foldedKey) }

  /// The key in lower case.
  var foldedKey: String {
    guard let detail else { return text }
    return detail.marks.isEmpty ? detail.folded : detail.key.lowercased()
  }
}
