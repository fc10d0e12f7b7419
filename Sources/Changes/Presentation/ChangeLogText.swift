internal import Standards

/// A change log for the terminal. Deletions and insertions are told by marks, and by colour where that is wanted.
public struct ChangeLogText {
  private let isColored: Bool

  /// A renderer with or without colours.
  public init(isColored: Bool) {
    self.isColored = isColored
  }

  /// The log as text.
  public func render(_ log: ChangeLog) -> String {
    var text = "\(log.old) → \(log.new)\n\n"
    for counts in log.conservation {
      text += "\(counts.kind.rawValue): \(Conservation.sum(counts.old))\n"
      text += String(repeating: " ", count: counts.kind.rawValue.count)
      text += "  \(Conservation.sum(counts.new))\n"
    }
    text += "unchanged: \(log.unchanged)\n"
    for entry in log.entries { text += "\n" + render(entry) }
    return text
  }

  private func render(_ entry: ChangeLog.Entry) -> String {
    let facts = [entry.classification.effective.description] + entry.summary
    var text = bold("\(entry.id) \(entry.title)") + "  (\(facts.joined(separator: ", ")))\n"
    if entry.relation.old != entry.relation.new, !entry.relation.old.isEmpty,
      !entry.relation.new.isEmpty
    {
      let (old, new) = (entry.relation.old, entry.relation.new)
      text += "  \(old.map(\.description).joined(separator: ", "))"
      text += " → \(new.map(\.description).joined(separator: ", "))\n"
    }
    if entry.comparison.isRenamed, let old = entry.comparison.oldTitle,
      let new = entry.comparison.newTitle
    {
      text += "  Title: \(deleted(old)) \(inserted(new))\n"
    }
    for field in entry.comparison.fields {
      text += "  \(field.name):\n"
      for block in field.redline.blocks { text += render(block, indentation: "    ") }
    }
    for judged in entry.classification.judged { text += render(judged) }
    for revision in entry.revisions { text += "  Why: \(revision.title) (\(revision.version))\n" }
    return text
  }

  private func render(_ judged: Classification.Judged) -> String {
    let finding = judged.finding
    var text = "  \(judged.counted): \(finding.summary)"
    text += "  [\(finding.rule) \(finding.fingerprint)]\n"
    if let witness = finding.witness { text += "    \(witness)\n" }
    if let decision = judged.decision {
      text +=
        "    Decided: \(finding.computed) counts as \(judged.counted). \(decision.reason.text)\n"
    }
    return text
  }

  private func render(_ block: Redline.Block, indentation: String) -> String {
    let mark = block.kind == .item ? "- " : ""
    var text = ""
    if !block.runs.isEmpty {
      let words = block.runs.map(render).joined()
      text += indentation + mark + (words.hasPrefix(" ") ? String(words.dropFirst()) : words) + "\n"
    }
    for inner in block.blocks {
      text += render(inner, indentation: indentation + mark.map { _ in " " }.joined())
    }
    return text
  }

  private func render(_ run: Redline.Run) -> String {
    let words = run.tokens.enumerated().map { index, token in
      (index > 0 && token.hasSpaceBefore ? " " : "") + token.text
    }.joined()
    let space = run.tokens.first?.hasSpaceBefore ?? false ? " " : ""
    switch run.change {
    case .kept: return space + words
    case .deleted: return space + deleted(words)
    case .inserted: return space + inserted(words)
    }
  }

  private func deleted(_ text: String) -> String {
    colored("31", "[-\(text)-]")
  }

  private func inserted(_ text: String) -> String {
    colored("32", "{+\(text)+}")
  }

  private func bold(_ text: String) -> String {
    colored("1", text)
  }

  private func colored(_ code: String, _ text: String) -> String {
    isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
