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
    var next = html.offset(of: UInt8(ascii: "<"), from: part.lowerBound)
    while let at = next {
      let end = end(of: html, at: at)
      if let end { ranges.append(at..<end) }
      next = html.offset(of: UInt8(ascii: "<"), from: end ?? at + 1)
    }
    return ranges
  }

  /// The offset behind the comment that begins at an offset; nil where none does, or where a browser sees its end at
  /// another place than the parser of Markdown: `<!-->`, `<!--->` and `--!>` (HTML Standard, 13.2.5.42 to 13.2.5.51).
  private static func end(of html: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard html[start...].starts(with: "<!--".utf8) else { return nil }
    let text = html[(start + 4)...]
    guard !text.starts(with: ">".utf8), !text.starts(with: "->".utf8) else { return nil }
    var next = html.offset(of: UInt8(ascii: "-"), from: start + 4)
    while let at = next {
      if html[at...].starts(with: "-->".utf8) { return at + 3 }
      if html[at...].starts(with: "--!>".utf8) { return nil }
      next = html.offset(of: UInt8(ascii: "-"), from: at + 1)
    }
    return nil
  }
}
