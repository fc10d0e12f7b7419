internal import Changes
internal import Phrasing
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
      text += "- \(report.say(word: line.name)): \(MarkdownText.escape(line.value))\n"
    }
    text += "\(report.imprint == nil ? "" : "\n")\(report.counts)\n\n"
    text += table(report.log.conservation, report.say)
    if !report.suggestions.isEmpty { text += "\n" }
    for suggestion in report.suggestions { text += "- \(MarkdownText.escape(suggestion))\n" }
    for entry in report.entries { text += "\n" + render(entry, report) }
    return text
  }

  /// Several logs, one after the other.
  package static func render(_ reports: [ChangeReport]) -> String {
    reports.isEmpty ? "No changes.\n" : reports.map(render).joined(separator: "\n")
  }

  private static func table(_ conservation: [Conservation], _ say: Phrases) -> String {
    guard !conservation.isEmpty else { return "" }
    let heads = [say("before"), say("after"), say("tombstones")].joined(separator: " | ")
    var text = "| | \(heads) |\n|---|---|---|---|\n"
    for counts in conservation {
      text += "| \(say(word: counts.kind.rawValue)) | \(Conservation.sum(counts.old, say)) "
      text += "| \(Conservation.sum(counts.new, say)) | \(say(counts.tombstones.summary)) |\n"
    }
    return text
  }

  private static func render(_ entry: ChangeLog.Entry, _ report: ChangeReport) -> String {
    var text = "## \(MarkdownText.escape(entry.heading))\n\n"
    let say = report.say
    text += "**\(say(entry.changeClass.word))**"
    if !entry.summary.isEmpty { text += ", \(say.summary(of: entry))" }
    if let ids = entry.idChange(say) { text += " · \(MarkdownText.escape(ids))" }
    if let both = entry.reclassification { text += " · \(say(both))" }
    if let place = report.place(of: entry) { text += " · \(MarkdownText.code(place.description))" }
    text += "\n"
    if let note = entry.redlineNote { text += "\n\(say(note))\n" }
    for field in entry.shownFields {
      text += "\n**\(MarkdownText.escape(say.fieldName(field.name)))**\n\n"
      text += RedlineMarkdown.render(field.redline, say)
    }
    let findings = entry.classification.judged.map { render($0, say) }.joined()
    if !findings.isEmpty { text += "\n" + findings }
    for revision in entry.revisions {
      let why = say("Why: \("\(revision.title) (\(revision.version))")")
      text += "\n\(MarkdownText.escape(why))\n"
    }
    return text
  }

  private static func render(_ judged: Classification.Judged, _ say: Phrases) -> String {
    let finding = judged.finding
    var text = "- \(say(finding.computed.word)): \(MarkdownText.escape(say(finding.summary))) "
    text += "(`\(finding.rule)` `\(finding.fingerprint)`)"
    if let witness = finding.witness { text += "  \n  \(MarkdownText.escape(say(witness)))" }
    if let decision = judged.decision {
      let reason = MarkdownText.escape(decision.reason.text)
      text += "  \n  \(say("Decided: counts as \(judged.counted.word).")) \(reason)"
    }
    return text + "\n"
  }
}
