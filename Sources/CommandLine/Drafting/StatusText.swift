internal import Changes
internal import Diagnostics
internal import Phrasing
internal import Publishing
internal import Standards
internal import Views

/// How far drafts are, in twenty lines each at most.
enum StatusText {
  /// How many gates are shown.
  private static let mostGates = 8

  static func render(_ drafts: [DraftStatus]) -> String {
    guard !drafts.isEmpty else {
      return "There is no working draft. 'psf draft STANDARD NUMBER' begins one.\n"
    }
    return drafts.map { lines(of: $0).joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private static func lines(of status: DraftStatus) -> [String] {
    let draft = status.review.draft
    return ["\(draft.id.standard) \(draft.number), draft (\(draft.id))"]
      + changes(status) + affected(status.review) + gates(status)
  }

  private static func changes(_ status: DraftStatus) -> [String] {
    guard let log = status.review.log else { return ["  It follows no version."] }
    let classes = log.entries.isEmpty ? "" : ": \(Phrases().classes(of: log))"
    let open = status.unexplained.map(\.id.description)
    return ["  Since \(log.old): \(log.changeCount)\(classes)."]
      + (open.isEmpty ? [] : ["  Without a revision: \(listed(open)). 'psf revise' writes them."])
  }

  private static func affected(_ review: DraftReview) -> [String] {
    guard let impact = review.impact, !impact.affected.isEmpty else { return [] }
    let groups = impact.groups.map { "\($0.kind.heading.lowercased()) \($0.affected.count)" }
    return [
      "  Affects \(groups.joined(separator: ", ")). 'psf impact \(impact.log.old) next' lists them."
    ]
  }

  private static func gates(_ status: DraftStatus) -> [String] {
    let draft = status.review.draft
    guard !status.gates.isEmpty else {
      return [
        "  Ready: psf release \(draft.id.standard) --as-of DATE publishes \(draft.id.standard)@\(draft.number)."
      ]
    }
    let shown = status.gates.prefix(mostGates).map { finding in
      "    \(LineRenderer.place(of: finding, status.paths)): \(finding.summary) [\(finding.rule)]"
        .withVisibleControls
    }
    let rest = status.gates.count - shown.count
    return ["  A release waits for \(status.gates.countWords):"] + shown
      + (rest > 0 ? ["    and \(rest) more: psf check"] : [])
  }

  private static func listed(_ names: [String]) -> String {
    let rest = names.count - 10
    return names.prefix(10).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
