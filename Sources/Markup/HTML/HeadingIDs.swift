/// Makes the ids of headings from their words, as GitHub does: letters and digits in lower case, `-` for spaces.
struct HeadingIDs {
  private var taken: Set<String> = []
  /// The number that was last put behind a stem.
  private var numbers: [String: Int] = [:]

  mutating func id(for title: String) -> String {
    let stem = Self.stem(of: title)
    if taken.insert(stem).inserted { return stem }
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
    var bytes = title
    let stem = bytes.withUTF8 { Self.stem(ofASCII: $0) } ?? Self.stem(ofAny: title)
    return stem.isEmpty ? "section" : stem
  }

  /// The tables of Unicode are slow, and most headings are ASCII. Nil for one that is not.
  private static func stem(ofASCII title: UnsafeBufferPointer<UInt8>) -> String? {
    var stem: [UInt8] = []
    stem.reserveCapacity(title.count)
    for byte in title {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        stem.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): stem.append(byte | 0x20)
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"):
        if let last = stem.last, last != UInt8(ascii: "-") { stem.append(UInt8(ascii: "-")) }
      case 0x80...: return nil
      default: break
      }
    }
    while stem.last == UInt8(ascii: "-") { stem.removeLast() }
    return String(decoding: stem, as: UTF8.self)
  }

  private static func stem(ofAny title: String) -> String {
    var stem: [UInt8] = []
    for scalar in title.lowercased().unicodeScalars {
      if isLetterOrDigit(scalar) {
        stem.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else if scalar == " " || scalar == "-" || scalar == "_" {
        if let last = stem.last, last != UInt8(ascii: "-") { stem.append(UInt8(ascii: "-")) }
      }
    }
    while stem.last == UInt8(ascii: "-") { stem.removeLast() }
    return String(decoding: stem, as: UTF8.self)
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

/// The id that a heading with these words gets, where it is the first of them in its text.
public func headingID(for title: String) -> String {
  var ids = HeadingIDs()
  return ids.id(for: title)
}
