/// The lines of a text, with those marked that hold code or a long value, where a comment is not one.
struct SuppressibleLines {
  /// Each without its line feed.
  let lines: [Range<Int>]
  private let text: ArraySlice<UInt8>
  private var literal: Set<Int> = []

  private init(_ text: ArraySlice<UInt8>) {
    self.text = text
    var lines: [Range<Int>] = []
    var start = text.startIndex
    while start < text.endIndex {
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
      lines.append(start..<end)
      start = end + 1
    }
    self.lines = lines
  }

  /// The lines of Markdown; those within fences are code.
  init(markdown text: ArraySlice<UInt8>) {
    self.init(text)
    var open: (sign: UInt8, length: Int)?
    for index in lines.indices {
      let words = words(of: index)
      let sign = words.first ?? 0
      let length = words.prefix { $0 == sign }.count
      let isFence =
        (sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~")) && length >= 3
      if let fence = open {
        literal.insert(index)
        let isBare = words.dropFirst(length).allSatisfy { $0 <= 0x20 }
        if isFence, sign == fence.sign, length >= fence.length, isBare { open = nil }
      } else if isFence {
        literal.insert(index)
        open = (sign, length)
      }
    }
  }

  /// The lines of YAML; those of values behind `|` and `>` are text.
  init(yaml text: ArraySlice<UInt8>) {
    self.init(text)
    var outer: Int?
    for index in lines.indices {
      if let indentation = outer {
        guard isBlank(index) || self.indentation(of: index) > indentation else {
          outer = Self.opensValue(words(of: index)) ? self.indentation(of: index) : nil
          continue
        }
        literal.insert(index)
      } else if Self.opensValue(words(of: index)) {
        outer = self.indentation(of: index)
      }
    }
  }

  /// Whether a line is none of code and of a long value.
  func isText(_ index: Int) -> Bool { !literal.contains(index) }

  private func words(of index: Int) -> ArraySlice<UInt8> {
    text[lines[index]].drop { $0 <= 0x20 }
  }

  private func indentation(of index: Int) -> Int {
    words(of: index).startIndex - lines[index].lowerBound
  }

  private func isBlank(_ index: Int) -> Bool { words(of: index).isEmpty }

  private func isComment(_ index: Int) -> Bool {
    isText(index) && SuppressionReader.comment(text[lines[index]]) != nil
  }

  private static func opensValue(_ words: ArraySlice<UInt8>) -> Bool {
    guard words.first != UInt8(ascii: "#") else { return false }
    let last = words.split(whereSeparator: { $0 <= 0x20 }).last ?? []
    guard let sign = last.first, sign == UInt8(ascii: "|") || sign == UInt8(ascii: ">") else {
      return false
    }
    return last.dropFirst().allSatisfy { "+-123456789".utf8.contains($0) }
  }

  // MARK: What a comment is about

  /// For each line, the lines of Markdown that a comment in it is about: those behind it up to the next blank one; other
  /// comments between are passed over. Found from the end, so that a run of comments is passed over once for all of them.
  func blocks() -> [ClosedRange<Int>?] {
    var blocks = [ClosedRange<Int>?](repeating: nil, count: lines.count)
    var behind: ClosedRange<Int>?
    var end = lines.count - 1
    for index in lines.indices.reversed() {
      blocks[index] = behind
      if isBlank(index) {
        if isText(index) { end = index - 1 }
      } else if !isComment(index) {
        behind = index...end
      }
    }
    return blocks
  }

  /// For each line, the line of YAML behind it that is no comment; a comment is about that.
  func followers() -> [Int?] {
    var followers = [Int?](repeating: nil, count: lines.count)
    var behind: Int?
    for index in lines.indices.reversed() {
      followers[index] = behind
      let words = words(of: index)
      if !words.isEmpty, !isText(index) || words.first != UInt8(ascii: "#") { behind = index }
    }
    return followers
  }

  /// Whether a comment of Markdown stands right behind a text that may go on behind it.
  func isWithinParagraph(_ index: Int) -> Bool {
    guard index > 0, !isBlank(index - 1), !isComment(index - 1) else { return false }
    return words(of: index - 1).first != UInt8(ascii: "#")
  }
}
