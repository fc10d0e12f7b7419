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
    var rest = text.utf8[...]
    guard let year = Self.takeNumber(4, from: &rest), Self.takeHyphen(from: &rest),
      let month = Self.takeNumber(2, from: &rest), (1...12).contains(month)
    else { return nil }
    (self.year, self.month) = (year, month)
    guard !rest.isEmpty else {
      day = nil
      return
    }
    guard Self.takeHyphen(from: &rest), let day = Self.takeNumber(2, from: &rest), rest.isEmpty,
      (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    self.day = day
  }

  /// Stands in for a date that is missing or cannot be read, so that a text can be judged all the same. It is in nothing that is
  /// published.
  package static let unknown = PublicationDate(year: 1970, month: 1)

  private init(year: Int, month: Int) {
    (self.year, self.month, day) = (year, month, nil)
  }

  private static func takeNumber(_ width: Int, from text: inout Substring.UTF8View) -> Int? {
    let digits = text.prefix(width)
    guard digits.count == width, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    text = text.dropFirst(width)
    return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  private static func takeHyphen(from text: inout Substring.UTF8View) -> Bool {
    text.popFirst() == UInt8(ascii: "-")
  }

  /// The date as it was written.
  public var description: String {
    String(unsafeUninitializedCapacity: 10) { text in
      Self.write(year, to: &text[0..<4])
      text[4] = UInt8(ascii: "-")
      Self.write(month, to: &text[5..<7])
      guard let day else { return 7 }
      text[7] = UInt8(ascii: "-")
      Self.write(day, to: &text[8..<10])
      return 10
    }
  }

  private static func write(
    _ number: Int,
    to digits: inout Slice<UnsafeMutableBufferPointer<UInt8>>
  ) {
    var rest = number
    for index in digits.indices.reversed() {
      digits[index] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
  }

  /// Its first day, as feeds need one.
  public var firstDay: String {
    day == nil ? description + "-01" : description
  }

  /// The date with slashes, `2026/04/30` or `2026/04`, as RIS and the metadata of pages have it.
  public var slashed: String {
    let bytes = description.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "/") : $0 }
    return String(decoding: bytes, as: UTF8.self)
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
}
