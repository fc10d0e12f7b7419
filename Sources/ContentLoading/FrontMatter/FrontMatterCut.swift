internal import Diagnostics
internal import Markup
internal import SourceFiles

/// A file cut in two where its front matter ends. Where the lines that say so are missing or misspelt, it is cut where they were
/// meant.
struct FrontMatterCut {
  private(set) var yaml: ArraySlice<UInt8>?
  private(set) var yamlLine = 1
  private(set) var body: ArraySlice<UInt8> = []
  private(set) var bodyLine = 1
  private(set) var problem: Diagnostic?

  init(_ file: SourceFile, _ form: ContentForm) {
    switch form {
    case .bytes: break
    case .terms: body = file.bytes[...]
    case .yaml: yaml = file.bytes[...]
    case .markdown: cut(file)
    }
  }

  /// The comments for checks are no part of the text.
  mutating func takeExceptions(of file: SourceFile) -> SuppressionReader {
    var reader = SuppressionReader(file.path)
    if let yaml { reader.read(yaml: yaml, firstLine: yamlLine) }
    reader.take(from: &body, firstLine: bodyLine)
    return reader
  }

  /// Front matter is between a first line and a later line that are `---` and nothing else.
  private mutating func cut(_ file: SourceFile) {
    let bytes = file.bytes
    var lines = FrontMatterLines(bytes)
    guard let first = lines.next(), Self.isFence(bytes[first]), first.upperBound < bytes.count
    else {
      return salvageWithoutBeginning(file)
    }
    let start = first.upperBound + 1
    while let line = lines.next() {
      guard Self.isFence(bytes[line]) else { continue }
      yaml = bytes[start..<line.lowerBound]
      take(bytes, behind: line, lines.number)
      return checkForSecondPart(file)
    }
    salvageWithoutEnd(file, from: start)
  }

  private mutating func take(_ bytes: [UInt8], behind line: Range<Int>, _ number: Int) {
    yamlLine = 2
    let isLast = line.upperBound == bytes.count
    body = bytes[(isLast ? line.upperBound : line.upperBound + 1)...]
    bodyLine = isLast ? number : number + 1
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.first == UInt8(ascii: "-") && line.starts(with: "---".utf8)
      && line.dropFirst(3).allSatisfy { $0 <= 0x20 }
  }

  // MARK: What was meant

  /// A line of dashes among the keys ends them too early: keys follow, and another such line.
  private mutating func checkForSecondPart(_ file: SourceFile) {
    guard let yaml, Self.isKey(body.prefix { $0 != 0x0A }) else { return }
    var rest = FrontMatterLines(body)
    while let line = rest.next() {
      guard !Self.isFence(body[line]) else {
        let marker = bodyLine - 1
        problem = .frontMatterEndsTwice(SourcePlace(file.path, line: marker, column: 1, length: 3))
        let keys = Array(yaml) + Array("#\n".utf8) + body[body.startIndex..<line.lowerBound]
        self.yaml = keys[...]
        let isLast = line.upperBound == body.endIndex
        bodyLine += rest.number
        body = isLast ? [] : body[(line.upperBound + 1)...]
        return
      }
      guard Self.isOfYAML(body[line]) else { return }
    }
  }

  private mutating func salvageWithoutBeginning(_ file: SourceFile) {
    let bytes = file.bytes
    var lines = FrontMatterLines(bytes)
    var first = lines.next()
    while let line = first, bytes[line].allSatisfy({ $0 <= 0x20 }) { first = lines.next() }
    guard let first else {
      problem = .missingFrontMatter(file.path, isEmpty: true)
      return
    }
    guard first.upperBound < bytes.count else {
      problem = .missingFrontMatter(file.path)
      return
    }
    let number = lines.number
    let isMisspelt = Self.isMisspeltFence(bytes[first]) || Self.isFence(bytes[first])
    guard isMisspelt || Self.isKey(bytes[first]) else {
      problem = .missingFrontMatter(file.path)
      (body, bodyLine) = (bytes[...], 1)
      return
    }
    problem =
      isMisspelt
      ? .misspeltFence(
        SourcePlace(file.path, line: 1, column: 1),
        isBlank: number > 1,
        behind: bytes[..<first.lowerBound],
        bytes[first]
      )
      : .missingFence(SourcePlace(file.path, line: number, column: 1))
    let start = isMisspelt ? min(first.upperBound + 1, bytes.count) : first.lowerBound
    cutByShape(bytes, from: start, line: isMisspelt ? number + 1 : number)
  }

  private mutating func salvageWithoutEnd(_ file: SourceFile, from start: Int) {
    cutByShape(file.bytes, from: start, line: 2)
    let end = bodyLine
    problem =
      endsByMisspeltFence
      ? .misspeltEnd(
        SourcePlace(file.path, line: end - 1, column: 1),
        file.bytes[..<body.startIndex].dropLast().lastLine
      )
      : .unendedFrontMatter(SourcePlace(file.path, line: end, column: 1))
  }

  private var endsByMisspeltFence = false

  /// The keys end at a line that looks like the end of them, or where a text begins.
  private mutating func cutByShape(_ bytes: [UInt8], from start: Int, line: Int) {
    var lines = FrontMatterLines(bytes[start...], firstNumber: line)
    yamlLine = line
    while let range = lines.next() {
      let text = bytes[range]
      endsByMisspeltFence = Self.isFence(text) || Self.isMisspeltFence(text)
      guard endsByMisspeltFence || !Self.isOfYAML(text) else { continue }
      yaml = bytes[start..<range.lowerBound]
      let from = endsByMisspeltFence ? min(range.upperBound + 1, bytes.count) : range.lowerBound
      (body, bodyLine) = (bytes[from...], endsByMisspeltFence ? lines.number + 1 : lines.number)
      return
    }
    (yaml, body, bodyLine) = (bytes[start...], [], max(1, lines.number))
  }

  /// Whether a line is one of a list of keys and not of a text.
  private static func isOfYAML(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    return first <= 0x20 || first == UInt8(ascii: "#") || line.starts(with: "- ".utf8)
      || isKey(line)
  }

  private static func isKey(_ line: ArraySlice<UInt8>) -> Bool {
    let name = line.prefix { (97...122).contains($0) || $0 == UInt8(ascii: "-") }
    guard name.count > 1, name.endIndex < line.endIndex, line[name.endIndex] == UInt8(ascii: ":")
    else { return false }
    return name.endIndex + 1 == line.endIndex || line[name.endIndex + 1] <= 0x20
  }

  /// Whether a line was meant as one of three dashes: two or more of them, a typographic dash, three dots.
  private static func isMisspeltFence(_ line: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: line, as: UTF8.self).filter { !$0.isWhitespace }
    guard (1...8).contains(text.count) else { return false }
    return text == "..." || text != "-" && text.allSatisfy { "-–—".contains($0) }
  }
}

extension ArraySlice<UInt8> {
  /// The part behind its last line feed.
  fileprivate var lastLine: ArraySlice<UInt8> {
    self[(lastIndex(of: 0x0A).map { $0 + 1 } ?? startIndex)...]
  }
}

/// The lines of a text one after the other, without their ends.
private struct FrontMatterLines {
  private let bytes: ArraySlice<UInt8>
  private var start: Int
  /// The number of the line that was given last.
  private(set) var number: Int

  init(_ bytes: ArraySlice<UInt8>, firstNumber: Int = 1) {
    (self.bytes, start, number) = (bytes, bytes.startIndex, firstNumber - 1)
  }

  init(_ bytes: [UInt8]) { self.init(bytes[...]) }

  mutating func next() -> Range<Int>? {
    guard start < bytes.endIndex else { return nil }
    let from = start - bytes.startIndex
    let end = bytes.withUnsafeBufferPointer { $0.endOfLine(from: from) } + bytes.startIndex
    defer {
      start = end + 1
      number += 1
    }
    return start..<end
  }
}
