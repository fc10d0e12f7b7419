internal import Diagnostics

/// A text that is not as it must be: what is wrong, and the words that it was meant to hold.
struct TextDamage {
  let diagnostic: Diagnostic
  let salvaged: SourceFile
}

extension SourceFile {
  /// What is wrong with a text as a whole; nil of all other files.
  var damage: TextDamage? {
    guard isText else { return nil }
    return damagedEncoding ?? damagedMerge
  }

  private var damagedMerge: TextDamage? {
    firstConflictMarker().map { place in
      TextDamage(
        diagnostic: .conflictMarker(at: place),
        salvaged: SourceFile(path: path, bytes: oneSideOfConflicts)
      )
    }
  }

  private var damagedEncoding: TextDamage? {
    if let text = UTF16Text(bytes) {
      return TextDamage(
        diagnostic: .utf16(at: SourcePlace(path, line: 1, column: 1)),
        salvaged: SourceFile(path: path, bytes: text.utf8)
      )
    }
    if path.root == .content, pathExtension != "svg", bytes.starts(with: Self.byteOrderMark) {
      return TextDamage(
        diagnostic: .byteOrderMark(at: SourcePlace(path, line: 1, column: 1, length: 3)),
        salvaged: SourceFile(path: path, bytes: Array(bytes.dropFirst(3)))
      )
    }
    return firstInvalidByte().map { place in
      TextDamage(
        diagnostic: .notUTF8(at: place),
        salvaged: SourceFile(path: path, bytes: Latin1Text(bytes).utf8)
      )
    }
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Where the file stops being UTF-8; nil where all of it is.
  func firstInvalidByte() -> SourcePlace? {
    guard !isASCII else { return nil }
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var line = 1
    for text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if String(validating: text, as: UTF8.self) == nil {
        return SourcePlace(path, line: line, column: Self.firstInvalidColumn(in: text))
      }
      line += 1
    }
    return SourcePlace(path)
  }

  /// A look at all bytes that compilers make fast; most texts need no other.
  private var isASCII: Bool {
    bytes.reduce(0 as UInt8) { $0 | $1 } < 0x80
  }

  private static func firstInvalidColumn(in line: ArraySlice<UInt8>) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var bytes = line.makeIterator()
    var column = 1
    while case .valid(let scalar) = parser.parseScalar(from: &bytes) { column += scalar.count }
    return column
  }
}

extension Diagnostic {
  static func notUTF8(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error,
      "invalid-utf-8",
      at: place,
      "the file is not UTF-8; it may be in Latin-1 or Windows-1252",
      advice: "save it as UTF-8 in your editor"
    )
  }

  static func utf16(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error,
      "invalid-utf-8",
      at: place,
      "the file is UTF-16, not UTF-8",
      advice: "save it as UTF-8 in your editor"
    )
  }

  static func byteOrderMark(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error,
      "byte-order-mark",
      at: place,
      "the file begins with a byte order mark (BOM), which no editor shows",
      help: [
        .edit(
          [Fix(place.path, line: 1, from: "\u{FEFF}", to: "")],
          "save it as UTF-8 without BOM"
        )
      ]
    )
  }
}
