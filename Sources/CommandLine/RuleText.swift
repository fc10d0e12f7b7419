internal import Diagnostics
internal import Publishing

/// The manuals of rules, for a terminal and as a document.
enum RuleText {
  /// All rules with their sentences.
  static func list(of book: RuleBook, width: Int) -> String {
    let names = book.chapters.flatMap(\.rules).map(\.id.description.count)
    let indent = (names.max() ?? 0) + 4
    return book.chapters.map { chapter in
      let rules = chapter.rules.map { rule in
        let name = "  " + rule.id.description
        let padding = String(repeating: " ", count: indent - name.count)
        return wrapped(rule.sentence, width: width, head: name + padding, indent: indent)
      }
      return "\(chapter.title):\n" + rules.joined()
    }.joined(separator: "\n")
  }

  /// One rule with all that is to be said.
  static func manual(of rule: RuleDescription, width: Int) -> String {
    let paragraphs = rule.manual.split(separator: "\n\n").map { wrapped(String($0), width: width) }
    return ([rule.id.description + "\n"] + paragraphs + [exception(for: rule)].compactMap(\.self))
      .joined(separator: "\n")
  }

  private static func exception(for rule: RuleDescription) -> String? {
    guard rule.isSuppressible else { return nil }
    return """
      Where it is right all the same, a comment before the block or line lets it stay:
        <!-- psf:allow \(rule.id): reason -->     in Markdown
        # psf:allow \(rule.id): reason            in YAML

      """
  }

  /// `Documentation/Rules.md`.
  static func document(of book: RuleBook) -> String {
    let chapters = book.chapters.map { chapter in
      "## \(chapter.title)\n\n" + chapter.rules.map(section).joined(separator: "\n")
    }
    return """
      # Rules

      Everything that `psf` can find, as `psf explain RULE` prints it. This page is generated: \
      `psf explain --markdown > Documentation/Rules.md`.

      An *error* stops a publication; a *warning* does not. What is marked with † can stay where a comment says why; see \
      [Content](Content.md#exceptions). Of the \(book.findings.count) rules, \(book.wordsOnly.count) help with words alone, and say \
      why; the others offer an edit, another name for a file, or a command.

      \(chapters.joined(separator: "\n"))
      """
  }

  private static func section(of rule: RuleDescription) -> String {
    let kind = rule.severity == .note ? "" : " (\(rule.severity.rawValue))"
    return "### \(rule.id)\(kind)\(rule.isSuppressible ? " †" : "")\n\n\(rule.manual)\n"
  }

  /// Breaks a line at blanks; the lines behind the first are indented.
  static func wrapped(
    _ text: String,
    width: Int,
    head: String = "",
    indent: Int = 0
  ) -> String {
    var result = ""
    var line = head
    var isFirst = true
    for word in text.split(separator: " ") {
      if !isFirst, line.count + word.count >= width {
        result += line + "\n"
        line = String(repeating: " ", count: indent) + word
      } else {
        line += (isFirst ? "" : " ") + word
      }
      isFirst = false
    }
    return result + line + "\n"
  }
}
