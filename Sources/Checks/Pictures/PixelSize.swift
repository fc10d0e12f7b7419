/// How many pixels a picture has, by its first bytes: https://www.w3.org/TR/png-3/#11IHDR, the GIF89a specification, the frame
/// headers of ITU-T T.81, and https://www.rfc-editor.org/rfc/rfc9649 for WebP.
struct PixelSize: Equatable {
  let width: Int
  let height: Int

  var count: Int { width * height }

  /// Nil where the bytes are of none of these formats.
  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      self.init(bytes.bigEndian(16, 4), bytes.bigEndian(20, 4))
    } else if bytes.starts(with: "GIF8".utf8) {
      self.init(bytes.littleEndian(6, 2), bytes.littleEndian(8, 2))
    } else if bytes.starts(with: [0xFF, 0xD8]) {
      self.init(ofJPEG: bytes)
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      self.init(ofWebP: bytes)
    } else {
      return nil
    }
  }

  private init?(_ width: Int?, _ height: Int?) {
    guard let width, let height else { return nil }
    (self.width, self.height) = (width, height)
  }

  /// Segments with their length follow each other up to the frame header, whose marker is C0 to CF but C4, C8 and CC.
  private init?(ofJPEG bytes: [UInt8]) {
    var at = 2
    while let mark = bytes.bigEndian(at, 2), let length = bytes.bigEndian(at + 2, 2) {
      // A marker may follow any number of bytes FF.
      if mark == 0xFFFF {
        at += 1
        continue
      }
      guard mark >= 0xFF00, length >= 2 else { return nil }
      if (0xFFC0...0xFFCF).contains(mark), ![0xFFC4, 0xFFC8, 0xFFCC].contains(mark) {
        self.init(bytes.bigEndian(at + 7, 2), bytes.bigEndian(at + 5, 2))
        return
      }
      at += 2 + length
    }
    return nil
  }

  private init?(ofWebP bytes: [UInt8]) {
    let kind = bytes.dropFirst(12)
    if kind.starts(with: "VP8X".utf8) {
      self.init(
        bytes.littleEndian(24, 3).map { $0 + 1 },
        bytes.littleEndian(27, 3).map { $0 + 1 }
      )
    } else if kind.starts(with: "VP8L".utf8) {
      let bits = bytes.littleEndian(21, 4)
      self.init(bits.map { $0 & 0x3FFF + 1 }, bits.map { $0 >> 14 & 0x3FFF + 1 })
    } else {
      self.init(
        bytes.littleEndian(26, 2).map { $0 & 0x3FFF },
        bytes.littleEndian(28, 2).map { $0 & 0x3FFF }
      )
    }
  }
}

extension [UInt8] {
  fileprivate func bigEndian(_ start: Int, _ count: Int) -> Int? {
    guard start + count <= self.count else { return nil }
    return self[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
  }

  fileprivate func littleEndian(_ start: Int, _ count: Int) -> Int? {
    guard start + count <= self.count else { return nil }
    return self[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
