internal import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension SourceFile {
  /// Where a line begins with a marker that Git leaves where two edits meet; nil where none does.
  ///
  /// Lines of `=` and of `|` are none by themselves: headings are underlined so, and tables have empty rows.
  func firstConflictMarker() -> SourcePlace? {
    let marker = [UInt8(ascii: "<"), UInt8(ascii: ">")].compactMap(firstMarker).min()
    return marker.map { start in
      let line = 1 + bytes[..<start].count { $0 == 0x0A }
      return SourcePlace(path, line: line, column: 1, length: 7)
    }
  }

  /// Where a line begins with a marker of a sign. Most files hold no such sign, and the system looks for one fastest.
  private func firstMarker(of sign: UInt8) -> Int? {
    bytes.withUnsafeBytes { buffer in
      var from = 0
      while let base = buffer.baseAddress, from < buffer.count,
        let found = memchr(base + from, Int32(sign), buffer.count - from)
      {
        let start = UnsafeRawPointer(found) - base
        if start == 0 || buffer[start - 1] == 0x0A, isMarker(at: start) { return start }
        from = start + 1
      }
      return nil
    }
  }

  private func isMarker(at start: Int) -> Bool {
    let sign = bytes[start]
    let marker = bytes[start...].prefix(8)
    guard marker.prefix(7).count == 7, marker.prefix(7).allSatisfy({ $0 == sign }) else {
      return false
    }
    return marker.count == 7 || marker.last.map { $0 <= 0x20 } ?? true
  }
}

extension SourceFile {
  /// The bytes with the first side of each conflict alone, as the branch had them that was merged into.
  var oneSideOfConflicts: [UInt8] {
    var kept: [UInt8] = []
    var isInFirstSide = false
    var isInOtherSide = false
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      switch Self.marker(of: line) {
      case UInt8(ascii: "<"): isInFirstSide = true
      case UInt8(ascii: ">"): (isInFirstSide, isInOtherSide) = (false, false)
      case .some where isInFirstSide || isInOtherSide:
        (isInFirstSide, isInOtherSide) = (false, true)
      default: if !isInOtherSide { kept += line + [0x0A] }
      }
    }
    return kept.dropLast().map(\.self)
  }

  /// The sign of a line that is a marker.
  private static func marker(of line: ArraySlice<UInt8>) -> UInt8? {
    guard let sign = line.first, "<|=>".utf8.contains(sign), line.prefix(7).count == 7,
      line.prefix(7).allSatisfy({ $0 == sign })
    else { return nil }
    return line.count == 7 || line[line.startIndex + 7] <= 0x20 ? sign : nil
  }
}

extension Diagnostic {
  static func conflictMarker(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error,
      "conflict-marker",
      at: place,
      "this line is left from a merge in which two edits met",
      advice: "keep the lines that are right and delete the markers; to show a marker, indent it"
    )
  }
}
