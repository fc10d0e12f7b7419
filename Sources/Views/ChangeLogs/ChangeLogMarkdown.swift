internal import Changes
internal import Standards

/// A change log as Markdown that reads well on GitHub and in a mail.
///
/// Deletions and insertions are `<del>` and `<ins>`: `~~` and `**` do not work beside every word. Nothing of the content
/// is read as Markdown.
package enum ChangeLogMarkdown {
  /// A log as a document with one heading.
  package static func render(_ report: ChangeReport) -> String {
    let (old, new) = (MarkdownText.escape(report.old.name), MarkdownText.escape(report.new.name))
    var text = "# \(old) → \(new)\n\n"
    for line in report.imprint?.lines ?? [] {
      text += "- \(line.name): \(MarkdownText.escape(line.value))\n"
    }
    text += "\(report.imprint == nil ? "" : "\n")\(report.counts)\n\n"
    text += table(report.log.conservation)
    if !report.suggestions.isEmpty { text += "\n" }
    for suggestion in report.suggestions { text += "- \(MarkdownText.escape(suggestion))\n" }
    for entry in report.entries { text += "\n" + render(entry, report) }
    return text
  }

  /// Several logs, one after the other.
  package static func render(_ reports: [ChangeReport]) -> String {
    reports.isEmpty ? "No changes.\n" : reports.map(render).joined(separator: "\n")
  }

  private static func table(_ conservation: [Conservation]) -> String {
    guard !conservation.isEmpty else { return "" }
    var text = "| | before | after | tombstones |\n|---|---|---|---|\n"
    for counts in conservation {
      text += "| \(counts.kind.rawValue) | \(Conservation.sum(counts.old)) "
      text += "| \(Conservation.sum(counts.new)) | \(counts.tombstones.summary) |\n"
    }
    return text
  }

  private static func render(_ entry: ChangeLog.Entry, _ report: ChangeReport) -> String {
    var text = "## \(MarkdownText.escape(entry.heading))\n\n"
    text += "**\(entry.changeClass)**"
    if !entry.summary.isEmpty { text += ", \(entry.summary.joined(separator: ", "))" }
    if let ids = entry.idChange { text += " · \(MarkdownText.escape(ids))" }
    if let both = entry.reclassification { text += " · \(both)" }
    if let place = report.place(of: entry) { text += " · \(MarkdownText.code(place.description))" }
    text += "\n"
    if let note = entry.redlineNote { text += "\n\(note)\n" }
    for field in entry.shownFields {
      text += "\n**\(MarkdownText.escape(field.name))**\n\n"
      text += RedlineMarkdown.render(field.redline)
    }
    let findings = entry.classification.judged.map(render).joined()
    if !findings.isEmpty { text += "\n" + findings }
    for revision in entry.revisions {
      text += "\nWhy: \(MarkdownText.escape("\(revision.title) (\(revision.version))"))\n"
    }
    return text
  }

  private static func render(_ judged: Classification.Judged) -> String {
    let finding = judged.finding
    var text = "- \(finding.computed): \(MarkdownText.escape(finding.summary)) "
    text += "(`\(finding.rule)` `\(finding.fingerprint)`)"
    if let witness = finding.witness { text += "  \n  \(MarkdownText.escape(witness))" }
    if let decision = judged.decision {
      let reason = MarkdownText.escape(decision.reason.text)
      text += "  \n  Decided: counts as \(judged.counted). \(reason)"
    }
    return text + "\n"
  }
}
