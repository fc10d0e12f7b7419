internal import Wording

/// How often something is done: `annually`, `once a month`, `twice a day`, `every six months`.
struct Frequency {
  /// How often in a time: `twice a day` is two in one day.
  private let count: Double
  private let unit: Unit
  /// How many units it is done in: `every six months` is one in six.
  private let units: Double
  /// The positions of its words.
  let words: Range<Int>
  /// Whether it says so in one word, as `monthly`.
  var isAdverb: Bool { words.count == 1 }

  /// Whether it is a number of units: `every six months`.
  let isInterval: Bool

  private enum Unit: Double {
    case year = 1
    case half = 2
    case quarter = 4
    case month = 12
    case fortnight = 26
    case week = 52
    case day = 365
    case hour = 8_760
  }

  private static let adverbs: [String: Unit] = [
    "yearly": .year, "annually": .year, "annual": .year, "semiannually": .half,
    "half-yearly": .half, "semi-annually": .half, "quarterly": .quarter, "monthly": .month,
    "fortnightly": .fortnight, "weekly": .week, "daily": .day, "hourly": .hour,
  ]
  private static let names: [String: Unit] = [
    "year": .year, "years": .year, "quarter": .quarter, "quarters": .quarter, "month": .month,
    "months": .month, "week": .week, "weeks": .week, "day": .day, "days": .day, "hour": .hour,
    "hours": .hour,
  ]
  private static let counts: [String: Double] = ["once": 1, "twice": 2, "thrice": 3]
  private static let articles: Set<String> = ["a", "an", "per", "each", "every"]

  /// The frequency that begins at a position; nil where none does.
  init?(at start: Int, of words: [String]) {
    func word(_ index: Int) -> String { words.indices.contains(index) ? words[index] : "" }
    if let unit = Self.adverbs[word(start)] {
      (count, self.unit, units, self.words) = (1, unit, 1, start..<start + 1)
      isInterval = false
      return
    }
    var index = start
    if let known = Self.counts[word(index)] {
      (count, index) = (known, index + 1)
    } else if let number = NumberWords.value(of: word(index)), word(index + 1) == "times" {
      (count, index) = (Double(number), index + 2)
    } else {
      count = 1
    }
    guard index > start ? Self.articles.contains(word(index)) : word(index) == "every" else {
      return nil
    }
    let number = Self.number(word(index + 1))
    guard let unit = Self.names[word(index + (number == nil ? 1 : 2))] else { return nil }
    self.unit = unit
    units = number ?? 1
    isInterval = index == start && number != nil
    self.words = start..<index + (number == nil ? 2 : 3)
  }

  private static func number(_ word: String) -> Double? {
    NumberWords.value(of: word).map(Double.init) ?? Double(word)
  }

  /// The frequency that has some words of a sentence among its own; nil where none has.
  static func around(_ range: Range<Int>, of words: [String]) -> Frequency? {
    let starts = max(0, range.lowerBound - 4)...max(0, range.lowerBound)
    return starts.lazy.compactMap { Frequency(at: $0, of: words) }.first {
      $0.words.lowerBound <= range.lowerBound && range.upperBound <= $0.words.upperBound
    }
  }

  /// How often in a year.
  private var timesAYear: Double { count * unit.rawValue / units }

  /// How it stands to another one: above 0 for more often. Nil where the two cannot be told apart, or may be the same in other
  /// units: a month and four weeks.
  func order(to other: Frequency) -> Int? {
    if unit == other.unit, units == other.units, count == other.count { return 0 }
    let ratio = timesAYear / other.timesAYear
    guard !(0.8...1.25).contains(ratio) else { return nil }
    return ratio > 1 ? 1 : -1
  }
}
