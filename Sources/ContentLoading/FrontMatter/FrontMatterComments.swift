/// The comments of front matter, which editors write for each other.
enum FrontMatterComments {
  /// Where they are, as offsets in the YAML; one that fills its line with the end of the line. None where the YAML
  /// cannot be read.
  static func ranges(in yaml: ArraySlice<UInt8>) -> [Range<Int>] {
    yaml.withUnsafeBufferPointer { bytes in
      guard bytes.contains(UInt8(ascii: "#")), let texts = texts(of: bytes) else { return [] }
      var ranges: [Range<Int>] = []
      var ahead = texts[...]
      for offset in bytes.indices where bytes[offset] == UInt8(ascii: "#") {
        guard offset == 0 || bytes[offset - 1] <= 0x20,
          offset >= ranges.last?.upperBound ?? 0
        else { continue }
        ahead = ahead.drop { $0.upperBound <= offset }
        guard !(ahead.first?.contains(offset) ?? false) else { continue }
        ranges.append(extent(of: offset, in: bytes))
      }
      return ranges
    }
  }

  /// Where keys and values are.
  private static func texts(of bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>]? {
    let text = FrontMatterText(bytes)
    var events = YAMLEvents(of: bytes)
    var texts: [Range<Int>] = []
    while let event = try? events.next() {
      if case .endOfText = event.kind { return texts }
      guard case .scalar = event.kind else { continue }
      let start = text.offset(of: event.mark)
      texts.append(start..<max(start, text.offset(of: event.end)))
    }
    return nil
  }

  /// A comment with the blanks before it, or with its whole line where nothing else is in that.
  private static func extent(
    of start: Int,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    let blanks = bytes[..<start].reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
    let first = start - blanks
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    let fillsLine = first == 0 || bytes[first - 1] == 0x0A
    if fillsLine { return first..<min(end + 1, bytes.count) }
    let isReturned = bytes[end - 1] == 0x0D
    return first..<(isReturned ? end - 1 : end)
  }
}
