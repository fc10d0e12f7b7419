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
    var near = NearWords()
    for standard in subject.publication.standards {
      var known: [String: Erratum] = [:]
      for version in standard.versions {
        let check = ErrataCheck(version)
        for erratum in version.errata {
          findings.examine(.errata)
          if let other = known.updateValue(erratum, forKey: erratum.anchor) {
            findings.report(.sameID(erratum, other))
          }
          for problem in check.problems(of: erratum, &near) { findings.report(problem) }
        }
      }
    }
  }
}

/// The errata of a version held against its texts. What each corrects is looked for once.
private struct ErrataCheck {
  private let version: Version
  /// Where the words of each erratum stand in the body of its provision.
  private let ranges: [SourcePlace: [Range<Int>]]
  /// The first erratum that is about the same words as a later one; a rejected one corrects nothing.
  private var overlapped: [SourcePlace: Erratum] = [:]
  /// Of each provision, the verified errata that cannot be put in, for whatever reason.
  private var faulty: [ProvisionID: Set<SourcePlace>] = [:]

  init(_ version: Version) {
    self.version = version
    ranges = Dictionary(
      version.errata.map { erratum in
        let source = version[erratum.provision]?.body.source ?? []
        return (erratum.place, WrittenWords(erratum.old.text).ranges(in: source))
      },
      uniquingKeysWith: { first, _ in first }
    )
    for (provision, errata) in Dictionary(grouping: version.errata, by: \.provision) {
      noteOverlaps(among: errata.filter { $0.status != .rejected }.sorted { $0.id < $1.id })
      let verified = errata.filter { $0.status == .verified }
      faulty[provision] = Set(
        verified.filter { only($0) == nil || overlapped[$0.place] != nil }.map(\.place)
      )
    }
  }

  /// Where the words of an erratum stand, if they stand there once.
  private func only(_ erratum: Erratum) -> Range<Int>? {
    guard let found = ranges[erratum.place], found.count == 1 else { return nil }
    return found[0]
  }

  private mutating func noteOverlaps(among errata: [Erratum]) {
    var earlier: [(range: Range<Int>, erratum: Erratum)] = []
    for erratum in errata {
      guard let range = only(erratum) else { continue }
      overlapped[erratum.place] = earlier.first { $0.range.overlaps(range) }?.erratum
      earlier.append((range, erratum))
    }
  }

  func problems(of erratum: Erratum, _ near: inout NearWords) -> [Diagnostic] {
    guard version.status == .published else { return [.ofDraft(erratum)] }
    guard let provision = version[erratum.provision], provision.isLive else {
      let id = erratum.provision.description
      let names = near.nearest(to: id, among: version.liveNames, in: version.id.description)
      return [.ofNothing(erratum, near: names)]
    }
    guard only(erratum) != nil else {
      return [.notOnce(erratum, count: ranges[erratum.place]?.count ?? 0, provision)]
    }
    if erratum.old.text == erratum.new.text { return [.sameWords(erratum)] }
    if let other = overlapped[erratum.place] { return [.overlap(erratum, other)] }
    // What is wrong with another one explains why none is shown; this one has nothing wrong but that.
    guard erratum.status == .verified, provision.correction == nil,
      faulty[erratum.provision]?.isEmpty ?? true
    else { return [] }
    return [.notWhole(erratum)]
  }
}

extension Diagnostic {
  private static func unfounded(
    _ erratum: Erratum,
    _ key: String,
    _ summary: String,
    _ help: Help,
    notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "unfounded-erratum",
      at: erratum.keys[key] ?? erratum.place,
      summary,
      help: help,
      notes: notes
    )
  }

  fileprivate static func sameID(_ erratum: Erratum, _ other: Erratum) -> Diagnostic {
    unfounded(
      erratum,
      "id",
      "the id \(erratum.id) is that of another erratum",
      [.words("give it an id that no erratum of the standard has had")],
      notes: [Note("the other erratum", at: other.place)]
    )
  }

  fileprivate static func ofDraft(_ erratum: Erratum) -> Diagnostic {
    unfounded(
      erratum,
      "id",
      "\(erratum.version) is not published",
      [.delete(erratum.place.path, "correct the draft itself and delete the erratum")]
    )
  }

  fileprivate static func ofNothing(_ erratum: Erratum, near: [String]) -> Diagnostic {
    unfounded(
      erratum,
      "provision",
      "\(erratum.provision) is not in force in \(erratum.version)",
      near.isEmpty
        ? [.words("name the provision whose text is wrong")]
        : [
          .didYouMean(
            near,
            at: erratum.keys["provision"] ?? erratum.place,
            for: erratum.provision.description
          )
        ]
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
      [
        .words(
          count == 0
            ? "copy the words from the file, with their Markdown"
            : "copy more of the words around it"
        )
      ],
      notes: [Note("the text of \(provision.id)", at: provision.place)]
    )
  }

  fileprivate static func sameWords(_ erratum: Erratum) -> Diagnostic {
    unfounded(
      erratum,
      "new",
      "this is what the text says already",
      [.words("write what was meant")]
    )
  }

  fileprivate static func overlap(_ erratum: Erratum, _ other: Erratum) -> Diagnostic {
    unfounded(
      erratum,
      "old",
      "erratum \(other.id) is about the same words",
      [.words("make one erratum of the two, or reject one")],
      notes: [Note("erratum \(other.id)", at: other.place)]
    )
  }

  fileprivate static func notWhole(_ erratum: Erratum) -> Diagnostic {
    unfounded(
      erratum,
      "old",
      "this cannot be shown struck: it goes over a line of text, or is part of a heading, of code or of markup",
      [.words("quote whole words within one paragraph, item or cell, with all of their markup")]
    )
  }
}
