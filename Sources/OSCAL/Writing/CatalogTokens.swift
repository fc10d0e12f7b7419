internal import Standards

/// The ids of provisions as OSCAL's tokens: a letter or `_`, then letters, digits, `.`, `-` and `_`.
///
/// Most ids are tokens as they are. What others have besides becomes `_`; the id itself is always the label.
struct CatalogTokens: Sendable {
  private var tokens: [ProvisionID: String] = [:]

  init(of version: Version) {
    var taken: Set<String> = [OSCALNames.terms, OSCALNames.clauses]
    let ids = version.provisions.map(\.id)
    // Ids that are tokens keep themselves, whatever the others become.
    for id in ids where Self.token(of: id.description) == id.description {
      tokens[id] = id.description
      taken.insert(id.description.lowercased())
    }
    for id in ids where tokens[id] == nil {
      let stem = Self.token(of: id.description)
      var candidate = stem
      var number = 1
      while !taken.insert(candidate.lowercased()).inserted {
        number += 1
        candidate = "\(stem)_\(number)"
      }
      tokens[id] = candidate
    }
  }

  subscript(id: ProvisionID) -> String { tokens[id] ?? Self.token(of: id.description) }

  static func token(of text: String) -> String {
    let first = text.utf8.first ?? 0
    let isStart = (97...122).contains(first | 0x20) || first == UInt8(ascii: "_")
    let bytes = text.utf8.map { byte in
      let isLetterOrDigit = (97...122).contains(byte | 0x20) || (48...57).contains(byte)
      return isLetterOrDigit || "._-".utf8.contains(byte) ? byte : UInt8(ascii: "_")
    }
    return (isStart ? "" : "_") + String(decoding: bytes, as: UTF8.self)
  }
}
