/// A number with its unit, where one follows: `30 days`, `24h`, `99.9 %`, `thirty users`.
struct Quantity: Hashable {
  /// What is counted or measured, so that only like is compared with like.
  enum Dimension: Hashable {
    /// In seconds.
    case time
    /// In months, which have no fixed number of days.
    case months
    /// In bytes.
    case data
    /// Of a hundred.
    case percent
    /// Of things with a name; the name in the singular.
    case count(String)
  }

  /// The number in the basic unit of its dimension.
  let value: Double
  let dimension: Dimension
  /// The positions of its tokens.
  let tokens: Range<Int>

  /// The quantity that begins at a token; nil where that is no number.
  init?(at index: Int, of tokens: [Token]) {
    guard tokens.indices.contains(index) else { return nil }
    let (digits, suffix) = Self.split(tokens[index].folded)
    guard let number = Self.number(digits) else { return nil }
    let next = index + 1 < tokens.count ? tokens[index + 1].folded : ""
    if !suffix.isEmpty {
      guard let unit = Self.units[suffix] else { return nil }
      (value, dimension, self.tokens) = (number * unit.factor, unit.dimension, index..<(index + 1))
    } else if let unit = Self.units[next] {
      (value, dimension, self.tokens) = (number * unit.factor, unit.dimension, index..<(index + 2))
    } else {
      (value, dimension) = (number, .count(Self.singular(next)))
      self.tokens = index..<(index + 1)
    }
  }

  /// The end of a number and the unit that follows it; nil where there is none.
  static func endOfUnit(at index: Int, in tokens: [Token]) -> Int? {
    guard index + 1 < tokens.count, units[tokens[index + 1].folded] != nil,
      number(tokens[index].folded) != nil
    else { return nil }
    return index + 2
  }

  /// `24h` is a number and its unit.
  private static func split(_ text: String) -> (String, String) {
    guard let first = text.utf8.first, (48...57).contains(first) else { return (text, "") }
    let digits = text.prefix { $0.isNumber || $0 == "." || $0 == "," }
    return (String(digits), String(text[digits.endIndex...]))
  }

  private static func number(_ text: String) -> Double? {
    if let number = words[text] { return number }
    guard let first = text.utf8.first, (48...57).contains(first) else { return nil }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped = parts.dropFirst().allSatisfy { $0.prefix { $0 != "." }.count == 3 }
    return isGrouped ? Double(parts.joined()) : nil
  }

  private static func singular(_ word: String) -> String {
    word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  private static let words: [String: Double] = {
    let small = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven",
      "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    var words = Dictionary(uniqueKeysWithValues: small.enumerated().map { ($1, Double($0)) })
    for (index, word) in tens.enumerated() {
      let ten = Double((index + 2) * 10)
      words[word] = ten
      for unit in 1...9 { words["\(word)-\(small[unit])"] = ten + Double(unit) }
    }
    words["hundred"] = 100
    return words
  }()

  private static let units: [String: (factor: Double, dimension: Dimension)] = {
    var units: [String: (factor: Double, dimension: Dimension)] = [:]
    func add(_ names: [String], _ factor: Double, _ dimension: Dimension) {
      for name in names { units[name] = (factor, dimension) }
    }
    add(["ms", "millisecond", "milliseconds"], 0.001, .time)
    add(["s", "sec", "secs", "second", "seconds"], 1, .time)
    add(["min", "mins", "minute", "minutes"], 60, .time)
    add(["h", "hr", "hrs", "hour", "hours"], 3_600, .time)
    add(["d", "day", "days"], 86_400, .time)
    add(["week", "weeks"], 604_800, .time)
    add(["month", "months"], 1, .months)
    add(["quarter", "quarters"], 3, .months)
    add(["year", "years"], 12, .months)
    add(["%", "percent"], 1, .percent)
    for (power, prefix) in ["", "k", "m", "g", "t"].enumerated() {
      let factor = (0..<power).reduce(1.0) { size, _ in size * 1_000 }
      add(["\(prefix)b"], factor, .data)
    }
    add(["byte", "bytes"], 1, .data)
    add(["kilobyte", "kilobytes"], 1_000, .data)
    add(["megabyte", "megabytes"], 1_000_000, .data)
    add(["gigabyte", "gigabytes"], 1_000_000_000, .data)
    return units
  }()
}

extension Quantity {
  /// How it stands to another one: below 0 for less. Nil where the two cannot be compared.
  func order(to other: Quantity) -> Int? {
    if dimension == other.dimension { return Self.sign(value - other.value) }
    guard let (first, second) = Self.asDays(self, other) else { return nil }
    // A month has 28 to 31 days: what lies so near may be the same.
    let ratio = first / second
    return (0.9...1.11).contains(ratio) ? nil : Self.sign(first - second)
  }

  private static func asDays(_ first: Quantity, _ second: Quantity) -> (Double, Double)? {
    switch (first.dimension, second.dimension) {
    case (.time, .months): (first.value / 86_400, second.value * 30.4)
    case (.months, .time): (first.value * 30.4, second.value / 86_400)
    default: nil
    }
  }

  private static func sign(_ number: Double) -> Int {
    number == 0 ? 0 : number < 0 ? -1 : 1
  }
}
