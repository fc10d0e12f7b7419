internal import Changes
internal import Diagnostics
internal import Phrasing
internal import Standards

/// A change log for the terminal. Deletions and insertions are told by marks, and by colour besides where that is wanted.
package struct ChangeLogText {
  private let output: TerminalWords

  /// A renderer for a terminal of some columns, with or without colours.
  package init(width: Int = 100, isColored: Bool) {
    output = TerminalWords(width: max(width, 40), isColored: isColored)
  }

  /// Several logs as text.
  package func render(_ reports: [ChangeReport]) -> String {
    reports.isEmpty ? "No changes.\n" : reports.map(render).joined(separator: "\n")
  }

  /// The log as text.
  package func render(_ report: ChangeReport) -> String {
    var text = bold("\(report.old.name) → \(report.new.name)") + "\n"
    text += lines(report.counts) + "\n"
    text += sums(report.log.conservation)
    for suggestion in report.suggestions { text += lines(suggestion) }
    for entry in report.entries { text += "\n" + render(entry, report) }
    return text
  }

  /// The counts of both sides, one below the other.
  private func sums(_ conservation: [Conservation]) -> String {
    let width = conservation.map(\.kind.rawValue.utf8.count).max() ?? 0
    return conservation.map { counts in
      let name = counts.kind.rawValue
      let head = name + String(repeating: " ", count: width - name.utf8.count)
      let blank = String(repeating: " ", count: width)
      var text = "\(head)  before \(Conservation.sum(counts.old))\n"
      text += "\(blank)  after  \(Conservation.sum(counts.new))\n"
      if counts.tombstones.isAny {
        text += "\(blank)  tombstones: \(counts.tombstones.summary)\n"
      }
      return text
    }.joined()
  }

  private func render(_ entry: ChangeLog.Entry, _ report: ChangeReport) -> String {
    var text = bold(entry.heading) + "\n"
    text += "  " + facts(of: entry) + "\n"
    if let place = report.place(of: entry) {
      text += "  " + output.styled(place.description.withVisibleControls, .dim) + "\n"
    }
    if let note = entry.redlineNote { text += lines(note.description, "  ") }
    let redline = RedlineText(output: output)
    for field in entry.shownFields {
      text += "  \(field.name.withVisibleControls):\n"
      text += redline.render(field.redline, indentation: "    ")
    }
    for judged in entry.classification.judged { text += render(judged) }
    for revision in entry.revisions {
      text += lines("Why: \(revision.title) (\(revision.version))", "  ")
    }
    return text
  }

  /// `breaking: moved, reworded; PSF-4.1 → PSF-4.2`
  private func facts(of entry: ChangeLog.Entry) -> String {
    let effective = entry.changeClass
    let words =
      [
        entry.summary.joined(separator: ", "), entry.idChange(Phrases()) ?? "",
        entry.reclassification?.description ?? "",
      ]
      .filter { !$0.isEmpty }
    let rest = words.isEmpty ? "" : ": " + words.joined(separator: "; ")
    return output.styled(effective.description, effective.style) + rest.withVisibleControls
  }

  private func render(_ judged: Classification.Judged) -> String {
    let finding = judged.finding
    let summary = "\(finding.computed): \(finding.summary)"
    var words = TerminalWords.words(of: summary)
    words += TerminalWords.words(of: " [\(finding.rule) \(finding.fingerprint)]", .dim)
    var text = output.lines(words, indentation: "  ", mark: "* ")
    if let witness = finding.witness { text += lines(witness.description, "    ") }
    if let decision = judged.decision {
      text += lines("Decided: counts as \(judged.counted). \(decision.reason.text)", "    ")
    }
    return text
  }

  private func lines(_ text: String, _ indentation: String = "") -> String {
    output.lines(TerminalWords.words(of: text), indentation: indentation)
  }

  private func bold(_ text: String) -> String {
    output.styled(text.withVisibleControls, .bold)
  }
}

extension ComputedClass {
  fileprivate var style: TerminalWords.Style {
    switch self {
    case .decided(.breaking): .breaking
    case .undecided: .undecided
    case .decided: .bold
    }
  }
}
