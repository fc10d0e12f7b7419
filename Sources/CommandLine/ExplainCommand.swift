internal import ArgumentParser
internal import Diagnostics
internal import Publishing
internal import Standards

/// `psf explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a rule finds, why, and what it does not judge.",
    discussion: """
      The name of a rule stands in brackets behind each finding of psf check, and beside each finding of psf diff. \
      Without a name, all rules are listed.

      Examples:
        psf explain
        psf explain broken-link
        psf explain bound-changed
      """
  )

  @Argument(help: "The name of a rule.", completion: CompletionWords.rules)
  var rule: String?

  @Flag(help: "Print the manuals of all rules as a Markdown document.")
  var markdown = false

  mutating func validate() throws {
    if markdown, rule != nil { throw ValidationError("--markdown prints all rules; name none") }
    if let rule { _ = try RuleBook.current.rule(named: rule) }
  }

  mutating func run() throws {
    let terminal = Terminal.standardOutput
    let width = min(terminal.width, 100)
    if let rule {
      let description = try RuleBook.current.rule(named: rule)
      try terminal.print(RuleText.manual(of: description, width: width))
    } else if markdown {
      try terminal.print(RuleText.document(of: RuleBook.current))
    } else {
      try terminal.print(RuleText.list(of: RuleBook.current, width: width))
    }
  }
}

extension RuleBook {
  /// The rule of a name; a wrong call where there is none.
  func rule(named name: String) throws -> RuleDescription {
    if let rule = self[name] { return rule }
    let names = chapters.flatMap(\.rules).map(\.id.description)
    let near = Suggestions.nearest(to: name, among: names)
    throw ValidationError(
      "there is no rule '\(name)'"
        + (near.isEmpty
          ? "; 'psf explain' lists them" : "; did you mean \(near.joined(separator: " or "))?")
    )
  }
}
