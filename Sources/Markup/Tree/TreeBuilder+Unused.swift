internal import Diagnostics

extension TreeBuilder {
  /// Notes the footnotes and link definitions that the parser left out since nothing refers to them.
  ///
  /// Either begins in any line with its label, behind the marks of what holds it, where that is not printed as words.
  mutating func noteUnused() {
    var next = bytes.offset(of: UInt8(ascii: "["))
    var known: PrintedPlaces?
    while let start = next {
      next = bytes.offset(of: UInt8(ascii: "["), from: start + 1)
      guard let label = definedLabel(at: start), beginsLine(start) else { continue }
      let places = known ?? PrintedPlaces(parts, bytes)
      known = places
      guard let kind = unusedKind(label, at: start, places) else { continue }
      let line = lines.line(at: start)
      parts.lost.append(LostPart(kind: kind, range: start..<lines.end(of: line, in: bytes)))
    }
    parts.lost.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// What the line is that begins with a label and a colon; nil for words and for what is referred to.
  private func unusedKind(
    _ label: String,
    at start: Int,
    _ places: PrintedPlaces
  ) -> LostPart.Kind? {
    guard !places.contains(start) else { return nil }
    guard label.hasPrefix("^") else {
      return isWritten(label, elsewhereThan: start) ? nil : .unusedDefinition(label)
    }
    let name = String(label.dropFirst())
    guard !places.footnotes.contains(start) else { return nil }
    return places.labels.contains(name.lowercased())
      ? .repeatedFootnote(name) : .unusedFootnote(name)
  }

  /// The label of `[label]:`, with the sign of a footnote.
  private func definedLabel(at start: Int) -> String? {
    let isFootnote = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "^")
    let label = bytes[(start + 1)...].prefix {
      $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[") && $0 != 0x0A
        && !(isFootnote && $0 <= 0x20)
    }
    guard label.contains(where: { $0 > 0x20 }), label.count > (isFootnote ? 1 : 0),
      bytes[label.endIndex...].starts(with: "]:".utf8)
    else { return nil }
    return String(decoding: UnsafeBufferPointer(rebasing: label), as: UTF8.self)
  }

  /// Whether a label in brackets is anywhere else, whatever its case.
  private func isWritten(_ label: String, elsewhereThan start: Int) -> Bool {
    let label = Array(label.utf8)
    var next = bytes.offset(of: UInt8(ascii: "["))
    while let at = next {
      let end = at + 1 + label.count
      if at != start, end < bytes.count, bytes[end] == UInt8(ascii: "]"),
        zip(bytes[at + 1..<end], label).allSatisfy({ $0 | 0x20 == $1 | 0x20 })
      {
        return true
      }
      next = bytes.offset(of: UInt8(ascii: "["), from: at + 1)
    }
    return false
  }

  /// Whether nothing but blanks and the marks of quotations, lists and tasks is before an offset in its line.
  private func beginsLine(_ offset: Int) -> Bool {
    bytes[lines.start(of: lines.line(at: offset))..<offset].allSatisfy {
      $0 <= 0x20 || ">-*+.)".utf8.contains($0) || (48...57).contains($0)
    }
  }
}

/// Where words, code and footnotes are that a text prints.
private struct PrintedPlaces {
  /// Where footnotes begin.
  let footnotes: Set<Int>
  /// The labels of footnotes, in lower case.
  let labels: Set<String>
  /// Words, code, raw HTML and comments, in their order.
  private let ranges: [Range<Int>]

  init(_ parts: TextTree.Parts, _ bytes: UnsafeBufferPointer<UInt8>) {
    let records = parts.records
    footnotes = Set(records.lazy.filter { $0.code == .footnoteDefinition }.map { Int($0.start) })
    labels = Set(
      footnotes.map { start in
        let label = bytes[min(start + 2, bytes.count)...].prefix { $0 != UInt8(ascii: "]") }
        return String(decoding: Array(label), as: UTF8.self).lowercased()
      }
    )
    let inlines = records.lazy.filter { [.text, .code, .htmlInline].contains($0.code) }
      .map { Int($0.start)..<Int($0.end) }
    ranges = (parts.literalBlocks + inlines).sorted { $0.lowerBound < $1.lowerBound }
  }

  func contains(_ offset: Int) -> Bool {
    let end = ranges.endOfPrefix { $0.lowerBound <= offset }
    return end > 0 && ranges[end - 1].contains(offset)
  }
}
