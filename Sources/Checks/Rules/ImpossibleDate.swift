internal import Diagnostics
internal import Standards

/// A date is before another one that it must not precede.
enum ImpossibleDate: Rule {
  static let ids: [RuleID] = ["impossible-date"]
  static let family = CheckFamily.versions
  static let things: [CheckedThing] = [.dates]
  static let manual = """
    A date is before another one that it must not precede.

    Readers judge by dates which of two texts is newer. A version cannot be older than the one \
    it follows, and nothing is changed or applies before it is \
    published.

    A month stands for all its days: what may be right is not reported, and no rule knows \
    today's date.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for standard in subject.publication.standards {
      for version in standard.versions {
        findings.examine(.dates, 1 + version.errata.count)
        for erratum in version.errata {
          guard let date = erratum.date, let before = version.published,
            date.isSurelyBefore(before)
          else { continue }
          findings.report(.foundBefore(date, erratum, before))
        }
        if let effective = version.effective, let published = version.published,
          effective.isSurelyBefore(published)
        {
          findings.report(.effectiveBefore(effective, version, published))
        }
        for (date, place) in version.laterDates {
          guard let published = version.published, date.isSurelyBefore(published) else { continue }
          findings.report(.endedBefore(date, at: place, version, published))
        }
        guard let date = version.published, let old = standard.predecessor(of: version),
          let before = old.published, date.isSurelyBefore(before)
        else { continue }
        let place = version.keys["published"] ?? version.place
        findings.report(.publishedBefore(date, at: place, old, before))
      }
    }
    for article in subject.publication.articles {
      findings.examine(.dates)
      guard let updated = article.updated, updated.isSurelyBefore(article.published) else {
        continue
      }
      let place = article.keys["updated"] ?? article.place
      findings.report(.updatedBefore(updated, at: place, article.published))
    }
  }
}

extension Version {
  /// When it was withdrawn, and until when the one before may be used.
  fileprivate var laterDates: [(PublicationDate, SourcePlace)] {
    let ends = [transition?.citeUntil, transition?.certifyUntil].compactMap(\.self)
    return ends.map { ($0, transition?.place ?? place) }
      + (withdrawal.map { [($0.date, $0.place)] } ?? [])
  }
}

extension Diagnostic {
  fileprivate static func endedBefore(
    _ date: PublicationDate,
    at place: SourcePlace,
    _ version: Version,
    _ published: PublicationDate
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "impossible-date",
      at: place,
      "\(date) is before \(published), when \(version.id) was published",
      advice: "correct one of the two dates",
      notes: [Note("the date of publication", at: version.keys["published"] ?? version.place)]
    )
  }

  fileprivate static func publishedBefore(
    _ date: PublicationDate,
    at place: SourcePlace,
    _ old: Version,
    _ before: PublicationDate
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "impossible-date",
      at: place,
      "\(date) is before \(before), when \(old.id) was published, which it follows",
      advice: "correct one of the two dates, or 'follows'",
      notes: [Note("the version that it follows", at: old.place)]
    )
  }

  fileprivate static func effectiveBefore(
    _ effective: PublicationDate,
    _ version: Version,
    _ published: PublicationDate
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "impossible-date",
      at: version.keys["effective"] ?? version.place,
      "\(version.id) applies from \(effective), before it was published on \(published)",
      advice: "correct one of the two dates, or delete 'effective'",
      notes: [Note("the date of publication", at: version.keys["published"] ?? version.place)]
    )
  }

  fileprivate static func foundBefore(
    _ date: PublicationDate,
    _ erratum: Erratum,
    _ published: PublicationDate
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "impossible-date",
      at: erratum.keys["date"] ?? erratum.place,
      "\(date) is before \(published), when \(erratum.version) was published",
      advice: "write the day on which the erratum got its status"
    )
  }

  fileprivate static func updatedBefore(
    _ updated: PublicationDate,
    at place: SourcePlace,
    _ published: PublicationDate
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "impossible-date",
      at: place,
      "the article was updated on \(updated), before it was published on \(published)",
      advice: "correct one of the two dates, or delete 'updated'"
    )
  }
}
