/// Numbers that look random and are the same in every run: G. L. Steele and others, "Fast Splittable Pseudorandom
/// Number Generators", OOPSLA 2014 (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

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
