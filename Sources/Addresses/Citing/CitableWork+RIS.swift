internal import Standards

extension CitableWork {
  /// A record of RIS: a tag of two characters, two blanks, a hyphen, a blank and the value on each line, which ends in
  /// a carriage return and a line feed. In UTF-8.
  public var ris: String {
    (risFields + [("ER", "")]).map { "\($0.tag)  - \($0.value)\r\n" }.joined()
  }

  private var risFields: [(tag: String, value: String)] {
    var fields: [(String, String)] = [
      ("TY", risType), ("ID", key), ("AU", author), ("TI", title),
    ]
    fields += container.map { [("T2", $0)] } ?? []
    if let issued {
      fields.append(("PY", String(issued.year)))
      fields.append(("DA", Self.risDate(issued.description)))
    }
    fields.append(("PB", publisher))
    fields += version.map { [("ET", $0.description)] } ?? []
    fields += number.map { [("M1", $0)] } ?? []
    if isDraft { fields.append(("N1", "Working draft")) }
    fields.append(("LA", language))
    fields.append(("UR", url))
    fields.append(("N1", "Verify this file: \(verifyURL)"))
    return fields
  }

  private var risType: String {
    switch kind {
    case .standard: "STAND"
    case .part: "CHAP"
    case .article: "ELEC"
    }
  }

  /// `2026/04/30/`: four parts, of which the last may be empty.
  private static func risDate(_ date: String) -> String {
    let parts = date.split(separator: "-")
    return (0..<4).map { parts.indices.contains($0) ? String(parts[$0]) : "" }
      .joined(separator: "/")
  }
}
