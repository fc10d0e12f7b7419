internal import Changes
internal import Diagnostics
internal import Standards

/// A draft has a mistake in it that an erratum corrects in the version before.
enum CarriedMistake: Rule {
  static let ids: [RuleID] = ["carried-mistake"]
  static let family = CheckFamily.errata
  static let things: [CheckedThing] = [.errata]
  static let manual = """
    A draft has a mistake in it that an erratum corrects in the version before.

    A verified erratum tells readers that the published words are wrong. Published once more, they would be right and wrong \
    at the same time, and whoever corrected a copy would have to do it again.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for step in subject.steps where step.new.id.isDraft {
      for erratum in step.old.verifiedErrata {
        findings.examine(.errata)
        for id in step.log.successors(of: erratum.provision) {
          guard let provision = step.new[id],
            provision.has(erratum, of: step.old[erratum.provision])
          else { continue }
          findings.report(.carriedMistake(erratum, provision))
        }
      }
    }
  }
}

extension ChangeLog {
  /// What a provision became, itself included.
  fileprivate func successors(of id: ProvisionID) -> [ProvisionID] {
    relations.first { $0.old.contains(id) }.map { $0.kind == .replaced ? [] : $0.new } ?? []
  }
}

extension Provision {
  /// Whether the words that an erratum takes out stand in it, and not as a part of those that it puts in.
  fileprivate func has(_ erratum: Erratum, of published: Provision?) -> Bool {
    MistakenWords(erratum, in: published).areIn(body.source)
  }
}

/// The words that an erratum takes out, and those that it puts in, with as many words before them as it needs to tell the mistake
/// from the text as it was meant: `the quay` is in "at the quay" as well as in "at the the quay".
private struct MistakenWords {
  private var old: String
  private var new: String

  init(_ erratum: Erratum, in published: Provision?) {
    (old, new) = (erratum.old.text, erratum.new.text)
    guard let published, let correction = published.correction else { return }
    let source = published.body.source
    var start = WrittenWords(old).ranges(in: source).first?.lowerBound ?? source.startIndex
    while start > source.startIndex, areIn(correction.corrected.source) {
      let end = source[..<start].lastIndex { $0 > 0x20 } ?? source.startIndex
      let next = source[..<end].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? source.startIndex
      let words = String(decoding: source[next..<start], as: UTF8.self)
      (old, new, start) = (words + old, words + new, next)
    }
  }

  func areIn(_ source: ArraySlice<UInt8>) -> Bool {
    let corrected = WrittenWords(new).ranges(in: source)
    return WrittenWords(old).ranges(in: source).contains { range in
      !corrected.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
    }
  }
}

extension Diagnostic {
  fileprivate static func carriedMistake(_ erratum: Erratum, _ provision: Provision) -> Diagnostic {
    Diagnostic(
      .error,
      "carried-mistake",
      at: provision.place,
      "\(provision.id) has the words that the erratum \(erratum.id) corrects: '\(erratum.old.text)'",
      advice: "write '\(erratum.new.text)' here as well; no entry of a revision is needed for it",
      notes: [Note("the erratum", at: erratum.place)]
    )
  }
}
