internal import Diagnostics
internal import SourceFiles

/// Characters that readers do not see, or take for others, in the texts of a file.
enum UnseenCharacters {
  /// All of a file, in their order.
  static func findings(in file: SourceFile) -> [Diagnostic] {
    guard file.bytes.contains(where: { $0 >= 0x7F || $0 < 0x20 && !isLineFormat($0) }) else {
      return []
    }
    var findings: [Diagnostic] = []
    var line = 1
    for text in file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if text.contains(where: { $0 >= 0x7F || $0 < 0x20 && !isLineFormat($0) }) {
        let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
        findings += CharacterLine(scalars, file.path, line).findings
      }
      line += 1
    }
    return findings
  }

  /// Tabs, line feeds and carriage returns.
  private static func isLineFormat(_ byte: UInt8) -> Bool { byte == 9 || byte == 10 || byte == 13 }
}

/// The characters of a line.
private struct CharacterLine {
  let scalars: [Unicode.Scalar]
  let path: SourcePath
  let line: Int

  init(_ scalars: [Unicode.Scalar], _ path: SourcePath, _ line: Int) {
    (self.scalars, self.path, self.line) = (scalars, path, line)
  }

  var findings: [Diagnostic] {
    var findings: [Diagnostic] = []
    var column = 1
    for index in scalars.indices {
      if let kind = kind(at: index) {
        findings.append(.unseen(kind, scalars[index], place(column, 1, at: index)))
      }
      column += UTF8.width(scalars[index])
    }
    return findings + lookalikes
  }

  private func place(_ column: Int, _ count: Int, at index: Int) -> SourcePlace {
    let length = scalars[index..<index + count].reduce(0) { $0 + UTF8.width($1) }
    return SourcePlace(path, line: line, column: column, length: length)
  }

  private func kind(at index: Int) -> UnseenKind? {
    let scalar = scalars[index]
    guard scalar.value >= 0x7F || scalar.value < 0x20 else { return nil }
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: return nil
    case 0x00..<0x20, 0x7F...0x9F, 0x2028, 0x2029: return .control
    case 0xFDD0...0xFDEF, 0xFFFC: return .control
    case _ where scalar.value & 0xFFFE == 0xFFFE: return .control
    case 0x202A...0x202E: return .direction
    case 0x2066...0x2069 where openIsolates.contains(index): return .direction
    default: return InvisibleScalars.isOutOfPlace(at: index, in: scalars) ? .invisible : nil
    }
  }

  /// The isolates that are not closed in the line, and the ends of none: they move what comes after them.
  private var openIsolates: Set<Int> {
    var open: [Int] = []
    var stray: Set<Int> = []
    for (index, scalar) in scalars.enumerated() {
      if (0x2066...0x2068).contains(scalar.value) { open.append(index) }
      if scalar.value == 0x2069, open.popLast() == nil { stray.insert(index) }
    }
    return stray.union(open)
  }

  /// The word that begins at an index. A hyphen belongs to it only before a digit, as in an id: the parts of a compound may
  /// be of different scripts.
  private func word(at start: Int) -> ArraySlice<Unicode.Scalar> {
    var end = start
    while end < scalars.count, scalars[end].isOfWord {
      let next = end + 1 < scalars.count ? scalars[end + 1] : " "
      if scalars[end] == "-", !("0"..."9").contains(next) { break }
      end += 1
    }
    return scalars[start..<end]
  }

  /// Whether most letters of the line are Latin ones.
  private var isMostlyLatin: Bool {
    let letters = scalars.filter { $0.properties.isAlphabetic }
    return letters.count { $0.value < 0x250 } * 2 > letters.count
  }

  /// Words in which letters of another script look like Latin ones.
  private var lookalikes: [Diagnostic] {
    var findings: [Diagnostic] = []
    var column = 1
    var index = 0
    let isLatin = isMostlyLatin
    while index < scalars.count {
      let word = self.word(at: index)
      guard !word.isEmpty else {
        column += UTF8.width(scalars[index])
        index += 1
        continue
      }
      if let better = Lookalikes.latin(word, amongLatin: isLatin) {
        let written = String(String.UnicodeScalarView(word))
        findings.append(.lookalike(written, better, place(column, word.count, at: index)))
      }
      column += word.reduce(0) { $0 + UTF8.width($1) }
      index = word.endIndex
    }
    return findings
  }
}

extension Unicode.Scalar {
  fileprivate var isOfWord: Bool {
    isASCII
      ? properties.isAlphabetic || properties.numericType != nil || self == "-"
      : properties.isAlphabetic
  }
}

extension Unicode.Scalar {
  /// Its number as Unicode writes it: U+200B.
  fileprivate var codePoint: String {
    let code = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
  }
}

/// What is wrong with a character.
enum UnseenKind {
  case control
  case direction
  case invisible
}

extension Diagnostic {
  fileprivate static func unseen(
    _ kind: UnseenKind,
    _ scalar: Unicode.Scalar,
    _ place: SourcePlace
  ) -> Diagnostic {
    switch kind {
    case .control: control(scalar, place)
    case .direction: direction(scalar, place)
    case .invisible: invisible(scalar, place)
    }
  }

  private static func control(_ scalar: Unicode.Scalar, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error,
      "control-character",
      at: place,
      "\(scalar.codePoint) is a control character, or has no meaning in Unicode",
      advice: "delete it",
      fixes: [Fix(place, from: String(Character(scalar)), to: "")]
    )
  }

  private static func direction(_ scalar: Unicode.Scalar, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error,
      "bidirectional-control",
      at: place,
      "\(scalar.codePoint) shows what follows in another order than it is written in",
      advice: "delete it"
    )
  }

  private static func invisible(_ scalar: Unicode.Scalar, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error,
      "invisible-character",
      at: place,
      "\(scalar.codePoint) has no width, and the letters beside it do not need it",
      advice: "delete it",
      fixes: [Fix(place, from: String(Character(scalar)), to: "")]
    )
  }

  fileprivate static func lookalike(
    _ written: String,
    _ better: String,
    _ place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "lookalike-letter",
      at: place,
      "'\(written)' has letters of another script that look Latin",
      advice: "write '\(better)'",
      fixes: [Fix(place, from: written, to: better)]
    )
  }
}
