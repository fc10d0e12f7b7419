internal import Diagnostics

/// HTML whose links, ids and heading levels are left open, since they depend on the page it will stand on.
///
/// A text is rendered once and filled as often as it is shown: on its own page, on the page of the whole version, in
/// a list. Filling copies bytes and asks a ``PageContext`` what stands in the holes.
public struct HTMLSkeleton: Hashable, Sendable {
  /// What is missing at a place.
  public enum Hole: Hashable, Sendable {
    /// The level of a heading, which its document gives as this number.
    case headingLevel(Int)
    /// What stands before an id of the text or a reference to one.
    case idPrefix
    /// The address of a link, by its index among the text's links.
    case destination(Int)
    /// The words of a link that has none of its own, by its index.
    case words(Int)
    /// Words of the program, which are named in English and said in the language of the page.
    case phrase(String)
  }

  /// The HTML, without what is in the holes.
  public private(set) var bytes: [UInt8]
  /// The holes in their order, each with its offset in ``bytes``.
  public private(set) var holes: [(offset: Int, hole: Hole)]

  /// Nothing yet.
  public init() {
    bytes = []
    holes = []
  }

  /// A text without markup, escaped. Where nothing is to be escaped, it shares the memory of an array that is all of it.
  public init(text: ArraySlice<UInt8>) {
    self.init()
    text.withUnsafeBufferPointer { words in
      if HTMLEscaping.holdsSpecial(words) { HTMLEscaping.append(words, to: &bytes) }
    }
    if bytes.isEmpty { bytes = Array(text) }
  }

  /// Nothing yet, with room for a number of bytes.
  init(capacity: Int) {
    self.init()
    bytes.reserveCapacity(capacity)
  }

  /// Fills the holes.
  public func filled(for page: some PageContext) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + holes.count * 24)
    append(to: &output, for: page)
    return output
  }

  /// Appends the HTML with its holes filled.
  public func append(to output: inout [UInt8], for page: some PageContext) {
    var start = 0
    for (offset, hole) in holes {
      append(start..<offset, to: &output)
      start = offset
      switch hole {
      case .headingLevel(let level):
        output.append(UInt8(ascii: "0") + UInt8(min(6, max(1, level + page.headingShift))))
      case .idPrefix: HTMLEscaping.append(page.idPrefix, to: &output)
      case .destination(let index):
        HTMLEscaping.appendAddress(page.destination(ofLink: index), to: &output)
      case .words(let index): Self.append(words: page.words(ofLink: index), to: &output)
      case .phrase(let words): HTMLEscaping.append(page.phrase(words), to: &output)
      }
    }
    append(start..<bytes.count, to: &output)
  }

  /// The words of a link. A name such as `PSF-4.2` stays on one line.
  private static func append(words: String, to output: inout [UInt8]) {
    let isName = words.contains("-") && !words.contains(" ")
    if isName { output.append(contentsOf: "<span class=\"id\">".utf8) }
    HTMLEscaping.append(words, to: &output)
    if isName { output.append(contentsOf: "</span>".utf8) }
  }

  private func append(_ range: Range<Int>, to output: inout [UInt8]) {
    bytes.withUnsafeBufferPointer {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  /// The part between two offsets of ``bytes``.
  public subscript(range: Range<Int>) -> HTMLSkeleton {
    var part = HTMLSkeleton()
    part.bytes = Array(bytes[range])
    let first = holes.endOfPrefix { $0.offset < range.lowerBound }
    let last = holes.endOfPrefix { $0.offset < range.upperBound }
    part.holes = holes[first..<max(first, last)].map { ($0.offset - range.lowerBound, $0.hole) }
    return part
  }

  /// Tells two skeletons apart by their bytes and holes.
  public static func == (left: HTMLSkeleton, right: HTMLSkeleton) -> Bool {
    left.bytes == right.bytes && left.holes.elementsEqual(right.holes, by: ==)
  }

  /// Hashes the bytes and the holes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytes)
    for (offset, hole) in holes {
      hasher.combine(offset)
      hasher.combine(hole)
    }
  }
}

/// What a page knows and a text on it does not: the layer above answers.
public protocol PageContext {
  /// How many levels the headings of the text are moved down.
  var headingShift: Int { get }
  /// What stands before each id of the text, so that ids of several texts on one page differ.
  var idPrefix: String { get }
  /// The address of a link, as it is written from this page.
  func destination(ofLink index: Int) -> String
  /// The words of a link that has none of its own.
  func words(ofLink index: Int) -> String
  /// Words of the program in the language of the page.
  func phrase(_ words: String) -> String
}

extension PageContext {
  /// Pages are in English unless they say otherwise.
  public func phrase(_ words: String) -> String { words }
}

// Writing, for the renderer alone.
extension HTMLSkeleton {
  mutating func append(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    )
  }

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append(raw slice: [UInt8]) {
    bytes.append(contentsOf: slice)
  }

  mutating func append(_ hole: Hole) {
    holes.append((bytes.count, hole))
  }

  mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    HTMLEscaping.append(text, to: &bytes)
  }

  mutating func append(escaping text: [UInt8]) {
    text.withUnsafeBufferPointer { HTMLEscaping.append($0, to: &bytes) }
  }

  mutating func append(address: UnsafeBufferPointer<UInt8>) {
    HTMLEscaping.appendAddress(address, to: &bytes)
  }

  /// Begins a line where the last one has not ended.
  mutating func beginLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Puts a text in at an offset, after the holes that stand there and before those that follow.
  mutating func insert(_ text: String, at offset: Int) {
    bytes.insert(contentsOf: text.utf8, at: offset)
    var index = holes.count
    while index > 0, holes[index - 1].offset > offset {
      index -= 1
      holes[index].offset += text.utf8.count
    }
  }

  /// The same in as much memory as it needs.
  func trimmed() -> HTMLSkeleton {
    self[0..<bytes.count]
  }

  /// Takes back what was written since an offset.
  mutating func truncate(to offset: Int) {
    bytes.removeSubrange(offset...)
    while let last = holes.last, last.offset >= offset { holes.removeLast() }
  }
}
