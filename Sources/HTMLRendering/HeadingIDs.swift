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
    var stem = ""
    for scalar in title.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        stem.unicodeScalars.append(scalar)
      } else if scalar == " " || scalar == "-" || scalar == "_" {
        stem += stem.hasSuffix("-") || stem.isEmpty ? "" : "-"
      }
    }
    while stem.hasSuffix("-") { stem.removeLast() }
    return stem.isEmpty ? "section" : stem
  }
}

/// The id that a heading with these words gets, where it is the first of them in its text.
public func headingID(for title: String) -> String {
  var ids = HeadingIDs()
  return ids.id(for: title)
}
