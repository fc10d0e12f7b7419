internal import Changes
internal import Standards
internal import Views

extension PageBuilder {
  /// The corrections of a page that gave it no new date, the last one first; nil where there are none.
  func corrections(_ corrections: [PageCorrection]) -> CorrectionsContext? {
    let dates = Set(corrections.map(\.date)).sorted(by: >)
    guard let last = dates.first else { return nil }
    let ordered = dates.flatMap { date in corrections.filter { $0.date == date } }
    return CorrectionsContext(
      date: last.description,
      words: say(last),
      sentences: ordered.map { correction in
        CorrectedSentenceContext(
          date: correction.date.description,
          words: say(correction.date),
          reason: correction.reason ?? "",
          redline: String(decoding: RedlineHTML.render(Redline(of: correction), say), as: UTF8.self)
        )
      }
    )
  }
}
