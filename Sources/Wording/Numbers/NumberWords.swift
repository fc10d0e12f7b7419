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
