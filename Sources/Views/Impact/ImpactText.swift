package import Changes
package import Diagnostics
internal import Phrasing
internal import Standards

/// What rests on changes, for the terminal: a work list for an editor.
package struct ImpactText {
  private let output: TerminalWords
  private let paths: DisplayPaths

  /// A renderer for a terminal of some columns, with or without colours.
  package init(width: Int = 100, isColored: Bool, paths: DisplayPaths = DisplayPaths()) {
    output = TerminalWords(width: max(width, 40), isColored: isColored)
    self.paths = paths
  }

  /// The impact as text.
  package func render(_ impact: Impact) -> String {
    var text = bold("\(impact.log.old) → \(impact.log.new)") + "\n"
    text += lines(impact.summary.description)
    for (kind, affected) in impact.groups {
      text += "\n" + bold(kind.heading) + "\n"
      for part in affected { text += render(part, of: impact) }
    }
    return text + additions(of: impact)
  }

  private func render(_ part: Impact.Affected, of impact: Impact) -> String {
    let title = part.title == part.name ? part.name : "\(part.name) \(part.title)"
    var text = lines(title, "  ")
    text += "    " + output.styled(place(of: part).withVisibleControls, .dim) + "\n"
    for touch in part.direct { text += render(touch, of: impact) }
    for (basis, touches) in part.indirect {
      let list = touches.map { touch in
        "\(touch.provision) (\(impact.entry(of: touch).changeClass))"
      }
      let words = basis.words.prefix(1).uppercased() + basis.words.dropFirst()
      text += lines("\(words): \(list.joined(separator: ", "))", "    ")
    }
    return text
  }

  private func place(of part: Impact.Affected) -> String {
    let path = paths.path(of: part.place.path)
    return part.place.range.map { "\(path):\($0.lowerBound.line)" } ?? path
  }

  /// `* breaking: PSF-4.2 reworded (rests on it)`
  private func render(_ touch: Impact.Touch, of impact: Impact) -> String {
    let entry = impact.entry(of: touch)
    let sentence = touch.sentence.map { "; \($0.words(from: touch.provision))" } ?? ""
    let changeClass = entry.changeClass
    var words = TerminalWords.words(of: "\(changeClass):", changeClass.impactStyle)
    words += TerminalWords.words(
      of: " \(touch.provision) \(entry.happened) (\(touch.basis.words)\(sentence))"
    )
    return output.lines(words, indentation: "    ", mark: "* ")
  }

  private func additions(of impact: Impact) -> String {
    let list = impact.additions.map { "\($0.id) \($0.title) (\($0.changeClass))" }
    guard !list.isEmpty else { return "" }
    return "\n" + lines("New, so that nothing names it yet: \(list.joined(separator: ", "))")
  }

  private func lines(_ text: String, _ indentation: String = "") -> String {
    output.lines(TerminalWords.words(of: text), indentation: indentation)
  }

  private func bold(_ text: String) -> String {
    output.styled(text.withVisibleControls, .bold)
  }
}

extension ComputedClass {
  fileprivate var impactStyle: TerminalWords.Style {
    switch self {
    case .decided(.breaking): .breaking
    case .undecided: .undecided
    case .decided: .bold
    }
  }
}
