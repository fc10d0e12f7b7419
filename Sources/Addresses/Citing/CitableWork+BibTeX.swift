internal import Standards

extension CitableWork {
  /// An entry of BibTeX, as it is read by BibTeX 0.99d and by Biber, in UTF-8.
  ///
  /// Titles and names of organisations stand in braces within quotes, so that no style changes their letters.
  public var bibTeX: String {
    let lines = bibTeXFields.map { "  \($0.name) = \($0.value)" }
    return "@\(bibTeXType){\(key),\n\(lines.joined(separator: ",\n"))\n}\n"
  }

  private var bibTeXType: String {
    switch kind {
    case .standard: "techreport"
    case .part: "incollection"
    case .article: "misc"
    }
  }

  private var bibTeXFields: [(name: String, value: String)] {
    var fields: [(String, String)] = [
      ("author", isByPerson ? Self.braced(author) : Self.protected(author)),
      ("title", Self.protected(title)),
    ]
    switch kind {
    case .standard:
      fields.append(("institution", Self.protected(publisher)))
      fields.append(("type", "{Standard}"))
      fields += number.map { [("number", Self.braced($0))] } ?? []
    case .part:
      fields += container.map { [("booktitle", Self.protected($0))] } ?? []
      fields.append(("publisher", Self.protected(publisher)))
    case .article:
      fields += container.map { [("howpublished", Self.protected($0))] } ?? []
    }
    if let issued {
      fields.append(("year", "{\(issued.year)}"))
      fields.append(("month", Self.months[issued.month - 1]))
    }
    if isDraft { fields.append(("note", "{Working draft}")) }
    fields.append(("language", Self.braced(language)))
    fields.append(("url", "{\(Self.bibTeXAddress(url))}"))
    return fields
  }

  /// The abbreviations that every style defines.
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func braced(_ text: String) -> String { "{\(escapedForTeX(text))}" }
  private static func protected(_ text: String) -> String { "\"{\(escapedForTeX(text))}\"" }

  /// A text with the characters that mean something to TeX written as commands. BibTeX counts braces also behind a
  /// backslash, so they are written by name.
  private static func escapedForTeX(_ text: String) -> String {
    guard text.utf8.contains(where: "#$%&_{}\\~^".utf8.contains) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "#", "$", "%", "&", "_": escaped += "\\\(scalar)"
      case "{": escaped += "\\textbraceleft{}"
      case "}": escaped += "\\textbraceright{}"
      case "\\": escaped += "\\textbackslash{}"
      case "~": escaped += "\\textasciitilde{}"
      case "^": escaped += "\\textasciicircum{}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// An address, which is read as it stands, so that only what would end the field is encoded.
  private static func bibTeXAddress(_ url: String) -> String {
    guard url.utf8.contains(where: "{}\\".utf8.contains) else { return url }
    var address = ""
    for scalar in url.unicodeScalars {
      switch scalar {
      case "{": address += "%7B"
      case "}": address += "%7D"
      case "\\": address += "%5C"
      default: address.unicodeScalars.append(scalar)
      }
    }
    return address
  }
}
