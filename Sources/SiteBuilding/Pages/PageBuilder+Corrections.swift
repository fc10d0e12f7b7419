internal import Changes
internal import Standards
internal import Views

extension PageBuilder {
  /// What was corrected in a page without a new date, the last correction first; nil where nothing was.
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
          redline: String(decoding: RedlineHTML.render(Redline(of: correction)), as: UTF8.self)
        )
      }
    )
  }
}
