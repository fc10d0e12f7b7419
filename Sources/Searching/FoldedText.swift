internal import Foundation

/// A text in which case, diacritics and apostrophes within words do not count. `templates/assets/search.js` folds a query in the
/// same way.
struct FoldedText {
  /// The text in lower case and decomposed (Unicode NFD), without marks.
  let scalars: [Unicode.Scalar]

  init(_ text: String) {
    let lower = text.lowercased()
    let isASCII = lower.utf8.allSatisfy { $0 < 0x80 }
    let decomposed = isASCII ? lower : lower.decomposedStringWithCanonicalMapping
    let bare = decomposed.unicodeScalars.filter { isASCII || !Self.isMark($0) }
    scalars = Self.withoutApostrophes(bare.map { $0 == "ς" ? "σ" : $0 })
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  private static func withoutApostrophes(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    scalars.indices.filter { index in
      guard scalars[index] == "'" || scalars[index] == "’" else { return true }
      let isInside = index > 0 && index + 1 < scalars.count
      return !(isInside && isWord(scalars[index - 1]) && isWord(scalars[index + 1]))
    }.map { scalars[$0] }
  }

  /// Whether words are made of it.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isDigit(scalar) || ("a"..."z").contains(scalar) }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .decimalNumber
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// The words of the text, joined as they are written where one `-`, `_` or `.` is between them: `psf-4.2`.
  var runs: [[Unicode.Scalar]] {
    var runs: [[Unicode.Scalar]] = []
    var run: [Unicode.Scalar] = []
    for (index, scalar) in scalars.enumerated() {
      let isJoint =
        !run.isEmpty && (scalar == "-" || scalar == "_" || scalar == ".")
        && index + 1 < scalars.count && Self.isWord(scalars[index + 1])
      if Self.isWord(scalar) || isJoint {
        run.append(scalar)
      } else if !run.isEmpty {
        runs.append(run)
        run = []
      }
    }
    return run.isEmpty ? runs : runs + [run]
  }
}
