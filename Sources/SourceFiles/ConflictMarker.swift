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
