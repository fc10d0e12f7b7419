/// A letter as a mark draws it: lines of one width, in a box 20 high.
struct MarkLetter {
  /// How wide it is.
  let width: Double
  /// Where the letter after it begins, which stands at its foot.
  let next: Double
  /// Its lines: `M` begins one, `L` leads straight on, `B` in a half circle, `C` in a cubic curve.
  let lines: String
  /// The lines on an icon of 32 by 32, where they are drawn for that size: as the first letter, and as the second.
  var onIcon: (first: String?, second: String?) = (nil, nil)

  private init(_ width: Double, _ lines: String, next: Double? = nil) {
    (self.width, self.lines, self.next) = (width, lines, next ?? width + 4.5)
  }

  /// Nil of what is no letter from A to Z.
  init?(_ character: Character) {
    guard let letter = Self.all[character] else { return nil }
    self = letter
  }

  private func onIcon(first: String? = nil, second: String? = nil) -> MarkLetter {
    var letter = self
    letter.onIcon = (first, second)
    return letter
  }

  private static let all: [Character: MarkLetter] = [
    "A": MarkLetter(12, "M0 20 L6 2.5 L12 20 M2.5 14 L9.5 14"),
    "B": MarkLetter(13, "M0 20 L0 0 L7 0 B7 9.5 L0 9.5 M7 9.5 B7 20 L0 20"),
    "C": MarkLetter(13, "M13 3 C11 1 9 0 7 0 C3 0 0 4 0 10 C0 16 3 20 7 20 C9 20 11 19 13 17"),
    "D": MarkLetter(13, "M0 20 L0 0 L5 0 C10 0 13 4 13 10 C13 16 10 20 5 20 L0 20"),
    "E": MarkLetter(11, "M11 0 L0 0 L0 20 L11 20 M0 10 L9 10"),
    "F": MarkLetter(11, "M11 0 L0 0 L0 20 M0 10 L9 10", next: 11),
    "G": MarkLetter(
      13,
      "M13 3 C11 1 9 0 7 0 C3 0 0 4 0 10 C0 16 3 20 7 20 C9 20 11 19 13 17 L13 11 L8 11"
    ),
    "H": MarkLetter(12, "M0 0 L0 20 M12 0 L12 20 M0 10 L12 10"),
    "I": MarkLetter(10, "M0 20 L10 20 M5 0 L5 20").onIcon(second: "M20 27 L26 27 M23 14.5 L23 27"),
    "J": MarkLetter(10, "M10 0 L10 14 C10 18 8 20 5 20 C2 20 0 18 0 15"),
    "K": MarkLetter(12, "M0 0 L0 20 M12 0 L0 12 M4 8.5 L12 20"),
    "L": MarkLetter(11, "M0 0 L0 20 L11 20"),
    "M": MarkLetter(14, "M0 20 L0 0 L7 12 L14 0 L14 20"),
    "N": MarkLetter(12, "M0 20 L0 0 M12 20 L12 0 M0 1 L12 19"),
    "O": MarkLetter(
      14,
      "M7 0 C11 0 14 4 14 10 C14 16 11 20 7 20 C3 20 0 16 0 10 C0 4 3 0 7 0"
    ),
    "P": MarkLetter(15, "M0 20 L0 0 L9 0 B9 12 L0 12", next: 14)
      .onIcon(first: "M7 27 L7 6 L16.5 6 B16.5 18 L7 18"),
    "Q": MarkLetter(
      14,
      "M7 0 C11 0 14 4 14 10 C14 16 11 20 7 20 C3 20 0 16 0 10 C0 4 3 0 7 0 M8 14 L14 20"
    ),
    "R": MarkLetter(13, "M0 20 L0 0 L8 0 B8 11 L0 11 M6 11 L13 20"),
    "S": MarkLetter(
      12,
      "M12 3 C10 1 8 0 6 0 C3 0 1 2 1 5 C1 8 3 9 6 10 C10 11 12 12.5 12 15 C12 18 10 20 6 20"
        + " C4 20 2 19 0 17"
    ),
    "T": MarkLetter(13, "M0 0 L13 0 M6.5 0 L6.5 20", next: 13),
    "U": MarkLetter(12, "M0 0 L0 13 C0 17.5 2.5 20 6 20 C9.5 20 12 17.5 12 13 L12 0"),
    "V": MarkLetter(13, "M0 0 L6.5 17 L13 0", next: 14),
    "W": MarkLetter(17, "M0 0 L4.5 20 L8.5 5 L12.5 20 L17 0"),
    "X": MarkLetter(12, "M0 0 L12 20 M12 0 L0 20"),
    "Y": MarkLetter(13, "M0 0 L6.5 11 L13 0 M6.5 11 L6.5 20", next: 13),
    "Z": MarkLetter(12, "M0 0 L12 0 L0 20 L12 20"),
  ]
}
