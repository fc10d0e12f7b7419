internal import Diagnostics
internal import Standards

/// A text dates a version otherwise than the version itself.
enum FalseVersionDate: SentenceRule {
  static let ids: [RuleID] = ["false-version-date"]
  static let family = CheckFamily.figures
  static let things: [CheckedThing] = [.texts, .versionDates]
  static let isSuppressible = true
  static let manual = """
    A text dates a version otherwise than the version itself.

    From which day a text counts is what contracts and policies ask of a version. \
    `[=psf.published]` prints the date of version.yml, and `[=psf@1.0.published]` that of \
    another version.

    A date is judged where it stands beside the version and the sentence says that it was \
    published, dated or released then, or has the date in brackets behind it. A month stands for all its days. A year alone \
    is not judged, nor are quotations, code, versions of other standards and the texts of \
    locked versions.
    """

  static func reader(for publication: Publication) -> SentenceReader {
    let names = StandardNames(of: publication)
    return { sentence, findings in
      let dates = WrittenDate.all(in: sentence)
      guard !dates.isEmpty else { return }
      let versions = VersionOfDate(sentence, names.mentions(in: sentence))
      for (date, range) in dates {
        guard let version = versions.version(at: range), let published = version.published else {
          continue
        }
        findings.examine(.versionDates)
        let right = [published] + (version.effective.map { [$0] } ?? [])
        guard right.allSatisfy({ $0.isSurelyBefore(date) || date.isSurelyBefore($0) }) else {
          continue
        }
        findings.report(.falseDate(sentence, range, version, published))
      }
    }
  }
}

/// Which version a date is said of.
private struct VersionOfDate {
  private let sentence: ProseSentence
  private let mentions: [StandardNames.Mention]

  init(_ sentence: ProseSentence, _ mentions: [StandardNames.Mention]) {
    self.sentence = sentence
    self.mentions = mentions.filter { $0.version != nil }
  }

  private static let verbs: Set<String> = [
    "published", "dated", "released", "date", "appeared", "issued", "publication", "release",
  ]
  private static let others: Set<String> = [
    "effective", "force", "applies", "draft", "reviewed", "updated", "erratum", "corrected",
    "retired", "before", "after", "until", "since",
  ]

  func version(at date: ClosedRange<Int>) -> Version? {
    if let before = mentions.last(where: { $0.range.upperBound < date.lowerBound }) {
      let between = (before.range.upperBound + 1)..<date.lowerBound
      if isSaid(between) { return before.version }
    }
    // `in April 2026 version 1.1 was published`
    guard mentions.count == 1, let next = mentions.first, next.range.lowerBound > date.upperBound,
      next.range.lowerBound - date.upperBound < 4,
      sentence.has(Self.verbs, in: next.range.upperBound..<(next.range.upperBound + 4)),
      !sentence.has(Self.others)
    else { return nil }
    return next.version
  }

  private func isSaid(_ between: Range<Int>) -> Bool {
    guard between.count < 8, !sentence.has(Self.others, in: between) else { return false }
    if between.count == 1 {
      return ["(", ":", "of", ","].contains(sentence.word(between.lowerBound))
    }
    return sentence.has(Self.verbs, in: between)
  }
}

extension Diagnostic {
  fileprivate static func falseDate(
    _ sentence: ProseSentence,
    _ range: ClosedRange<Int>,
    _ version: Version,
    _ published: PublicationDate
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "false-version-date",
      at: sentence.place(of: range),
      "the text says '\(sentence.written(range))', and \(version.id) was published \(published)",
      help: [
        .edit(
          [
            Fix(
              sentence.place(of: range),
              from: sentence.written(range),
              to: "[=\(version.id).published]"
            )
          ],
          "write [=\(version.id).published], which prints the date"
        )
      ],
      notes: [Note("the date of the version", at: version.keys["published"] ?? version.place)]
    )
  }
}
