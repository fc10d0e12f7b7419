/// Makes the ids of headings from their words, as GitHub does: letters and digits in lower case, `-` for spaces.
struct HeadingIDs {
  private var taken: Set<String> = []
  /// The number that was last put behind a stem.
  private var numbers: [String: Int] = [:]

  mutating func id(for title: String) -> String {
    let stem = Self.stem(of: title)
    var id = stem
    var number = numbers[stem, default: 1]
    while !taken.insert(id).inserted {
      number += 1
      id = "\(stem)-\(number)"
    }
    numbers[stem] = number
    return id
  }

  private static func stem(of title: String) -> String {
    var stem: [UInt8] = []
    for scalar in title.lowercased().unicodeScalars {
      if isLetterOrDigit(scalar) {
        stem.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else if scalar == " " || scalar == "-" || scalar == "_" {
        if let last = stem.last, last != UInt8(ascii: "-") { stem.append(UInt8(ascii: "-")) }
      }
    }
    while stem.last == UInt8(ascii: "-") { stem.removeLast() }
    return stem.isEmpty ? "section" : String(decoding: stem, as: UTF8.self)
  }

  /// The tables of Unicode are slow, and most headings are ASCII.
  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x80 else {
      return (97...122).contains(scalar.value) || (48...57).contains(scalar.value)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

/// The id that a heading with these words gets, where it is the first of them in its text.
public func headingID(for title: String) -> String {
  var ids = HeadingIDs()
  return ids.id(for: title)
}
