internal import Diagnostics

extension TreeBuilder {
  /// Notes the footnotes that the parser left out since nothing refers to them.
  ///
  /// A footnote begins in any line that begins with its mark and is not in code, in raw HTML or indented by four blanks.
  mutating func noteUnusedFootnotes() {
    var next = bytes.offset(of: UInt8(ascii: "["))
    var known: FootnotePlaces?
    while let start = next {
      next = bytes.offset(of: UInt8(ascii: "["), from: start + 1)
      guard let label = footnoteLabel(at: start), beginsLine(start) else { continue }
      let places = known ?? FootnotePlaces(parts, bytes)
      known = places
      guard !places.published.contains(start), !places.isLiteral(start) else { continue }
      let line = lines.line(at: start)
      let isRepeated = places.labels.contains(label.lowercased())
      parts.lost.append(
        LostPart(
          kind: isRepeated ? .repeatedFootnote(label) : .unusedFootnote(label),
          range: start..<lines.end(of: line, in: bytes)
        )
      )
    }
    parts.lost.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The label of `[^label]:`.
  private func footnoteLabel(at start: Int) -> String? {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "^") else { return nil }
    let label = bytes[(start + 2)...].prefix {
      $0 > 0x20 && $0 != UInt8(ascii: "]")
    }
    guard !label.isEmpty, bytes[label.endIndex...].starts(with: "]:".utf8) else { return nil }
    return String(decoding: UnsafeBufferPointer(rebasing: label), as: UTF8.self)
  }

  /// Whether nothing but marks of quotations and lists, and fewer than four blanks, is before an offset in its line.
  private func beginsLine(_ offset: Int) -> Bool {
    let before = bytes[lines.start(of: lines.line(at: offset))..<offset]
    let blanks = before.reversed().prefix { $0 == 0x20 || $0 == 0x09 }
    return before.allSatisfy { $0 <= 0x20 || ">-*+.)".utf8.contains($0) || (48...57).contains($0) }
      && blanks.count < 4 && !blanks.contains(0x09)
  }
}

/// Where footnotes are that are published, and where nothing is one.
private struct FootnotePlaces {
  let published: Set<Int>
  /// The labels of those that are published, in lower case.
  let labels: Set<String>
  /// Code, raw HTML and comments, in their order.
  private let literals: [Range<Int>]

  init(_ parts: TextTree.Parts, _ bytes: UnsafeBufferPointer<UInt8>) {
    let records = parts.records
    published = Set(records.lazy.filter { $0.code == .footnoteDefinition }.map { Int($0.start) })
    labels = Set(
      published.map { start in
        let label = bytes[min(start + 2, bytes.count)...].prefix { $0 != UInt8(ascii: "]") }
        return String(decoding: Array(label), as: UTF8.self).lowercased()
      }
    )
    literals = parts.literalBlocks.sorted { $0.lowerBound < $1.lowerBound }
  }

  func isLiteral(_ offset: Int) -> Bool {
    let end = literals.endOfPrefix { $0.lowerBound <= offset }
    return end > 0 && literals[end - 1].contains(offset)
  }
}
