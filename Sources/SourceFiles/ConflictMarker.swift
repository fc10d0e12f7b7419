internal import Diagnostics

extension SourceFile {
  /// Where a line begins with a marker that Git leaves where two edits meet; nil where none does.
  ///
  /// Lines of `=` and of `|` are none by themselves: headings are underlined so, and tables have empty rows.
  func firstConflictMarker() -> SourcePlace? {
    guard bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }) else {
      return nil
    }
    var line = 1
    var start = bytes.startIndex
    while start < bytes.endIndex {
      if isMarker(at: start) { return SourcePlace(path, line: line, column: 1, length: 7) }
      guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
      start = end + 1
      line += 1
    }
    return nil
  }

  private func isMarker(at start: Int) -> Bool {
    let sign = bytes[start]
    guard sign == UInt8(ascii: "<") || sign == UInt8(ascii: ">") else { return false }
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
