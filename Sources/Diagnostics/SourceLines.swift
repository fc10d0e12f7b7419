/// Single lines of source files, by number.
///
/// Each file is taken apart once: the notes of a finding lie in other files than the finding, which comes again.
struct SourceLines {
  private let bytes: @Sendable (SourcePath) -> [UInt8]?
  private var files: [SourcePath: [ArraySlice<UInt8>]] = [:]

  /// Lines of files whose bytes a closure knows.
  init(bytes: @escaping @Sendable (SourcePath) -> [UInt8]?) {
    self.bytes = bytes
  }

  /// The bytes of a line, from 1, without its end; nil where the file or the line is not to be had.
  mutating func line(_ number: Int, of path: SourcePath) -> ArraySlice<UInt8>? {
    if files[path] == nil { files[path] = bytes(path).map(Self.lines) ?? [] }
    guard let lines = files[path], lines.indices.contains(number - 1) else { return nil }
    return lines[number - 1]
  }

  /// Lines end as in CommonMark: with a line feed, a carriage return or both.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let lineFeed = UInt8(ascii: "\n")
    let carriageReturn = UInt8(ascii: "\r")
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == lineFeed || byte == carriageReturn {
      // The second half of a line end.
      guard byte == carriageReturn || index == 0 || bytes[index - 1] != carriageReturn else {
        start = index + 1
        continue
      }
      lines.append(bytes[start..<index])
      start = index + 1
    }
    return lines + [bytes[start...]]
  }
}
