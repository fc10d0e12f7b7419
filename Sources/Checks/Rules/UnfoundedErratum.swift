internal import Diagnostics
internal import Standards

/// An erratum does not fit the text that it corrects.
enum UnfoundedErratum: Rule {
  static let ids: [RuleID] = ["unfounded-erratum"]
  static let family = CheckFamily.errata
  static let things: [CheckedThing] = [.errata]
  static let manual = """
    An erratum does not fit the text that it corrects.

    Readers see a correction within the published words, and rely on both being right. So the \
    words that an erratum quotes must stand in the provision, exactly once, within one line of \
    text, and no two errata may correct the same words.

    White space and line breaks need not be those of the file. A rejected erratum may quote what \
    another one corrects.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for standard in subject.publication.standards {
      var known: [String: Erratum] = [:]
      for version in standard.versions {
        for erratum in version.errata {
          findings.examine(.errata)
          if let other = known.updateValue(erratum, forKey: erratum.anchor) {
            findings.report(.sameID(erratum, other))
          }
          for problem in ErrataCheck(version).problems(of: erratum) { findings.report(problem) }
        }
      }
    }
  }
}

/// The errata of a version held against its texts.
private struct ErrataCheck {
  private let version: Version

  init(_ version: Version) {
    self.version = version
  }

  func problems(of erratum: Erratum) -> [Diagnostic] {
    guard version.status == .published else { return [.ofDraft(erratum)] }
    guard let provision = version[erratum.provision], provision.isLive else {
      let names = version.provisions.filter(\.isLive).map(\.id.description)
      let near = Suggestions.nearest(to: erratum.provision.description, among: names)
      return [.ofNothing(erratum, near: near)]
    }
    let ranges = WrittenWords(erratum.old.text).ranges(in: provision.body.source)
    guard let range = ranges.first, ranges.count == 1 else {
      return [.notOnce(erratum, count: ranges.count, provision)]
    }
    if erratum.old.text == erratum.new.text { return [.sameWords(erratum)] }
    if let other = overlapping(erratum, range, in: provision) { return [.overlap(erratum, other)] }
    guard erratum.status == .verified, provision.correction == nil, isAloneAtFault(erratum) else {
      return []
    }
    return [.notWhole(erratum)]
  }

  /// An earlier erratum over the same words; a rejected one corrects nothing.
  private func overlapping(
    _ erratum: Erratum,
    _ range: Range<Int>,
    in provision: Provision
  ) -> Erratum? {
    guard erratum.status != .rejected else { return nil }
    return version.errata.first { other in
      other.id < erratum.id && other.provision == erratum.provision && other.status != .rejected
        && WrittenWords(other.old.text).ranges(in: provision.body.source)
          .contains { $0.overlaps(range) }
    }
  }

  /// Whether no other erratum of the provision has a problem that would explain why none is shown.
  private func isAloneAtFault(_ erratum: Erratum) -> Bool {
    let others = version.verifiedErrata.filter {
      $0.provision == erratum.provision && $0.id != erratum.id
    }
    guard let provision = version[erratum.provision] else { return false }
    return others.allSatisfy { other in
      let ranges = WrittenWords(other.old.text).ranges(in: provision.body.source)
      return ranges.count == 1 && overlapping(other, ranges[0], in: provision) == nil
    }
  }
}

extension Diagnostic {
  private static func unfounded(
    _ erratum: Erratum,
    _ key: String,
    _ summary: String,
    _ advice: String,
    notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "unfounded-erratum",
      at: erratum.keys[key] ?? erratum.place,
      summary,
      advice: advice,
      notes: notes
    )
  }

  fileprivate static func sameID(_ erratum: Erratum, _ other: Erratum) -> Diagnostic {
    unfounded(
      erratum,
      "id",
      "the id \(erratum.id) is that of another erratum",
      "give it an id that no erratum of the standard has had",
      notes: [Note("the other erratum", at: other.place)]
    )
  }

  fileprivate static func ofDraft(_ erratum: Erratum) -> Diagnostic {
    unfounded(
      erratum,
      "id",
      "\(erratum.version) is not published",
      "mend the draft itself and delete the erratum"
    )
  }

  fileprivate static func ofNothing(_ erratum: Erratum, near: [String]) -> Diagnostic {
    unfounded(
      erratum,
      "provision",
      "\(erratum.provision) is not in force in \(erratum.version)",
      near.isEmpty
        ? "name the provision whose text is wrong"
        : "did you mean \(near.joined(separator: " or "))?"
    )
  }

  fileprivate static func notOnce(
    _ erratum: Erratum,
    count: Int,
    _ provision: Provision
  ) -> Diagnostic {
    unfounded(
      erratum,
      "old",
      count == 0
        ? "this does not stand in the text of \(provision.id)"
        : "this stands \(count) times in the text of \(provision.id)",
      count == 0
        ? "copy the words from the file, with their Markdown" : "copy more of the words around it",
      notes: [Note("the text of \(provision.id)", at: provision.place)]
    )
  }

  fileprivate static func sameWords(_ erratum: Erratum) -> Diagnostic {
    unfounded(erratum, "new", "this is what the text says already", "write what was meant")
  }

  fileprivate static func overlap(_ erratum: Erratum, _ other: Erratum) -> Diagnostic {
    unfounded(
      erratum,
      "old",
      "erratum \(other.id) is about the same words",
      "make one erratum of the two, or reject one",
      notes: [Note("erratum \(other.id)", at: other.place)]
    )
  }

  fileprivate static func notWhole(_ erratum: Erratum) -> Diagnostic {
    unfounded(
      erratum,
      "old",
      "this cannot be shown struck: it goes over a line of text, or is part of a heading, of code or of markup",
      "quote whole words within one paragraph, item or cell, with all of their markup"
    )
  }
}
