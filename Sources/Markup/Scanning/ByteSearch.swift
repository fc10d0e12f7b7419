#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

// Looking for a byte by the C library, which reads many at once.
extension UnsafeBufferPointer<UInt8> {
  /// The offset of the first such byte from an offset on, and before another; nil where there is none.
  package func offset(of byte: UInt8, from start: Int = 0, to end: Int? = nil) -> Int? {
    let length = (end ?? count) - start
    guard length > 0, let base = baseAddress,
      let found = memchr(base + start, Int32(byte), length)
    else { return nil }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }

  /// Whether both hold the same bytes.
  func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count, let base = baseAddress, let start = other.baseAddress else {
      return count == other.count
    }
    return memcmp(base, start, count) == 0
  }

  /// The offset of the line's end in which an offset lies: of the line feed, or the end of the text.
  package func endOfLine(from start: Int) -> Int {
    offset(of: UInt8(ascii: "\n"), from: start) ?? count
  }

  /// How often a byte occurs; counted no further than a limit.
  func count(of byte: UInt8, upTo limit: Int) -> Int {
    var found = 0
    var next = offset(of: byte)
    while let offset = next, found < limit {
      found += 1
      next = self.offset(of: byte, from: offset + 1)
    }
    return found
  }
}
