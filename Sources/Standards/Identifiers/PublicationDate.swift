/// A date with the precision it is written with: a day, `2026-04-30`, or a month, `2026-04`.
public struct PublicationDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The year, in four digits.
  public let year: Int
  /// The month, from 1.
  public let month: Int
  /// The day of the month, from 1; nil where only the month is known.
  public let day: Int?

  /// Reads a date; nil where it is not one of the calendar.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = parts.map(\.utf8.count)
    guard widths == [4, 2] || widths == [4, 2, 2] else { return nil }
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == parts.count, (1...12).contains(numbers[1]) else { return nil }
    (year, month, day) = (numbers[0], numbers[1], numbers.count == 3 ? numbers[2] : nil)
    guard let day else { return }
    guard (1...Self.days(in: month, of: year)).contains(day) else { return nil }
  }

  /// The date as it was written.
  public var description: String {
    let month = "\(Self.padded(year, 4))-\(Self.padded(month, 2))"
    return day.map { "\(month)-\(Self.padded($0, 2))" } ?? month
  }

  /// Its first day, as feeds need one.
  public var firstDay: String {
    day == nil ? description + "-01" : description
  }

  /// Orders by the first day; of two with one first day the coarser stands first.
  public static func < (left: PublicationDate, right: PublicationDate) -> Bool {
    (left.year, left.month, left.day ?? 0) < (right.year, right.month, right.day ?? 0)
  }

  /// Whether it is wholly before another: only intervals that do not overlap are.
  public func isSurelyBefore(_ other: PublicationDate) -> Bool {
    guard (year, month) == (other.year, other.month) else {
      return (year, month) < (other.year, other.month)
    }
    guard let day, let otherDay = other.day else { return false }
    return day < otherDay
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
