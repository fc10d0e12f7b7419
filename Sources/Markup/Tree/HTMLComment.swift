/// Comments in raw HTML: notes of editors, which are published nowhere.
enum HTMLComment {
  /// Raw HTML without its comments.
  static func removed(from html: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var visible: [UInt8] = []
    var start = 0
    for comment in ranges(in: html, html.indices) {
      visible += html[start..<comment.lowerBound]
      start = comment.upperBound
    }
    return visible + html[start...]
  }

  /// Where comments are in a part of a text that is raw HTML.
  static func ranges(in bytes: UnsafeBufferPointer<UInt8>, _ part: Range<Int>) -> [Range<Int>] {
    let html = UnsafeBufferPointer(rebasing: bytes[..<part.upperBound])
    var ranges: [Range<Int>] = []
    // Where no end follows there is none for a later beginning either.
    var closing = part.lowerBound
    var next = html.offset(of: UInt8(ascii: "<"), from: part.lowerBound)
    while let at = next {
      guard html[at...].starts(with: "<!--".utf8) else {
        next = html.offset(of: UInt8(ascii: "<"), from: at + 1)
        continue
      }
      if closing < at + 4 {
        guard let found = Self.closing(html, from: at + 4) else { break }
        closing = found
      }
      let end = isClosed(html, at, by: closing) ? closing + 3 : nil
      if let end { ranges.append(at..<end) }
      next = html.offset(of: UInt8(ascii: "<"), from: end ?? at + 1)
    }
    return ranges
  }

  /// Where the next `-->` is.
  private static func closing(_ html: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var next = html.offset(of: UInt8(ascii: "-"), from: start)
    while let at = next {
      if html[at...].starts(with: "-->".utf8) { return at }
      next = html.offset(of: UInt8(ascii: "-"), from: at + 1)
    }
    return nil
  }

  /// Whether a browser sees the end of a comment where the parser of Markdown does: not in `<!-->`, `<!--->` and behind `--!>`
  /// (HTML Standard, 13.2.5.42 to 13.2.5.51).
  private static func isClosed(
    _ html: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    by closing: Int
  ) -> Bool {
    let text = html[(start + 4)..<closing]
    let rest = html[(start + 4)...]
    guard !rest.starts(with: ">".utf8), !rest.starts(with: "->".utf8) else { return false }
    var next = html.offset(of: UInt8(ascii: "!"), from: start + 4, to: closing)
    while let at = next {
      if html[at...].starts(with: "!>".utf8), at >= text.startIndex + 2,
        html[(at - 2)..<at].elementsEqual("--".utf8)
      {
        return false
      }
      next = html.offset(of: UInt8(ascii: "!"), from: at + 1, to: closing)
    }
    return true
  }
}
