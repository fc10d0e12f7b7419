internal import Standards

/// Dates as sentences have them: `2026-04`, `April 2026`, `30 April 2026`, `April 30, 2026`.
enum WrittenDate {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  static func all(in sentence: ProseSentence) -> [(PublicationDate, ClosedRange<Int>)] {
    sentence.pieces.indices.compactMap { date(in: sentence, at: $0) }
  }

  private static func date(
    in sentence: ProseSentence,
    at index: Int
  ) -> (PublicationDate, ClosedRange<Int>)? {
    let piece = sentence.pieces[index]
    if case .date = piece.kind { return PublicationDate(piece.text).map { ($0, index...index) } }
    guard piece.isCapitalised, let month = months.firstIndex(of: piece.text) else { return nil }
    if let year = year(in: sentence, at: index + 1) {
      let day = number(in: sentence, at: index - 1, below: 32)
      return made(year, month + 1, day).map { ($0, (day == nil ? index : index - 1)...(index + 1)) }
    }
    guard let day = number(in: sentence, at: index + 1, below: 32),
      let year = year(in: sentence, at: sentence.word(index + 2) == "," ? index + 3 : index + 2)
    else { return nil }
    let end = sentence.word(index + 2) == "," ? index + 3 : index + 2
    return made(year, month + 1, day).map { ($0, index...end) }
  }

  private static func number(in sentence: ProseSentence, at index: Int, below limit: Int) -> Int? {
    guard sentence.pieces.indices.contains(index), sentence.pieces[index].isLiteral else {
      return nil
    }
    return sentence.pieces[index].number.flatMap { $0 < limit ? $0 : nil }
  }

  private static func year(in sentence: ProseSentence, at index: Int) -> Int? {
    number(in: sentence, at: index, below: 2200).flatMap { $0 > 1900 ? $0 : nil }
  }

  private static func made(_ year: Int, _ month: Int, _ day: Int?) -> PublicationDate? {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return PublicationDate("\(year)-\(two(month))" + (day.map { "-" + two($0) } ?? ""))
  }
}
