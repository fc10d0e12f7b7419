/// The text of a file whose encoding nobody tells.
enum ChecklistEncoding {
  /// What Windows-1252 has at 0x80 to 0x9F, by https://encoding.spec.whatwg.org/#windows-1252.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// The text without a byte order mark, and what is to be said of how it was read.
  static func text(of file: [UInt8]) -> (text: String, note: ChecklistMigration.Note?) {
    if file.starts(with: [0xFF, 0xFE]) { return (utf16(file.dropFirst(2), lowFirst: true), nil) }
    if file.starts(with: [0xFE, 0xFF]) { return (utf16(file.dropFirst(2), lowFirst: false), nil) }
    let isMarked = file.starts(with: [0xEF, 0xBB, 0xBF])
    let content = isMarked ? file.dropFirst(3) : file[...]
    if let text = String(validating: content, as: UTF8.self) { return (text, nil) }
    let signs = Signs(of: content)
    guard isMarked || signs.good >= signs.bad else {
      return (legacy(content), .windows1252(at: signs.firstBadLine))
    }
    return (
      String(decoding: content, as: UTF8.self), .badBytes(signs.bad, at: signs.firstBadLine)
    )
  }

  private static func legacy(_ content: ArraySlice<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in content {
      let value = (0x80...0x9F).contains(byte) ? windows1252[Int(byte) - 0x80] : UInt32(byte)
      text.append(Unicode.Scalar(value) ?? "?")
    }
    return String(text)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, lowFirst: Bool) -> String {
    let pairs = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return lowFirst ? second << 8 | first : first << 8 | second
    }
    return String(decoding: pairs, as: UTF16.self)
  }
}

/// What a file holds beside ASCII, read as UTF-8. A file in another encoding has hardly a sign that is valid.
private struct Signs {
  private(set) var good = 0
  private(set) var bad = 0
  private(set) var firstBadLine = 1

  init(of content: ArraySlice<UInt8>) {
    var parser = Unicode.UTF8.ForwardParser()
    var bytes = content.makeIterator()
    var line = 1
    while true {
      switch parser.parseScalar(from: &bytes) {
      case .valid(let sign):
        if sign.first == 0x0A { line += 1 }
        if sign.count > 1 { good += 1 }
      case .error:
        if bad == 0 { firstBadLine = line }
        bad += 1
      case .emptyInput: return
      }
    }
  }
}
