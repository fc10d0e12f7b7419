/// Pictures in one run of bytes, one after the other, as PNG (ISO/IEC 15948): each ends where its own parts say.
enum PNGFiles {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The pictures; nil where one of them is not whole.
  static func split(_ bytes: [UInt8]) -> [[UInt8]]? {
    var files: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let end = end(ofFirstIn: rest) else { return nil }
      files.append(Array(rest[..<end]))
      rest = rest[end...]
    }
    return files
  }

  /// Behind the last chunk of a picture: each has its length, its name, so many bytes and a checksum.
  private static func end(ofFirstIn bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.starts(with: signature) else { return nil }
    var at = bytes.startIndex + signature.count
    while at + 12 <= bytes.endIndex {
      let length = bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
      let isLast = bytes[at + 4..<at + 8].elementsEqual("IEND".utf8)
      at += 12 + length
      if isLast { return at <= bytes.endIndex ? at : nil }
    }
    return nil
  }
}
