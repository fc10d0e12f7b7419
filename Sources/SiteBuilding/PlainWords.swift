/// Words for descriptions.
enum PlainWords {
  /// A text cut at the end of a word where it is longer than a number of bytes, or within one that is all of it.
  static func cut(_ text: String, to length: Int) -> String {
    guard text.utf8.count > length else { return text }
    var end = text.utf8.index(text.startIndex, offsetBy: length - 3)
    if let space = text.utf8[..<end].lastIndex(of: 0x20) { return text[..<space] + "…" }
    while end.samePosition(in: text) == nil { end = text.utf8.index(before: end) }
    return text[..<end] + "…"
  }
}
