/// The words of HTML that this program made: tags gone, entities resolved, white space folded.
enum PlainWords {
  static func of(_ html: String) -> String {
    var words = ""
    var isInTag = false
    for scalar in html.unicodeScalars {
      switch scalar {
      case "<": isInTag = true
      case ">" where isInTag: isInTag = false
      case _ where isInTag: break
      case _ where scalar.properties.isWhitespace:
        if !words.isEmpty, !words.hasSuffix(" ") { words += " " }
      default: words.unicodeScalars.append(scalar)
      }
    }
    for (entity, text) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
    where words.contains(entity) {
      words = words.split(separator: entity, omittingEmptySubsequences: false)
        .joined(separator: text)
    }
    return words.hasSuffix(" ") ? String(words.dropLast()) : words
  }
}
