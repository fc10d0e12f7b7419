internal import Phrasing
internal import Standards

extension CitableWork {
  /// Titles and names of organisations are in braces within quotes, so that no style changes their letters.
  func appendBibTeX(_ say: Phrases, to output: inout [UInt8]) {
    func begin(_ name: String) {
      output += ",\n  ".utf8
      output += name.utf8
      output += " = ".utf8
    }
    func plain(_ name: String, _ value: String) {
      begin(name)
      output += "{".utf8
      Self.appendForTeX(value, to: &output)
      output += "}".utf8
    }
    func protected(_ name: String, _ value: String) {
      begin(name)
      output += "\"{".utf8
      Self.appendForTeX(value, to: &output)
      output += "}\"".utf8
    }
    output += "@\(bibTeXType){\(key)".utf8
    if isByPerson { plain("author", author) } else { protected("author", author) }
    protected("title", title)
    switch kind {
    case .standard:
      protected("institution", publisher)
      plain("type", say("Standard"))
      if let number { plain("number", number) }
    case .part:
      if let container { protected("booktitle", container) }
      protected("publisher", publisher)
    case .article:
      if let container { protected("howpublished", container) }
    }
    if let issued {
      plain("year", String(issued.year))
      begin("month")
      output += Self.months[issued.month - 1].utf8
    }
    if isDraft { plain("note", say("Working draft")) }
    plain("language", language)
    begin("url")
    output += "{".utf8
    Self.appendBibTeXAddress(url, to: &output)
    output += "}\n}\n".utf8
  }

  private var bibTeXType: String {
    switch kind {
    case .standard: "techreport"
    case .part: "incollection"
    case .article: "misc"
    }
  }

  /// The abbreviations that every style defines.
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Appends a text with the characters that mean something to TeX written as commands. BibTeX counts braces also after
  /// a backslash, so they are written by name.
  private static func appendForTeX(_ text: String, to output: inout [UInt8]) {
    for byte in text.utf8 {
      switch Unicode.Scalar(byte) {
      case "#", "$", "%", "&", "_": output += [UInt8(ascii: "\\"), byte]
      case "{": output += "\\textbraceleft{}".utf8
      case "}": output += "\\textbraceright{}".utf8
      case "\\": output += "\\textbackslash{}".utf8
      case "~": output += "\\textasciitilde{}".utf8
      case "^": output += "\\textasciicircum{}".utf8
      default: output.append(byte)
      }
    }
  }

  /// Appends an address. It is read as it is, so only what would end the field is encoded.
  private static func appendBibTeXAddress(_ url: String, to output: inout [UInt8]) {
    for byte in url.utf8 {
      switch Unicode.Scalar(byte) {
      case "{": output += "%7B".utf8
      case "}": output += "%7D".utf8
      case "\\": output += "%5C".utf8
      default: output.append(byte)
      }
    }
  }
}
