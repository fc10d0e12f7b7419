/// A character with the columns of a terminal that it takes.
struct DisplayCell: Hashable {
  let character: Character
  let start: Int
  let end: Int

  /// Whether all of it is to be shown.
  func isInside(_ columns: Range<Int>) -> Bool {
    start >= columns.lowerBound && end <= columns.upperBound
  }

  /// As many signs as the character has columns; a tab stays one, so that it ends at the same stop.
  func filled(with sign: Character) -> String {
    character == "\t" ? "\t" : String(repeating: sign, count: end - start)
  }
}

extension String {
  /// How many columns of a terminal the text takes.
  public var displayWidth: Int {
    utf8.allSatisfy { (0x20..<0x7F).contains($0) } ? utf8.count : displayCells().last?.end ?? 0
  }

  /// The characters side by side, beginning at a column; control characters but tabs are replaced.
  func displayCells(from start: Int = 0) -> [DisplayCell] {
    var safe = UnicodeScalarView()
    for scalar in unicodeScalars {
      safe.append(scalar.isControl && scalar != "\t" ? scalar.picture : scalar)
    }
    var column = start
    return String(safe).map { character in
      defer { column += character.displayWidth }
      return DisplayCell(
        character: character,
        start: column,
        end: column + character.displayWidth
      )
    }
  }
}

extension Character {
  /// How many columns the character takes; for a tab, the most it can take.
  ///
  /// After Unicode Standard Annex #11, wide and fullwidth, in whole blocks.
  fileprivate var displayWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    guard first.value > 0x7E else { return first == "\t" ? 8 : 1 }
    let isEmoji = first.properties.isEmojiPresentation || unicodeScalars.contains("\u{FE0F}")
    guard !isEmoji, !first.isWide else { return 2 }
    return first.hasNoWidth ? 0 : 1
  }
}

extension Unicode.Scalar {
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      true
    default:
      false
    }
  }

  fileprivate var hasNoWidth: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }
}
