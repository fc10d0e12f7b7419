/// Counts in words, as prose begins a sentence with them.
public enum NumberWords {
  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
  ]
  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  /// The number in words up to ninety-nine, in digits beyond.
  public static func words(for number: Int) -> String {
    switch number {
    case 0..<20: small[number]
    case 20..<100 where number % 10 == 0: tens[number / 10]
    case 20..<100: tens[number / 10] + "-" + small[number % 10]
    default: String(number)
    }
  }

  private static let values: [String: Int] = {
    var values = Dictionary(uniqueKeysWithValues: (0..<100).map { (words(for: $0), $0) })
    values["hundred"] = 100
    return values
  }()

  /// The keys of all words that say a number.
  public static let keys = WordSet(of: values.keys)

  /// The number that a word in small letters says, up to ninety-nine, and *hundred*; nil of any other.
  public static func value(of word: String) -> Int? { values[word] }
}

extension NumberWords {
  /// The words that count several: two to ninety-nine.
  public static let counts = WordSet(of: (2..<100).map { words(for: $0) })

  /// Whether one of these begins with a small letter.
  public static func beginCounts(_ letter: UInt8) -> Bool { "tfsne".utf8.contains(letter) }

  /// Whether a number is written in some UTF-8, in digits or in words that count several. Only what begins as such a word is
  /// read, not `the` and `for`, which are in every sentence.
  public static func areWritten(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      guard isInWord(bytes[index]) else {
        if bytes[index].isDigit { return true }
        index += 1
        continue
      }
      if beginsCount(bytes, at: index) {
        var word = WordBuilder()
        _ = word.addRun(of: bytes, from: index)
        if counts.contains(word.key) { return true }
      }
      repeat { index += 1 } while index < bytes.count && isInWord(bytes[index])
    }
    return false
  }

  private static func isInWord(_ byte: UInt8) -> Bool { byte.isLetter || byte >= 0x80 }

  private static func beginsCount(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    let (second, third) = (bytes[index + 1] | 0x20, bytes[index + 2] | 0x20)
    switch bytes[index] | 0x20 {
    case UInt8(ascii: "t"):
      return second == UInt8(ascii: "w") || second == UInt8(ascii: "e")
        || second == UInt8(ascii: "h") && (third == UInt8(ascii: "r") || third == UInt8(ascii: "i"))
    case UInt8(ascii: "f"):
      return second == UInt8(ascii: "i")
        || second == UInt8(ascii: "o") && (third == UInt8(ascii: "u") || third == UInt8(ascii: "r"))
    case UInt8(ascii: "s"): return second == UInt8(ascii: "i") || second == UInt8(ascii: "e")
    case UInt8(ascii: "n"): return second == UInt8(ascii: "i")
    case UInt8(ascii: "e"): return second == UInt8(ascii: "i") || second == UInt8(ascii: "l")
    default: return false
    }
  }
}
