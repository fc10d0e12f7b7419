internal import SourceFiles
internal import Standards

/// The line in the front matter of a file that records its date, just as the program writes it.
struct DatedLine {
  /// The record.
  let record: DatedText
  /// Its bytes, without the end of the line.
  let range: Range<Int>
  /// The same with the end of the line.
  let wholeRange: Range<Int>

  /// The first such line; nil where there is none.
  init?(in file: SourceFile) {
    let bytes = file.bytes
    for line in FrontMatterRanges(of: file) where bytes[line].starts(with: Self.mark) {
      let range = line.lowerBound..<line.upperBound - (bytes[line].last == 0x0D ? 1 : 0)
      let value = String(decoding: bytes[range].dropFirst(Self.mark.count), as: UTF8.self)
      guard let record = DatedText(value) else { continue }
      (self.record, self.range) = (record, range)
      wholeRange = line.lowerBound..<min(line.upperBound + 1, bytes.count)
      return
    }
    return nil
  }

  private static let mark = Array("\(DatedText.key): ".utf8)
}

/// The lines of a file's front matter, without their ends; all lines of a YAML file.
struct FrontMatterRanges: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private let isYAML: Bool
  private var start: Int?

  init(of file: SourceFile) {
    (bytes, isYAML, start) = (file.bytes, file.pathExtension != "md", 0)
    // Without a fence there is no front matter that could be read.
    if !isYAML, let first = line(), !Self.isFence(bytes[first]) { start = nil }
  }

  mutating func next() -> Range<Int>? {
    guard let line = line() else { return nil }
    guard isYAML || !Self.isFence(bytes[line]) else {
      start = nil
      return nil
    }
    return line
  }

  private mutating func line() -> Range<Int>? {
    guard let start, start < bytes.count else { return nil }
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    self.start = end + 1
    return start..<end
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 <= 0x20 }
  }
}
