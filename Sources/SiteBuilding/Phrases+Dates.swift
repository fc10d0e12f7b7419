internal import Phrasing
internal import Standards

extension Phrases {
  /// A date as readers have it: `30 April 2026`, or `April 2026` where only the month is known.
  func callAsFunction(_ date: PublicationDate) -> String {
    let month = self(word: date.monthName)
    guard let day = date.day else { return self("\(month) \(date.year)") }
    return self("\(day) \(month) \(date.year)")
  }
}
