/// A text in UTF-16, told by its byte order mark or by the zeros in every second byte.
struct UTF16Text {
  /// The same text in UTF-8.
  let utf8: [UInt8]

  init?(_ bytes: [UInt8]) {
    guard let isBigEndian = Self.isBigEndian(bytes) else { return nil }
    let hasMark = bytes[0] > 0xFD
    let units = stride(from: hasMark ? 2 : 0, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    utf8 = Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Which byte of a pair comes first; nil of a text that is not UTF-16.
  private static func isBigEndian(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count > 1 else { return nil }
    if bytes[0] == 0xFE, bytes[1] == 0xFF { return true }
    if bytes[0] == 0xFF, bytes[1] == 0xFE { return false }
    let start = bytes.prefix(64)
    guard start.count > 7, start.contains(0) else { return nil }
    let zeros = [0, 1].map { odd in
      start.indices.count { $0 % 2 == odd && start[$0] == 0 }
    }
    let most = start.count / 4
    if zeros[0] > most, zeros[1] == 0 { return true }
    if zeros[1] > most, zeros[0] == 0 { return false }
    return nil
  }
}

/// A text of which single bytes are no UTF-8: these are taken for characters of Latin-1.
struct Latin1Text {
  /// The same text in UTF-8.
  let utf8: [UInt8]

  init(_ bytes: [UInt8]) {
    var text: [UInt8] = []
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let scalar):
        text += Array(scalar)
        offset += scalar.count
      case .error(let length):
        for byte in bytes[offset..<min(offset + length, bytes.count)] {
          text += Array(String(UnicodeScalar(byte)).utf8)
        }
        offset += length
      case .emptyInput:
        utf8 = text
        return
      }
    }
  }
}
