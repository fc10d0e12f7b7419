package import Phrasing
package import Standards

extension Phrases {
  /// A date as readers have it: `30 April 2026`, or `April 2026` where only the month is known.
  package func callAsFunction(_ date: PublicationDate) -> String {
    let month = self(word: date.monthName)
    guard let day = date.day else { return self("\(month) \(date.year)") }
    return self("\(day) \(month) \(date.year)")
  }

  /// From when a version has a standing, or when it got it: `since April 2026`, `in April 2026`.
  package func time(of standing: VersionStanding, _ date: PublicationDate) -> String {
    standing.preposition == "in" ? self("in \(self(date))") : self("since \(self(date))")
  }
}
