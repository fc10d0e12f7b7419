internal import Diagnostics
internal import Markup
internal import SourceFiles

/// Characters that readers do not see, or take for others, in a file.
enum UnseenCharacters {
  /// All of a file, in their order, and then those that its front matter writes as escapes.
  static func findings(in parsed: ParsedFile) -> [Diagnostic] {
    findings(in: parsed.file) + escapes(in: parsed)
  }

  /// Words with letters of another script that look Latin, where they are not in the bytes that a text is written in.
  static func lookalikes(
    in text: some Sequence<UInt8>,
    writtenAs bytes: some Collection<UInt8>
  ) -> [(word: String, better: String)] {
    let line = WrittenLine(text, SourcePath(""), 1)
    guard line.hasOtherScripts else { return [] }
    let written = String(decoding: bytes, as: UTF8.self)
    return line.lookalikeWords.filter { !written.contains($0.word) }
  }

  private static func findings(in file: SourceFile) -> [Diagnostic] {
    guard holdsUnusual(file.bytes) else { return [] }
    var findings: [Diagnostic] = []
    var line = 1
    for text in file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if text.contains(where: { $0 >= 0x7F || $0 < 0x20 && !isLineFormat($0) }) {
        findings += WrittenLine(text, file.path, line).findings
      }
      line += 1
    }
    return findings
  }

  /// Whether something is beyond ASCII or a control character. Without a way out of the loop, so that many bytes are looked at in
  /// one step.
  private static func holdsUnusual(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var found: UInt8 = 0
      for byte in bytes {
        let isPrinted: UInt8 = byte &- 0x20 < 0x5F ? 1 : 0
        let formatsLine: UInt8 = byte &- 9 < 2 || byte == 13 ? 1 : 0
        found |= 1 ^ (isPrinted | formatsLine)
      }
      return found != 0
    }
  }

  /// Tabs, line feeds and carriage returns.
  private static func isLineFormat(_ byte: UInt8) -> Bool { byte == 9 || byte == 10 || byte == 13 }

  private static func escapes(in parsed: ParsedFile) -> [Diagnostic] {
    let bytes = parsed.file.bytes
    guard bytes.withUnsafeBufferPointer({ $0.offset(of: UInt8(ascii: "\\")) }) != nil else {
      return []
    }
    return parsed.frontMatter.scalars.flatMap { node in
      UnseenCharacter.all(in: (node.scalar ?? "").utf8, writtenAs: bytes).map {
        $0.diagnostic(SourcePlace(parsed.file.path, line: node.line, column: node.column))
      }
    }
  }
}

extension FrontMatterNode {
  /// All texts in it, keys among them.
  fileprivate var scalars: [FrontMatterNode] {
    switch content {
    case .scalar: [self]
    case .list(let items): items.flatMap(\.scalars)
    case .map(let entries): entries.flatMap { $0.key.scalars + $0.value.scalars }
    }
  }
}

/// A line of a file.
private struct WrittenLine {
  private let line: ScalarLine
  private let path: SourcePath
  private let number: Int

  init(_ bytes: some Sequence<UInt8>, _ path: SourcePath, _ number: Int) {
    (line, self.path, self.number) = (ScalarLine(bytes), path, number)
  }

  private var scalars: [Unicode.Scalar] { line.scalars }

  var hasOtherScripts: Bool { scalars.contains { !$0.isASCII } }

  var lookalikeWords: [(word: String, better: String)] {
    lookalikes.map { (String(String.UnicodeScalarView(scalars[$0])), $1) }
  }

  var findings: [Diagnostic] {
    let columns = scalars.reduce(into: [1]) { $0.append($0[$0.count - 1] + UTF8.width($1)) }
    func place(_ range: Range<Int>) -> SourcePlace {
      let (column, end) = (columns[range.lowerBound], columns[range.upperBound])
      return SourcePlace(path, line: number, column: column, length: end - column)
    }
    let unseen = line.unseen.map { index, character in
      character.diagnostic(place(index..<index + 1), isWritten: true)
    }
    return unseen
      + lookalikes.map {
        .lookalike(String(String.UnicodeScalarView(scalars[$0])), $1, place($0), isWritten: true)
      }
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

  /// Words in which letters of another script look like Latin ones, with the words that they look like.
  private var lookalikes: [(Range<Int>, String)] {
    var found: [(Range<Int>, String)] = []
    var index = 0
    let isLatin = isMostlyLatin
    while index < scalars.count {
      let word = self.word(at: index)
      if let better = Lookalikes.latin(word, amongLatin: isLatin) {
        found.append((word.indices, better))
      }
      index = max(index + 1, word.endIndex)
    }
    return found
  }
}

extension Unicode.Scalar {
  fileprivate var isOfWord: Bool {
    isASCII
      ? properties.isAlphabetic || properties.numericType != nil || self == "-"
      : properties.isAlphabetic
  }
}

extension Diagnostic {
  static func lookalike(
    _ written: String,
    _ better: String,
    _ place: SourcePlace,
    isWritten: Bool = false
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "lookalike-letter",
      at: place,
      "'\(written)' has letters of another script that look Latin",
      advice: "write '\(better)'",
      fixes: isWritten ? [Fix(place, from: written, to: better)] : []
    )
  }
}
