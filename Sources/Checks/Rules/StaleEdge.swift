internal import Changes
internal import Diagnostics
internal import Standards

/// An edge of a crosswalk rests on a sentence that is not there.
enum StaleEdge: Rule {
  static let ids: [RuleID] = [
    "stale-edge", "edge-without-fingerprint", "edge-from-nothing", "repeated-edge",
  ]
  static let family = CheckFamily.crosswalks
  static let bearing = FindingBearing.recordKeeping
  static let things: [CheckedThing] = [.edges]
  static let manual = """
    An edge of a crosswalk rests on a sentence that is not there.

    Who works under another framework reads in a crosswalk what our requirement does for it. When our sentence is \
    reworded, what was said about it may be wrong, and nobody sees that in the table. So each edge carries the \
    fingerprint of the sentence that it was written for.

    Read the sentence as it is now, correct the edge where it has to be, and write the fingerprint that the finding \
    gives. A change of layout, markup or quotes does not change a fingerprint.
    """
  static let alsoReports: [RuleID: String] = [
    "edge-without-fingerprint": "An edge of a crosswalk does not say which sentence it rests on.",
    "edge-from-nothing": "An edge of a crosswalk starts from what is not in force in its version.",
    "repeated-edge": "Two edges of a crosswalk lead from one provision to the same place.",
  ]

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    var near = NearWords()
    for crosswalk in subject.publication.crosswalks {
      guard let version = subject.publication[crosswalk.version] else { continue }
      var seen: [[String]: CrosswalkEdge] = [:]
      var sentences: [ProvisionID: [CitedSentence]] = [:]
      for edge in crosswalk.edges {
        findings.examine(.edges)
        check(edge, in: version, subject, &sentences, &near, &findings)
        let ends = [edge.from.id.description, edge.to]
        if let first = seen[ends] { findings.report(.repeatedEdge(edge, first)) }
        seen[ends] = seen[ends] ?? edge
      }
    }
  }

  private static func check(
    _ edge: CrosswalkEdge,
    in version: Version,
    _ subject: CheckSubject,
    _ known: inout [ProvisionID: [CitedSentence]],
    _ near: inout NearWords,
    _ findings: inout Findings
  ) {
    guard let provision = version[edge.from.id], provision.isLive else {
      let wayOn = subject.wayOn(from: edge.from.id, in: version.id)
      let finding = Diagnostic.edgeFromNothing(edge, version, wayOn, &near)
      return findings.report(
        finding.missing([version.id.name(of: edge.from.id)])
          .resting(on: subject.file(of: edge.from.id, in: version.id))
      )
    }
    let sentences = known[provision.id] ?? CitedSentence.all(of: provision)
    known[provision.id] = sentences
    guard let fingerprint = edge.fingerprint else {
      return findings.report(.edgeWithoutFingerprint(edge, sentences))
    }
    guard !sentences.contains(where: { $0.fingerprint == fingerprint }) else { return }
    let finding = Diagnostic.staleEdge(edge, fingerprint, version, sentences)
    findings.report(finding.resting(on: [provision.place.path]))
  }
}

extension Diagnostic {
  fileprivate static func staleEdge(
    _ edge: CrosswalkEdge,
    _ fingerprint: String,
    _ version: Version,
    _ sentences: [CitedSentence]
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "stale-edge",
      at: edge.fingerprintPlace,
      "no sentence of \(edge.from.id) in \(version.id) has the fingerprint \(fingerprint)",
      help: [
        .choice(
          sentences.prefix(20).map {
            [Fix(edge.fingerprintPlace, from: fingerprint, to: $0.fingerprint)]
          },
          "read the edge to \(edge.to) again, and then write \(choice(of: sentences))"
        )
      ]
    )
  }

  fileprivate static func edgeWithoutFingerprint(
    _ edge: CrosswalkEdge,
    _ sentences: [CitedSentence]
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "edge-without-fingerprint",
      at: edge.fingerprintPlace,
      "the edge from \(edge.from.id) to \(edge.to) does not say which sentence it rests on",
      advice: "write \(choice(of: sentences))"
    )
  }

  /// Of each of the first sentences the fingerprint, with its beginning.
  private static func choice(of sentences: [CitedSentence]) -> String {
    sentences.prefix(20).map { sentence in
      let words = sentence.text.split(separator: " ")
      let start = words.prefix(8).joined(separator: " ") + (words.count > 8 ? " …" : "")
      return "'fingerprint: \(sentence.fingerprint)' (\(start))"
    }
    .joined(separator: " or ")
  }

  fileprivate static func edgeFromNothing(
    _ edge: CrosswalkEdge,
    _ version: Version,
    _ wayOn: String?,
    _ words: inout NearWords
  ) -> Diagnostic {
    let successors = version[edge.from.id]?.tombstone?.successors.map(\.id.description) ?? []
    let near = words.nearest(
      to: edge.from.id.description,
      among: version.liveNames,
      in: version.id.description
    )
    let names = successors.isEmpty ? near : successors
    return Diagnostic(
      .error,
      "edge-from-nothing",
      at: edge.from.place,
      "\(edge.from.id) is not in force in \(version.id)",
      advice: wayOn
        ?? (names.isEmpty
          ? "name a provision of that version, or delete the edge"
          : "did you mean \(names.joined(separator: " or "))?")
    )
  }

  fileprivate static func repeatedEdge(
    _ edge: CrosswalkEdge,
    _ first: CrosswalkEdge
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "repeated-edge",
      at: edge.from.place,
      "there are two edges from \(edge.from.id) to \(edge.to)",
      advice: "keep one of them",
      notes: [Note("the first one", at: first.from.place)]
    )
  }
}
