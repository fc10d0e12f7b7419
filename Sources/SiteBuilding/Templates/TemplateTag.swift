internal import Diagnostics
internal import SourceFiles

/// A tag of a template.
struct TemplateTag: Sendable {
  enum Kind: Hashable, Sendable {
    /// `{{name}}`
    case variable
    /// `{{{name}}}` or `{{&name}}`
    case markup
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case end
    /// `{{> name}}`
    case partial
    /// `{{! … }}`
    case comment
    /// What this program's templates do without: blocks, other delimiters, pragmas.
    case unsupported
  }

  let kind: Kind
  let name: String
  let place: SourcePlace
  /// Where it stands in the bytes of its file.
  let range: Range<Int>
  /// Whether white space alone stands before it on its line.
  let isIndented: Bool
}

/// Finds the tags of a template with their lines and columns.
struct TemplateTagScanner {
  private let bytes: [UInt8]
  private let path: SourcePath
  private var line = 1
  private var lineStart = 0
  private(set) var tags: [TemplateTag] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile) {
    bytes = file.bytes
    path = file.path
  }

  mutating func scan() {
    var at = 0
    while at + 1 < bytes.count {
      if bytes[at] == UInt8(ascii: "\n") {
        line += 1
        lineStart = at + 1
      }
      guard bytes[at] == UInt8(ascii: "{"), bytes[at + 1] == UInt8(ascii: "{") else {
        at += 1
        continue
      }
      at = takeTag(at)
    }
  }

  /// The offset behind the tag.
  private mutating func takeTag(_ start: Int) -> Int {
    let isTriple = start + 2 < bytes.count && bytes[start + 2] == UInt8(ascii: "{")
    let closing: [UInt8] = Array((isTriple ? "}}}" : "}}").utf8)
    let inner = start + closing.count
    var end = inner
    while end < bytes.count, !bytes[end...].starts(with: closing) { end += 1 }
    guard end < bytes.count else {
      diagnostics.append(.unendedTag(place(start, 2)))
      return bytes.count
    }
    let after = end + closing.count
    tags.append(
      tag(
        bytes[inner..<end],
        isTriple: isTriple,
        place: place(start, after - start),
        range: start..<after
      )
    )
    for index in start..<after where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    return after
  }

  private func place(_ offset: Int, _ length: Int) -> SourcePlace {
    SourcePlace(path, line: line, column: offset - lineStart + 1, length: length)
  }

  private func tag(
    _ inner: ArraySlice<UInt8>,
    isTriple: Bool,
    place: SourcePlace,
    range: Range<Int>
  ) -> TemplateTag {
    let kind: TemplateTag.Kind =
      switch inner.first {
      case _ where isTriple: .markup
      case UInt8(ascii: "&"): .markup
      case UInt8(ascii: "#"): .section
      case UInt8(ascii: "^"): .inverted
      case UInt8(ascii: "/"): .end
      case UInt8(ascii: ">"): .partial
      case UInt8(ascii: "!"): .comment
      case UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: "$"): .unsupported
      default: .variable
      }
    let hasSign = kind != .variable && !isTriple
    let name = String(decoding: inner.dropFirst(hasSign ? 1 : 0), as: UTF8.self)
    // What marks a phrase prints nothing: see `Phrases`.
    let isMark = name == "_" && (kind == .section || kind == .end)
    return TemplateTag(
      kind: isMark ? .comment : kind,
      name: name.split(whereSeparator: \.isWhitespace).joined(separator: " "),
      place: place,
      range: range,
      isIndented: range.lowerBound > lineStart
        && bytes[lineStart..<range.lowerBound].allSatisfy { $0 == 0x20 || $0 == 9 }
    )
  }
}

extension Diagnostic {
  static func unendedTag(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error,
      "template-syntax",
      at: place,
      "this tag does not end",
      advice: "close it with '}}', or '}}}' where it begins with three braces"
    )
  }
}
