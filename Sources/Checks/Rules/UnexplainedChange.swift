internal import Changes
internal import Diagnostics
internal import Standards

/// A provision differs from the version before, is new or is gone, and no revision says so.
enum UnexplainedChange: Rule {
  static let ids: [RuleID] = ["unexplained-change"]
  static let family = CheckFamily.changes
  static let bearing = FindingBearing.recordKeeping
  static let things: [CheckedThing] = [.comparedProvisions]
  static let manual = """
    A provision differs from the version before, is new or is gone, and no revision says so.

    Whoever applies a standard relies on being told what changed. Texts are compared by the \
    program, so nothing can be left out; but only people know why, and a change without a reason \
    is not published.

    White space, line breaks and other spellings of the same Markdown are no change. A split, a \
    move, a merge or a replacement explains the text and the title of what it names, and a \
    verified erratum the words that it corrects.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for step in subject.steps {
      findings.examine(.comparedProvisions, step.log.relations.count)
      let respelt = step.respelt
      let misspelt = Set(respelt.keys).union(respelt.values)
      for record in step.missingRecords
      where !record.actions.contains(where: { !misspelt.isDisjoint(with: $0.old + $0.new) })
        && !subject.unread.contains(record, step)
      {
        let place = record.lostPlace(in: step, subject)
        findings.report(
          Diagnostic.unexplained(record, step, lostAt: place)
            .resting(on: subject.files(of: record, in: step)).telling(record.goneNames(from: step))
            .missing(record.goneNames(from: step))
        )
      }
      for provision in step.new.provisions
      where !provision.isLive && step.old[provision.id] == nil
        && !step.everUsed.contains(provision.id)
      {
        findings.report(.tombstoneOfNothing(provision, step))
      }
    }
  }
}

extension MissingRecord {
  /// Where a provision that is gone would be; its text in the older version where that is not known.
  fileprivate func lostPlace(in step: ComparedStep, _ subject: CheckSubject) -> SourcePlace {
    let old = self.subject
    return subject.file(of: old.id, in: step.new.id).first.map { SourcePlace($0) } ?? old.place
  }

  /// What the newer version does not have any more.
  fileprivate func goneNames(from step: ComparedStep) -> [String] {
    let old: [Provision] =
      switch self {
      case .lost(let provision, _): [provision]
      case .lineage(_, let old, _): old
      case .text, .unannounced: []
      }
    return old.filter { !(step.new[$0.id]?.isLive ?? false) }.map { step.new.id.name(of: $0.id) }
  }
}

extension ComparedStep {
  /// Whether criteria of a domain are in force in the new version.
  fileprivate func stillHasMembers(of domain: Provision) -> Bool {
    domain.kind == .domain && new[domain.id] == nil
      && old.provisions.contains { member in
        member.parent == domain.id && new[member.id].map { $0.isLive && $0.parent == nil } ?? false
      }
  }
}

extension Set<SourcePath> {
  /// Whether a provision is missed whose file is there and could not be read.
  fileprivate func contains(_ record: MissingRecord, _ step: ComparedStep) -> Bool {
    guard case .lost(let provision, _) = record else { return false }
    let path = provision.place.path.relative
    let (old, new) = (step.old.id, step.new.id)
    let folder = "standards/\(old.standard)/\(old.label)/"
    guard path.hasPrefix(folder) else { return false }
    return contains(
      SourcePath("standards/\(new.standard)/\(new.label)/" + path.dropFirst(folder.count))
    )
  }
}

extension Diagnostic {
  fileprivate static func unexplained(
    _ record: MissingRecord,
    _ step: ComparedStep,
    lostAt place: SourcePlace
  ) -> Diagnostic {
    switch record {
    case .text(let old, let new, let fields, let isRenamed):
      unexplainedText(new, was: old, fields: fields, isRenamed: isRenamed, record, step)
    case .lineage(let suggestion, let old, let new):
      unexplainedLineage(suggestion, old, new, record, step)
    case .lost(let old, let tombstone): lost(old, tombstone, step, at: place)
    case .unannounced(let new, _):
      unexplained(
        new.place,
        "\(new.id) is not in \(step.old.id), and no revision says where it comes from",
        record.entries,
        step,
        notes: []
      )
    }
  }

  private static func unexplainedText(
    _ new: Provision,
    was old: Provision,
    fields: [String],
    isRenamed: Bool,
    _ record: MissingRecord,
    _ step: ComparedStep
  ) -> Diagnostic {
    let names = (isRenamed ? ["title"] : []) + fields
    return unexplained(
      new.place,
      "\(new.id) differs from \(step.old.id) (\(names.joined(separator: ", "))), and no revision says so",
      record.entries,
      step,
      notes: [Note("the text of \(step.old.id)", at: old.place)]
    )
  }

  private static func unexplainedLineage(
    _ suggestion: LineageSuggestion,
    _ old: [Provision],
    _ new: [Provision],
    _ record: MissingRecord,
    _ step: ComparedStep
  ) -> Diagnostic {
    let come = new.filter { !(step.old[$0.id]?.isLive ?? false) }
    guard !come.isEmpty else { return unexplainedMerger(old, new, record, step) }
    let ids = come.map(\.id.description).joined(separator: ", ")
    return unexplained(
      come[0].place,
      "\(ids) \(come.count == 1 ? "is" : "are") not in \(step.old.id), and no revision says where "
        + "\(come.count == 1 ? "it comes" : "they come") from",
      record.entries,
      step,
      notes: old.map { Note("\($0.id) of \(step.old.id) is like it", at: $0.place) }
    )
  }

  private static func unexplainedMerger(
    _ old: [Provision],
    _ new: [Provision],
    _ record: MissingRecord,
    _ step: ComparedStep
  ) -> Diagnostic {
    let gone = old.filter { !(step.new[$0.id]?.isLive ?? false) }
    let ids = gone.map(\.id.description).joined(separator: ", ")
    return unexplained(
      record.subject.place,
      "\(ids) of \(step.old.id) \(gone.count == 1 ? "is" : "are") gone from \(step.new.id), and no "
        + "revision says where the words went",
      record.entries,
      step,
      notes: gone.map { Note("the text of \($0.id) in \(step.old.id)", at: $0.place) }
    )
  }

  private static func lost(
    _ old: Provision,
    _ stone: Provision?,
    _ step: ComparedStep,
    at place: SourcePlace
  ) -> Diagnostic {
    if step.stillHasMembers(of: old) {
      return Diagnostic(
        .error,
        "unexplained-change",
        at: place,
        "the text of \(old.id) is gone from \(step.new.id), and what belongs to it is still there",
        advice: "bring the file back as it is in \(step.old.id), or write it anew",
        notes: [Note("the text of \(step.old.id)", at: old.place)]
      )
    }
    let by = stone?.tombstone?.by.map(\.id.description).joined(separator: ", ") ?? ""
    let cover = by.isEmpty ? "" : ", by: [\(by)]"
    return unexplained(
      stone?.place ?? place,
      "\(old.id) of \(step.old.id) is gone from \(step.new.id), and no revision says where it went",
      ["- {withdrawn: \(old.id), reason: \"…\"\(cover)}"],
      step,
      or: stone == nil ? "restore its file" : nil,
      notes: [Note("the text of \(step.old.id)", at: old.place)]
    )
  }

  fileprivate static func tombstoneOfNothing(
    _ provision: Provision,
    _ step: ComparedStep
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "unexplained-change",
      at: provision.place,
      "\(provision.id) is withdrawn here and was in no version before",
      advice: "delete the file; a number that was never used leaves no gap"
    )
  }

  private static func unexplained(
    _ place: SourcePlace,
    _ summary: String,
    _ lines: [String],
    _ step: ComparedStep,
    or otherWay: String? = nil,
    notes: [Note]
  ) -> Diagnostic {
    let entries = lines.map { "'\($0)'" }.joined(separator: " and ")
    let advice =
      "run 'psf revise', which drafts the record, or add \(entries) to the changes of a file in \(step.revisionsFolder)"
      + (otherWay.map { ", or \($0)" } ?? "")
    return Diagnostic(
      .error,
      "unexplained-change",
      at: place,
      summary,
      advice: advice,
      notes: notes
    )
  }
}
