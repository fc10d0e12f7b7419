import SeededRandom

extension SeededGenerator {
  /// A text of signs that mean something to CSV, to spreadsheets or to nobody.
  mutating func cell() -> String {
    let signs = [
      "a", "é", ",", ";", "\"", "\n", "\r", "\t", "=", "+", "-", "@", "'", " ", "漢", "|",
    ]
    return (0..<Int.random(in: 0..<6, using: &self)).map { _ in
      signs[Int.random(in: 0..<signs.count, using: &self)]
    }
    .joined()
  }
}
