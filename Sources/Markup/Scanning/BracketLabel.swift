public import Diagnostics

/// Text in square brackets outside code, without brackets of its own: what may be the label of a reference.
public struct BracketLabel: Hashable, Sendable {
  /// What the brackets are to the links around them.
  public enum Role: Hashable, Sendable {
    /// `[label]`, alone, or with `[]` behind it.
    case shortcut
    /// The first of `[text](address)` or `[text][label]`.
    case linkText
    /// The second of `[text][label]`.
    case label
    /// `[label]: address`, at the beginning of a paragraph: it is not shown.
    case definition
  }

  /// CommonMark's limit, in bytes: a longer label is none.
  static let longest = 999

  /// What stands between the brackets, with its white space folded.
  public let text: String
  /// What the brackets are.
  public let role: Role
  /// Where the opening bracket stands.
  public private(set) var start: SourcePosition
  /// What is behind the closing bracket; on a later line where the label goes over line breaks.
  public private(set) var end: SourcePosition
  /// The offset of the opening bracket in the text that was scanned.
  public let offset: Int
  /// The number of bytes from the opening bracket to behind the closing one.
  public let length: Int
  /// Whether the brackets stand inside the text of another link, where CommonMark allows none.
  public var isInsideLinkText = false
}

extension BracketLabel {
  /// All labels of a text in their order. Code and raw HTML are passed over.
  ///
  /// - Parameter firstLine: The number of the text's first line in its file.
  public static func all(in tree: TextTree, firstLine: Int = 1) -> [BracketLabel] {
    tree.source.withUnsafeBufferPointer { bytes in
      let literals = SimpleFences.ranges(in: bytes) ?? tree.literalLines
      var scanner = BracketScanner(bytes, firstLine: firstLine, literals: literals)
      let labels = scanner.scan()
      guard tree.hasComments else { return labels }
      let lines = LineOffsets(tree.original, firstLine: firstLine)
      return labels.map { $0.moved(in: tree, lines) }
    }
  }

  /// The same label at its place in the text with its comments.
  private func moved(in tree: TextTree, _ lines: LineOffsets) -> BracketLabel {
    let range = tree.originalRange(offset..<offset + length)
    var label = self
    label.start = lines.position(of: range.lowerBound)
    label.end = lines.position(of: range.upperBound)
    return label
  }

  /// All labels of a text that is laid out so simply that they can be found before it is parsed; nil for any other.
  public static func all(
    inSimple text: ArraySlice<UInt8>,
    firstLine: Int
  ) -> [BracketLabel]? {
    text.withUnsafeBufferPointer { bytes in
      SimpleFences.ranges(in: bytes).map { literals in
        var scanner = BracketScanner(bytes, firstLine: firstLine, literals: literals)
        return scanner.scan()
      }
    }
  }

  /// The words in all brackets of a text that have none of their own, each once and in code as well: some of them are
  /// labels, and which is known when the text is parsed.
  public static func candidates(in text: ArraySlice<UInt8>) -> [String] {
    var found: [String] = []
    var known: Set<String> = []
    var start: Int?
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "["): start = index + 1
      case UInt8(ascii: "]"):
        guard let first = start, index - first <= longest else { continue }
        start = nil
        let inner = Array(text[first..<index]).withUnsafeBufferPointer(HTMLComment.removed)
        let words = inner.split { $0 <= 0x20 || $0 == UInt8(ascii: ">") }
        let label = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
        if known.insert(label.lowercased()).inserted { found.append(label) }
      default: break
      }
    }
    return found
  }
}

extension TextTree {
  /// The lines that hold code or raw HTML, from 1 in the text.
  fileprivate var literalLines: [ClosedRange<Int>] {
    let lines = LineOffsets(source, firstLine: 1)
    var ranges: [ClosedRange<Int>] = []
    for block in storage.parts.literalBlocks.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let first = lines.line(at: block.lowerBound) + 1
      let last = lines.line(at: max(block.lowerBound, block.upperBound - 1)) + 1
      if first > ranges.last?.upperBound ?? 0 { ranges.append(first...last) }
    }
    return ranges
  }
}
