internal import Diagnostics
internal import Markup
internal import Standards
internal import Wording

/// The bytes of a paragraph, a heading or a cell of a table without markup, each with its place.
struct PassageText: Sendable {
  /// What it is.
  enum Kind: Hashable, Sendable {
    case paragraph
    case heading(level: Int)
    case cell(isHeader: Bool, column: Int)
    /// The words that stand in for an image.
    case picture
  }

  /// What stands in place of code, which is not read.
  static let code: UInt8 = 0x1A

  /// What it is.
  let kind: Kind
  /// Whether it stands in a quotation.
  let isQuoted: Bool
  /// Whether it says what is required: it stands before the first heading of a criterion.
  let isNormative: Bool
  /// How many paragraphs, tables and pieces of code stand before it in the text.
  let blocksBefore: Int
  /// The words in UTF-8, facts put in.
  var bytes: [UInt8] = []
  /// Where each part of ``bytes`` stands in the file.
  var map: SourceMap
  /// Its links and facts, by where they begin: a link before the facts in it.
  var parts: [LabelledPart] = []

  /// A text in the making.
  init(
    _ kind: Kind,
    isQuoted: Bool,
    isNormative: Bool,
    blocksBefore: Int,
    map: SourceMap
  ) {
    self.kind = kind
    self.isQuoted = isQuoted
    self.isNormative = isNormative
    self.blocksBefore = blocksBefore
    self.map = map
  }

  /// A value of the front matter without any markup, whose HTML is the value itself; nil for all other texts.
  init?(plain prose: Prose, _ places: SourcePlaces) {
    guard prose.form == .line, prose.source.elementsEqual(prose.rendered.html.bytes) else {
      return nil
    }
    map = SourceMap(places, from: 0)
    map.add(0, at: 0)
    (kind, isQuoted, isNormative, blocksBefore) = (.paragraph, false, false, 0)
    bytes = Array(prose.source)
  }

  /// What is written between two offsets.
  subscript(range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// All of it.
  var whole: String { self[bytes.indices] }

  /// Where some of it stands.
  func place(of range: Range<Int>) -> SourcePlace { map.place(of: range) }
}
