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
  public let start: SourcePosition
  /// What is behind the closing bracket; on a later line where the label goes over line breaks.
  public let end: SourcePosition
  /// The offset of the opening bracket in the text that was scanned.
  public let offset: Int
  /// The number of bytes from the opening bracket to behind the closing one.
  public let length: Int
  /// Whether the brackets stand inside the text of another link, where CommonMark allows none.
  public var isInsideLinkText = false
}

extension BracketLabel {
  /// All labels of a Markdown text in their order.
  ///
  /// Code and raw HTML set apart are passed over, and so are code spans. Check the text against ``ParserLimits``
  /// first.
  public static func all(in text: some Collection<UInt8>, firstLine: Int = 1) -> [BracketLabel] {
    let found = text.withContiguousStorageIfAvailable { buffer -> [BracketLabel] in
      var scanner = BracketScanner(buffer, firstLine: firstLine)
      return scanner.scan()
    }
    return found ?? all(in: Array(text), firstLine: firstLine)
  }
}
