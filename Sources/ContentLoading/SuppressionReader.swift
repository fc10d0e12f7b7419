internal import Diagnostics
internal import Markup
internal import SourceFiles

/// Finds the comments of a file by which an editor lets a finding stay: `<!-- psf:allow RULE: reason -->` in Markdown
/// and `# psf:allow RULE: reason` in YAML, each on a line of its own.
///
/// In Markdown such a line is blanked, so that it is no part of the text: it is not published, and adding it changes
/// nothing.
struct SuppressionReader {
  private(set) var suppressions: [Suppression] = []
  private(set) var diagnostics = FindingList()
  private let path: SourcePath

  private static let mark = Array("psf:allow".utf8)

  init(_ path: SourcePath) {
    self.path = path
  }

  // MARK: Markdown

  /// Takes the comments out of a text: the lines become blanks, all others keep their places.
  mutating func take(from body: inout ArraySlice<UInt8>, firstLine: Int) {
    guard Self.holds(body, beginning: UInt8(ascii: "<")) else { return }
    let lines = SuppressibleLines(markdown: body)
    let blocks = lines.blocks()
    var blanked = Array(body)
    for (index, line) in lines.lines.enumerated() where lines.isText(index) {
      guard let words = Self.comment(body[line]) else { continue }
      let place = SourcePlace(
        path,
        line: firstLine + index,
        column: 1,
        length: max(1, line.count)
      )
      if lines.isWithinParagraph(index) { diagnostics.append(.suppressionInParagraph(place)) }
      note(words, at: place, blocks[index].map { $0.shifted(by: firstLine) })
      let start = line.lowerBound - body.startIndex
      for offset in start..<(start + line.count) where blanked[offset] != UInt8(ascii: "\r") {
        blanked[offset] = UInt8(ascii: " ")
      }
    }
    body = blanked[...]
  }

  /// What a line says that is such a comment and nothing else; it may be indented by up to three blanks.
  static func comment(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let indented = line.drop { $0 == UInt8(ascii: " ") }
    guard indented.startIndex - line.startIndex < 4, indented.starts(with: "<!--".utf8) else {
      return nil
    }
    let words = indented.dropFirst(4).drop { $0 <= 0x20 }
    return words.starts(with: mark) ? words.dropFirst(mark.count) : nil
  }

  // MARK: YAML

  /// Reads the comments of front matter.
  mutating func read(yaml: ArraySlice<UInt8>, firstLine: Int) {
    guard Self.holds(yaml, beginning: UInt8(ascii: "#")) else { return }
    let lines = SuppressibleLines(yaml: yaml)
    let followers = lines.followers()
    for (index, line) in lines.lines.enumerated() where lines.isText(index) {
      let text = yaml[line].drop { $0 == UInt8(ascii: " ") }
      guard text.first == UInt8(ascii: "#") else { continue }
      let words = text.dropFirst().drop { $0 <= 0x20 }
      guard words.starts(with: Self.mark) else { continue }
      let place = SourcePlace(
        path,
        line: firstLine + index,
        column: text.startIndex - line.lowerBound + 1,
        length: text.count
      )
      let target = followers[index].map { $0 + firstLine }
      note(words.dropFirst(Self.mark.count), at: place, target.map { $0...$0 }, isYAML: true)
    }
  }

  // MARK: Words

  /// Reads ` RULE: reason`, in Markdown with the end of the comment behind it.
  private mutating func note(
    _ words: ArraySlice<UInt8>,
    at place: SourcePlace,
    _ lines: ClosedRange<Int>?,
    isYAML: Bool = false
  ) {
    var text = Self.trimmed(words)
    if !isYAML {
      guard text.suffix(3).elementsEqual("-->".utf8) else {
        return diagnostics.append(.suppressionWithoutEnd(place))
      }
      text = Self.trimmed(text.dropLast(3))
    }
    let parts = text.split(separator: UInt8(ascii: ":"), maxSplits: 1)
    let rule = parts.first.map { String(decoding: Self.trimmed($0), as: UTF8.self) } ?? ""
    let reason = parts.dropFirst().first.map { Self.trimmed($0) } ?? []
    guard !rule.isEmpty, !rule.utf8.contains(where: { $0 <= 0x20 }), !reason.isEmpty else {
      return diagnostics.append(.suppressionWithoutReason(place))
    }
    suppressions.append(
      Suppression(
        at: place,
        of: RuleID(stringLiteral: rule),
        because: String(decoding: reason, as: UTF8.self),
        lines: lines
      )
    )
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = text.drop { $0 <= 0x20 }
    let end = start.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start.startIndex
    return start[..<end]
  }

  /// Whether a comment may be in a text: most files hold none, and are looked at once.
  private static func holds(_ text: ArraySlice<UInt8>, beginning sign: UInt8) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var next = bytes.offset(of: sign)
      while let offset = next {
        let behind = bytes[(offset + 1)...].prefix(60).drop { $0 <= 0x20 || "!-".utf8.contains($0) }
        if behind.starts(with: mark) { return true }
        next = bytes.offset(of: sign, from: offset + 1)
      }
      return false
    }
  }
}

extension ClosedRange<Int> {
  fileprivate func shifted(by count: Int) -> ClosedRange<Int> {
    (lowerBound + count)...(upperBound + count)
  }
}

extension Diagnostic {
  private static func badSuppression(
    _ place: SourcePlace,
    _ summary: String,
    _ advice: String
  ) -> Diagnostic {
    Diagnostic(.error, "bad-suppression", at: place, summary, advice: advice)
  }

  fileprivate static func suppressionWithoutEnd(_ place: SourcePlace) -> Diagnostic {
    badSuppression(
      place,
      "the comment 'psf:allow' does not end in its line",
      "write it in one line: '<!-- psf:allow RULE: reason -->'"
    )
  }

  fileprivate static func suppressionWithoutReason(_ place: SourcePlace) -> Diagnostic {
    badSuppression(
      place,
      "the comment 'psf:allow' needs the name of a rule, a colon and a reason",
      "write 'psf:allow RULE: why the finding may stay'"
    )
  }

  fileprivate static func suppressionInParagraph(_ place: SourcePlace) -> Diagnostic {
    badSuppression(
      place,
      "the comment 'psf:allow' stands inside a paragraph, a list or a table and would cut it in two",
      "put it before the whole, with a blank line above"
    )
  }
}
