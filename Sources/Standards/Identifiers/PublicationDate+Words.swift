extension PublicationDate {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The month in English.
  package var monthName: String { Self.months[month - 1] }

  /// The date as readers have it: `30 April 2026`, or `April 2026` where only the month is known.
  public var words: String {
    let name = "\(monthName) \(year)"
    return day.map { "\($0) \(name)" } ?? name
  }
}
