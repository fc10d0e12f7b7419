internal import Diagnostics
internal import Standards

/// A text calls a domain by the number of another one.
enum MisnumberedDomain: SentenceRule {
  static let ids: [RuleID] = ["misnumbered-domain"]
  static let family = CheckFamily.figures
  static let things: [CheckedThing] = [.texts, .namedDomains]
  static let isSuppressible = true
  static let manual = """
    A text calls a domain by the number of another one.

    Who reads "Human Oversight (PSF-5)" cites the wrong domain, or doubts the right one. Older \
    lists count otherwise than the versions do, and their numbers live on in other texts.

    The name and the id have to stand side by side: with a bracket, a colon or a comma between \
    them, or as the words and the label of a link. Every name and alias that a domain has or had in \
    a version is right for it. Not judged are quotations, code and the texts of locked versions.
    """

  static func reader(for publication: Publication) -> SentenceReader {
    let names = DomainTitles(of: publication)
    return { sentence, findings in
      for meeting in names.meetings(in: sentence) {
        findings.examine(.namedDomains)
        guard !meeting.isOwned else { continue }
        findings.report(.misnumbered(meeting, in: sentence))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func misnumbered(
    _ meeting: DomainTitles.Meeting,
    in sentence: ProseSentence
  ) -> Diagnostic {
    let right = meeting.owners.prefix(3).map(\.description).joined(separator: " or ")
    return Diagnostic(
      .error,
      "misnumbered-domain",
      at: sentence.place(of: meeting.idRange),
      "'\(sentence.written(meeting.titleRange))' is the name of \(right), and here it stands with "
        + "'\(sentence.written(meeting.idRange))'",
      advice: "write \(right), or the name of \(meeting.id)",
      notes: meeting.place.map { [Note("the domain of that name", at: $0)] } ?? []
    )
  }
}
