internal import Diagnostics
internal import Phrasing
internal import Standards

extension CitableWork {
  /// A tag of two characters, two blanks, a hyphen, a blank and the value on each line, which ends in a carriage return
  /// and a line feed.
  func appendRIS(_ say: Phrases, to output: inout [UInt8]) {
    func add(_ tag: String, _ value: String) {
      output += tag.utf8
      output += "  - ".utf8
      // A line break would begin another field.
      let lines =
        value.isPlainLine ? value : value.split(whereSeparator: \.isNewline).joined(separator: " ")
      output += lines.utf8
      output += "\r\n".utf8
    }
    add("TY", risType)
    add("ID", key)
    add("AU", author)
    add("TI", title)
    if let container { add("T2", container) }
    if let issued {
      add("PY", String(issued.year))
      // Four parts, of which the last may be empty.
      add("DA", issued.slashed + (issued.day == nil ? "//" : "/"))
    }
    add("PB", publisher)
    if let version { add("ET", version.description) }
    if let number { add("M1", number) }
    if isDraft { add("N1", say("Working draft")) }
    add("LA", language)
    add("UR", url)
    if let verifyURL { add("N1", say("Verify this file: \(verifyURL)")) }
    add("ER", "")
  }

  private var risType: String {
    switch kind {
    case .standard: "STAND"
    case .part: "CHAP"
    case .article: "ELEC"
    }
  }
}
