extension Phrases {
  /// A template with the phrases in it that stand between `{{#_}}` and `{{/_}}` in the language. A phrase may hold tags and HTML, which
  /// its translation holds as well. In English nothing changes, so that each byte has its place.
  package func translated(template bytes: [UInt8]) -> [UInt8] {
    guard !translations.isEmpty || marksMissing else { return bytes }
    var output: [UInt8] = []
    var rest = bytes[...]
    while let start = rest.firstRange(of: Self.start),
      let end = rest[start.upperBound...].firstRange(of: Self.end)
    {
      output += rest[..<start.lowerBound]
      let phrase = String(decoding: rest[start.upperBound..<end.lowerBound], as: UTF8.self)
      output += template(phrase).utf8
      rest = rest[end.upperBound...]
    }
    return output + rest
  }

  /// The phrases of a template, in their order.
  package static func phrases(ofTemplate bytes: [UInt8]) -> [String] {
    var found: [String] = []
    var rest = bytes[...]
    while let start = rest.firstRange(of: Self.start),
      let end = rest[start.upperBound...].firstRange(of: Self.end)
    {
      found.append(String(decoding: rest[start.upperBound..<end.lowerBound], as: UTF8.self))
      rest = rest[end.upperBound...]
    }
    return found
  }

  private static let start = Array("{{#_}}".utf8)
  private static let end = Array("{{/_}}".utf8)
}
