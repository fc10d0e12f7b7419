internal import Changes

/// Marks the HTML of a normative text: its key words in `b`, and before each sentence what the page puts there.
///
/// The characters of the HTML are held against those of the text's sentences. So pages count sentences as comparisons do,
/// and no character of the text changes. Where the two differ, the HTML stays as it is.
struct RequirementHTML {
  private let marks: RequirementMarks
  private let sentence: (_ start: RequirementMarks.Start, _ isInLink: Bool) -> String
  private var scanner: HTMLScanner
  private var output: [UInt8] = []
  /// How many characters of the text are behind, and how many sentences and key words.
  private var (position, sentences, keywords) = (0, 0, 0)
  /// Where in the output something can stand before the next sentence: outside of elements that begin with it.
  private var entrance = (offset: 0, isInLink: false)
  private var openLinks = 0

  /// The HTML with its marks.
  ///
  /// - Parameter sentence: What stands before a sentence.
  static func marked(
    _ html: String,
    _ marks: RequirementMarks,
    sentence: @escaping (_ start: RequirementMarks.Start, _ isInLink: Bool) -> String
  ) -> String {
    var marking = RequirementHTML(html, marks, sentence)
    return marking.run() ? String(decoding: marking.output, as: UTF8.self) : html
  }

  private init(
    _ html: String,
    _ marks: RequirementMarks,
    _ sentence: @escaping (RequirementMarks.Start, Bool) -> String
  ) {
    (self.marks, self.sentence, scanner) = (marks, sentence, HTMLScanner(html))
    output.reserveCapacity(html.utf8.count * 2)
  }

  /// Whether the HTML has the characters of the text.
  private mutating func run() -> Bool {
    while let piece = scanner.next() {
      switch piece {
      case .tag(let tag): pass(tag)
      case .character(let character, let bytes):
        guard pass(character, bytes) else { return false }
      }
    }
    return position == marks.letters.count
  }

  private mutating func pass(_ tag: HTMLScanner.Tag) {
    let isInKeyword = isInKeyword
    if isInKeyword { output += "</b>".utf8 }
    output += tag.bytes
    if tag.name == "a", !tag.isWhole { openLinks += tag.isClosing ? -1 : 1 }
    if isInKeyword { output += "<b>".utf8 }
    if tag.isClosing || tag.isWhole || !tag.isInline { noteEntrance() }
  }

  private mutating func pass(_ character: Unicode.Scalar, _ bytes: ArraySlice<UInt8>) -> Bool {
    guard RequirementMarks.isRead(character) else {
      output += bytes
      noteEntrance()
      return true
    }
    guard position < marks.letters.count, marks.letters[position] == character else { return false }
    beginSentence()
    if marks.keywords.indices.contains(keywords), marks.keywords[keywords].lowerBound == position {
      output += "<b>".utf8
    }
    output += bytes
    position += 1
    if isInKeyword(endingAt: position) {
      output += "</b>".utf8
      keywords += 1
    }
    noteEntrance()
    return true
  }

  private mutating func beginSentence() {
    guard marks.starts.indices.contains(sentences), marks.starts[sentences].position == position
    else { return }
    let text = sentence(marks.starts[sentences], entrance.isInLink)
    output.insert(contentsOf: text.utf8, at: entrance.offset)
    sentences += 1
  }

  private mutating func noteEntrance() { entrance = (output.count, openLinks > 0) }

  private var isInKeyword: Bool {
    marks.keywords.indices.contains(keywords) && marks.keywords[keywords].lowerBound < position
  }

  private func isInKeyword(endingAt position: Int) -> Bool {
    marks.keywords.indices.contains(keywords) && marks.keywords[keywords].upperBound == position
  }
}
