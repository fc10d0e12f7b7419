/// A number with its unit, where one follows: `30 days`, `24h`, `99.9 %`, `thirty users`.
public struct Quantity: Hashable, Sendable {
  /// What is counted or measured, so that only like is compared with like.
  public enum Dimension: Hashable, Sendable {
    /// In seconds.
    case time
    /// In months, which have no fixed number of days.
    case months
    /// In bits.
    case data
    /// Of a hundred.
    case percent
    /// Of things with a name; the name in the singular.
    case count(String)
  }

  /// The number in the basic unit of its dimension.
  public let value: Double
  /// What is counted or measured.
  public let dimension: Dimension
  /// Whether it is written in days or weeks.
  private let isOfDays: Bool
  /// The positions of its words: the number, and the unit where it is a word of its own.
  public let words: Range<Int>

  /// The quantity that begins at a position of a sentence; nil where no number is there.
  ///
  /// - Parameter words: The words and signs of the sentence as they are written.
  public init?(at index: Int, of words: [String]) {
    guard words.indices.contains(index) else { return nil }
    let (digits, suffix) = Self.split(words[index])
    guard let number = Self.number(digits) else { return nil }
    let next = index + 1 < words.count ? words[index + 1] : ""
    if !suffix.isEmpty {
      guard let unit = MeasuringUnit(suffix) else { return nil }
      (value, dimension, isOfDays) = (number * unit.factor, unit.dimension, unit.isOfDays)
      self.words = index..<(index + 1)
    } else if let unit = MeasuringUnit(next) {
      (value, dimension, isOfDays) = (number * unit.factor, unit.dimension, unit.isOfDays)
      self.words = index..<(index + 2)
    } else {
      (value, dimension) = (number, .count(Self.singular(next.lowercased())))
      isOfDays = false
      self.words = index..<(index + 1)
    }
  }

  /// Whether two words are a number and its unit.
  public static func areNumberAndUnit(_ word: String, _ next: String) -> Bool {
    MeasuringUnit(next) != nil && number(word) != nil
  }

  /// `24h` is a number and its unit.
  private static func split(_ text: String) -> (String, String) {
    guard let first = text.utf8.first, first.isDigit else { return (text, "") }
    let digits = text.prefix { $0.isNumber || $0 == "." || $0 == "," }
    return (String(digits), String(text[digits.endIndex...]))
  }

  private static func number(_ text: String) -> Double? {
    if let number = NumberWords.value(of: text.lowercased()) { return Double(number) }
    guard let first = text.utf8.first, first.isDigit else { return nil }
    guard !mayBeGrouped(text) else { return nil }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped = parts.dropFirst().allSatisfy { $0.prefix { $0 != "." }.count == 3 }
    return isGrouped ? Double(parts.joined()) : nil
  }

  /// `1.000` is a thousand to some and one to others.
  private static func mayBeGrouped(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[1].count == 3 && parts[0] != "0" && parts[0].count < 4
  }

  private static func singular(_ word: String) -> String {
    word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
  }
}

extension Quantity {
  /// How it stands to another one: below 0 for less. Nil where the two cannot be compared.
  public func order(to other: Quantity) -> Int? {
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

extension Quantity {
  /// Whether both are of days or longer, or both of hours or shorter: a day may be meant to its end, and 24 hours are not.
  public func counts(like other: Quantity) -> Bool {
    dimension != .time || isOfDays == other.isOfDays
  }
}
