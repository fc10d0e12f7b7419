internal import Standards

/// Dates as a title page prints them.
enum DateWords {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `30 April 2026`, or `April 2026`.
  static func words(for date: PublicationDate) -> String {
    let month = "\(months[date.month - 1]) \(date.year)"
    return date.day.map { "\($0) \(month)" } ?? month
  }
}
