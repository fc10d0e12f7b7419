public import Standards

/// What the standard and the version are called that a catalog becomes.
public enum CatalogNames {
  /// The id of the standard, from the title up to its colon and without a revision at its end: revisions are versions.
  public static func standard(from title: String) -> StandardID {
    let head = title.split(separator: ":").first.map(String.init) ?? title
    var words = PlainName.make(of: head, atMost: 60).split(separator: "-").map(String.init)
    let number = words.last.map { $0.utf8.allSatisfy { (48...57).contains($0) } } ?? false
    let marks: Set = ["rev", "revision", "version", "v"]
    if number, words.count > 2, marks.contains(words[words.count - 2]) { words.removeLast(2) }
    let name = words.joined(separator: "-")
    return StandardID(isID(name) ? name : "catalog")
  }

  /// The label of the version: the first number in the text, with what belongs to it; `1` where there is none.
  public static func label(from version: String) -> String {
    let text = version.utf8.drop { !(48...57).contains($0) }
    let allowed = text.prefix { byte in
      (48...57).contains(byte) || (97...122).contains(byte | 0x20) || ".-".utf8.contains(byte)
    }
    var label = String(Substring(allowed))
    while let last = label.utf8.last, ".-".utf8.contains(last) { label.removeLast() }
    if VersionNumber(label).isWellFormed { return label }
    let number = String(Substring(label.utf8.prefix { (48...57).contains($0) || $0 == 46 }))
    return VersionNumber(number).isWellFormed ? number : "1"
  }

  /// Whether a text can be the id of a standard: its folder and its address: a letter, then letters, digits and `-`, all in lower case.
  public static func isID(_ text: String) -> Bool {
    let first = text.utf8.first ?? 0
    return (97...122).contains(first) && (2...60).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
      }
  }
}
