internal import Markup

/// Cuts a Markdown text into sentences and these into runs of bytes, in one pass and without making words of them.
///
/// Left out are code, raw HTML, quotations (with `>` or in quotation marks), and the destinations of links. Cells,
/// headings and items are sentences of their own.
struct ProseScanner {
  /// A run of bytes that is a piece.
  struct Run {
    enum Kind { case letters, mark, reference, fact }
    let kind: Kind
    /// Of the label of a link: how many runs before it are the link's words.
    let linkWords: Int16
    private let start: Int32
    private let length: Int32

    init(_ kind: Kind, _ range: Range<Int>, linkWords: Int) {
      (self.kind, self.linkWords) = (kind, Int16(clamping: linkWords))
      (start, length) = (Int32(clamping: range.lowerBound), Int32(clamping: range.count))
    }

    var range: Range<Int> { Int(start)..<Int(start + length) }
  }

  /// A sentence; sentences of one paragraph, item or cell have one block.
  struct Sentence {
    /// Which of all runs are its own.
    let runs: Range<Int>
    let block: Int
  }

  /// The sentences of those blocks in which a number, a date or the name of a domain is written out.
  private(set) var sentences: [Sentence] = []
  /// The runs of all sentences, and at the end those of the open one.
  private(set) var runs: [Run] = []
  /// What goes on for longer is cut: no sentence that says something has so many words, and each of its numbers is looked
  /// at beside all the others.
  static let longestSentence = 256
  private let bytes: UnsafeBufferPointer<UInt8>
  private let domains: KeySet
  /// Where the sentences of the open block begin, and whether one of them states something.
  private var blockStart = 0
  private var isBlockAsked = false
  private var at = 0
  private var block = 0
  /// Where the runs of the open sentence begin.
  private var sentenceStart = 0
  /// Whether it holds a figure, an id or a label: no other one can be wrong, or say what its paragraph is about.
  private var hasFigure = false
  private var isQuoted = false
  private var isOneLine = false
  private var isInList = false
  private var isAfterBlank = true
  private var linkStarts: [Int] = []
  private var backticks: BacktickRuns
  /// Whether neither a line nor an address ends any more.
  private var isLastAddress = false

  /// - Parameter domains: The names of domains that hold a digit.
  init(_ bytes: UnsafeBufferPointer<UInt8>, domains: KeySet) {
    self.bytes = bytes
    self.domains = domains
    backticks = BacktickRuns(before: bytes.count)
    runs.reserveCapacity(Self.longestSentence)
  }

  mutating func scan() {
    beginLine()
    while at < bytes.count { step() }
    endBlock()
  }

  // MARK: Sentences and blocks

  /// How many runs the open sentence has.
  private var length: Int { runs.count - sentenceStart }

  private mutating func endSentence() {
    if hasFigure {
      sentences.append(Sentence(runs: sentenceStart..<runs.count, block: block))
      sentenceStart = runs.count
      hasFigure = false
    } else {
      runs.removeLast(length)
    }
    linkStarts.removeAll(keepingCapacity: true)
  }

  private mutating func endBlock() {
    endSentence()
    if !isBlockAsked, blockStart < sentences.count {
      sentenceStart = sentences[blockStart].runs.lowerBound
      runs.removeLast(length)
      sentences.removeLast(sentences.count - blockStart)
    }
    (blockStart, isBlockAsked) = (sentences.count, false)
    block += 1
    isQuoted = false
  }

  private mutating func append(_ kind: Run.Kind, _ range: Range<Int>, linkWords: Int = 0) {
    guard !isQuoted else { return }
    if length == Self.longestSentence { endSentence() }
    runs.append(Run(kind, range, linkWords: linkWords))
    if kind == .reference || kind == .fact { hasFigure = true }
    if kind == .reference, namesDomain(range) { isBlockAsked = true }
  }

  // MARK: Lines

  private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  private func endOfLine(from start: Int) -> Int {
    bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }

  private mutating func beginLine() {
    isOneLine = false
    var start = at
    while byte(start) == 0x20 || byte(start) == 0x09 { start += 1 }
    let indent = start - at
    let first = byte(start)
    if start >= bytes.count || first == 0x0A || first == 0x0D { return blankLine() }
    let isCode = indent > 3 && isAfterBlank && !isInList
    isAfterBlank = false
    if isCode || first == UInt8(ascii: ">") { return leaveOutLine() }
    if first == UInt8(ascii: "`") || first == UInt8(ascii: "~"), byte(start + 1) == first,
      byte(start + 2) == first
    {
      return leaveOutFence(first, from: start)
    }
    at = start
    if first == UInt8(ascii: "#") || first == UInt8(ascii: "|") {
      endBlock()
      isOneLine = true
    } else if let marker = listMarker(at: start) {
      endBlock()
      isInList = true
      at = marker
    } else if indent == 0, length == 0 {
      isInList = false
    }
  }

  private mutating func blankLine() {
    endBlock()
    isAfterBlank = true
    at = min(bytes.count, endOfLine(from: at) + 1)
    if at < bytes.count { beginLine() }
  }

  private mutating func leaveOutLine() {
    endBlock()
    at = min(bytes.count, endOfLine(from: at) + 1)
    if at < bytes.count { beginLine() }
  }

  private mutating func leaveOutFence(_ sign: UInt8, from start: Int) {
    endBlock()
    let length = bytes[start...].prefix { $0 == sign }.count
    var line = endOfLine(from: start) + 1
    while line < bytes.count {
      let text = bytes[line..<endOfLine(from: line)].drop { $0 <= 0x20 }
      line = endOfLine(from: line) + 1
      let fence = text.prefix { $0 == sign }
      if fence.count >= length, text[fence.endIndex...].allSatisfy({ $0 <= 0x20 }) { break }
    }
    at = min(bytes.count, line)
    if at < bytes.count { beginLine() }
  }

  /// Where the words of an item begin.
  private func listMarker(at start: Int) -> Int? {
    if "-*+".utf8.contains(bytes[start]), byte(start + 1) == 0x20 { return start + 2 }
    var end = start
    while (48...57).contains(byte(end)) { end += 1 }
    guard end > start, byte(end) == UInt8(ascii: ".") || byte(end) == UInt8(ascii: ")"),
      byte(end + 1) == 0x20
    else { return nil }
    return end + 2
  }

  // MARK: Bytes

  private mutating func step() {
    let next = bytes[at]
    switch next {
    case 0x0A:
      at += 1
      if isOneLine { endBlock() }
      if at < bytes.count { beginLine() }
    case UInt8(ascii: "`"): leaveOutCode()
    case UInt8(ascii: "<"): leaveOutTag()
    case UInt8(ascii: "\\"): at += 2
    case UInt8(ascii: "\""): quote(!isQuoted, length: 1)
    case UInt8(ascii: "["): openBracket()
    case UInt8(ascii: "]"): closeBracket()
    case UInt8(ascii: "|"):
      at += 1
      if isOneLine { endBlock() }
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): endOfSentence()
    case 0xE2 where byte(at + 1) == 0x80: punctuation()
    case _ where Self.isLetter(next): letters()
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("),
      UInt8(ascii: ")"), UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "/"):
      mark(length: 1)
    default: at += 1
    }
  }

  private mutating func mark(length: Int) {
    append(.mark, at..<(at + length))
    at += length
  }

  private mutating func quote(_ opens: Bool, length: Int) {
    if opens { append(.mark, at..<(at + length)) }
    isQuoted = opens
    at += length
  }

  private mutating func endOfSentence() {
    at += 1
    let next = byte(at)
    if next <= 0x20 || next == UInt8(ascii: ")") || next == UInt8(ascii: "*") { endSentence() }
  }

  /// Quotation marks and dashes; all else of this part of Unicode is passed over.
  private mutating func punctuation() {
    switch byte(at + 2) {
    case 0x9C, 0x9E: quote(true, length: 3)
    case 0x9D: quote(false, length: 3)
    case 0x93, 0x94: mark(length: 3)
    default: at += 3
    }
  }

  private mutating func leaveOutCode() {
    let length = bytes[at...].prefix { $0 == UInt8(ascii: "`") }.count
    append(.mark, at..<(at + length))
    at = backticks.endOfSpan(openedBy: length, from: at + length, in: bytes) ?? at + length
  }

  private mutating func leaveOutTag() {
    let next = byte(at + 1)
    let begins = Self.isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
    let end = begins ? bytes[at...].prefix(1000).firstIndex(of: UInt8(ascii: ">")) : nil
    at = (end ?? at) + 1
  }

  // MARK: Brackets

  private mutating func openBracket() {
    let inner = bytes[(at + 1)...].prefix(200)
    let end = inner.firstIndex { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }
    let range = (at + 1)..<(end ?? at + 1)
    let isShortcut = end.map { found in
      bytes[found] == UInt8(ascii: "]") && byte(found + 1) != UInt8(ascii: "(")
        && byte(found + 1) != UInt8(ascii: "[") && !bytes[range].contains { $0 <= 0x20 }
    }
    guard isShortcut ?? false, !range.isEmpty else {
      linkStarts.append(length)
      at += 1
      return
    }
    if byte(at + 1) == UInt8(ascii: "=") {
      append(.fact, (range.lowerBound + 1)..<range.upperBound)
    } else {
      append(.reference, range)
    }
    at = range.upperBound + 1
  }

  private mutating func closeBracket() {
    at += 1
    let words = linkStarts.popLast().map { length - $0 } ?? 0
    switch byte(at) {
    case UInt8(ascii: "("):
      at = (endOfAddress() ?? at) + 1
    case UInt8(ascii: "["):
      guard let end = bytes[at...].firstIndex(of: UInt8(ascii: "]")) else { return }
      append(.reference, (at + 1)..<end, linkWords: words)
      at = end + 1
    default: break
    }
  }

  /// Where an address ends, or its line; nil where neither does, which is found out once.
  private mutating func endOfAddress() -> Int? {
    guard !isLastAddress else { return nil }
    let end = bytes[at...].firstIndex { $0 == UInt8(ascii: ")") || $0 == 0x0A }
    isLastAddress = end == nil
    return end
  }

  // MARK: Words

  static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26 || isDigit(byte) || byte >= 0x80
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  private mutating func letters() {
    let (bytes, start) = (bytes, at)
    var (end, hasDigit) = (start, false)
    repeat {
      // Only what begins with E2 can be a sign, or no letter.
      while end < bytes.count, Self.isLetter(bytes[end]), bytes[end] != 0xE2 {
        if Self.isDigit(bytes[end]) { hasDigit = true }
        end += 1
      }
      guard end < bytes.count, Self.mayContinue(bytes[end]), continues(from: start, at: end) else {
        break
      }
      end += 1
    } while end < bytes.count
    at = end
    if byte(at) == UInt8(ascii: ":"), byte(at + 1) == UInt8(ascii: "/"),
      byte(at + 2) == byte(at + 1)
    {
      at = bytes[at...].firstIndex { $0 <= 0x20 } ?? bytes.count
      return
    }
    append(.letters, start..<at)
    if !isQuoted, hasDigit || saysNumber(start..<at) { noteFigure(start..<at) }
  }

  /// Notes a word with a digit, or one that says a number.
  private mutating func noteFigure(_ range: Range<Int>) {
    hasFigure = true
    let first = bytes[range.lowerBound]
    let isVersion = first | 0x20 == UInt8(ascii: "v") && Self.isDigit(byte(range.lowerBound + 1))
    if Self.isDigit(first) || isVersion || saysNumber(range) || namesDomain(range) {
      isBlockAsked = true
    }
  }

  /// Whether a label or a word is the name of a domain, or may be one that is written with other letters than those of ASCII.
  private func namesDomain(_ range: Range<Int>) -> Bool {
    let name = bytes[range].prefix { $0 != UInt8(ascii: "@") }
    return domains.contains(Word.key(ofBytes: name)) || name.contains { $0 >= 0x80 }
  }

  /// Whether there are places where a byte that is no letter goes on with a word; mostly it is a space, which has none.
  private static func mayContinue(_ byte: UInt8) -> Bool { byte > 0x20 }

  /// Whether a byte goes on with the word that began at an offset.
  private func continues(from start: Int, at: Int) -> Bool {
    let (this, next) = (bytes[at], byte(at + 1))
    switch this {
    case 0xE2 where next == 0x80: return byte(at + 2) == 0x99 && Self.isLetter(byte(at + 3))
    case 0x80 where at >= start + 2 && bytes[at - 1] == 0xE2: return true
    case UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "_"):
      return at > start && Self.isLetter(next)
    case UInt8(ascii: "'"): return at > start && (97...122).contains(next | 0x20)
    case UInt8(ascii: "."):
      return at > start && (48...57).contains(bytes[at - 1]) && (48...57).contains(next)
    default: return Self.isLetter(this)
    }
  }

  private func saysNumber(_ range: Range<Int>) -> Bool {
    guard range.count > 2, range.count < 17, beginsLikeNumber(range.lowerBound) else {
      return false
    }
    let word = bytes[range].prefix { $0 != UInt8(ascii: "-") }
    return ProsePiece.numberWords.contains(Word.key(ofBytes: word))
  }

  /// Whether a word begins as numbers do: not as `the`, `for` and `so`, which are in every sentence.
  private func beginsLikeNumber(_ start: Int) -> Bool {
    let (second, third) = (bytes[start + 1] | 0x20, bytes[start + 2] | 0x20)
    switch bytes[start] | 0x20 {
    case UInt8(ascii: "t"):
      return second == UInt8(ascii: "w") || second == UInt8(ascii: "e")
        || second == UInt8(ascii: "h") && (third == UInt8(ascii: "r") || third == UInt8(ascii: "i"))
    case UInt8(ascii: "f"):
      return second == UInt8(ascii: "i")
        || second == UInt8(ascii: "o") && (third == UInt8(ascii: "u") || third == UInt8(ascii: "r"))
    case UInt8(ascii: "s"): return second == UInt8(ascii: "i") || second == UInt8(ascii: "e")
    case UInt8(ascii: "n"): return second == UInt8(ascii: "i")
    case UInt8(ascii: "e"): return second == UInt8(ascii: "i") || second == UInt8(ascii: "l")
    default: return false
    }
  }
}
