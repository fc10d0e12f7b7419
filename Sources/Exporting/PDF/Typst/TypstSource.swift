internal import Diagnostics
internal import Standards

/// Where a line of Typst comes from.
struct TypstOrigin: Sendable {
  /// The place, where nothing better is known.
  let place: SourcePlace
  /// The texts in which the words of the line stand.
  let texts: [Prose]
  /// The line of the file, where it is known.
  let line: Int?

  /// Something of a file.
  init(_ place: SourcePlace, texts: [Prose] = []) {
    self.place = place
    self.texts = texts
    line = nil
  }

  /// A line of a text.
  init(_ prose: Prose, line: Int) {
    place = prose.place
    texts = [prose]
    self.line = line
  }
}

/// Typst as it is written by a program, with where each line comes from.
struct TypstSource: Sendable {
  private(set) var bytes: [UInt8] = []
  /// For each line that has begun.
  private var origins: [TypstOrigin?] = [nil]
  /// The files of `content/` that it shows.
  private(set) var assets: Set<SourcePath> = []

  /// Nothing.
  init() {}

  /// Markup that this program wrote.
  init(_ markup: StaticString) { append(markup) }

  var isEmpty: Bool { bytes.isEmpty }

  /// Where a line comes from, counted from 1; nil for one that says nothing of its own.
  func origin(ofLine line: Int) -> TypstOrigin? {
    origins.indices.contains(line - 1) ? origins[line - 1] : nil
  }

  /// Appends markup that this program wrote.
  mutating func append(_ markup: StaticString) {
    markup.withUTF8Buffer { markup in
      bytes.append(contentsOf: markup)
      for byte in markup where byte == UInt8(ascii: "\n") { origins.append(nil) }
    }
  }

  /// Appends words.
  mutating func append(text: String) { TypstEscaping.appendMarkup(text, to: &bytes) }

  /// Appends words that are broken where one of them is longer than a line; no character comes in between.
  mutating func append(text: String, longest: Int) {
    for (index, piece) in TypstEscaping.pieces(of: text, longest: longest).enumerated() {
      if index > 0 { append("#box();") }
      append(text: String(piece))
    }
  }

  /// Appends what stands in `raw` as a string of code, broken in the same way: the templates take the marks out.
  mutating func append(raw: String, longest: Int) {
    let pieces = TypstEscaping.pieces(of: raw, longest: longest)
    append(string: pieces.joined(separator: "\u{200B}"))
  }

  /// Appends a string of code.
  mutating func append(string: String) { TypstEscaping.appendString(string, to: &bytes) }

  /// Appends a number of code.
  mutating func append(number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// Ends a line of words within a paragraph. One of blanks alone would end the paragraph.
  mutating func endWords() {
    if bytes.last(where: { $0 != 0x20 }) == UInt8(ascii: "\n") { append("/**/") }
  }

  /// Begins a line whose words come from a place.
  mutating func beginLine(from origin: TypstOrigin?) {
    bytes.append(UInt8(ascii: "\n"))
    origins.append(origin)
  }

  /// Notes where the words of the line come from that is open, so that none begin with a blank.
  mutating func continueLine(from origin: TypstOrigin) { origins[origins.count - 1] = origin }

  /// Appends other markup; the line that is open goes on with its first one.
  mutating func append(_ other: TypstSource) {
    bytes.append(contentsOf: other.bytes)
    if let first = other.origins.first, first != nil { origins[origins.count - 1] = first }
    origins.append(contentsOf: other.origins.dropFirst())
    assets.formUnion(other.assets)
  }

  /// Notes that a file of `content/` is shown.
  mutating func show(_ asset: SourcePath) { assets.insert(asset) }
}
