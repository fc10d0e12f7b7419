internal import Diagnostics
internal import Markup
internal import Standards

/// Words of a requirement are struck through.
enum StruckRequirement: TreeRule {
  static let ids: [RuleID] = ["struck-requirement"]
  static let severity = Severity.warning
  static let isSuppressible = true
  static let signs = [UInt8(ascii: "~"), UInt8(ascii: "<")]
  static let manual = """
    Words of a requirement, a definition or the text of a domain are struck through.

    Readers cannot tell whether they hold. They are not read: no data file has them, and striking a word changes what is \
    required. What a version no longer asks for is deleted, and its change log says so.
    """

  static func read(_ text: ScopedText, _ isCriterion: Bool, _ findings: inout Findings) {
    guard isCriterion || text.isOfProvision else { return }
    let outline = TextOutline(of: text.prose.tree)
    let parts = [outline.lead] + (text.isOfClause ? outline.sections : [])
    let normative = parts.flatMap(\.all).map(\.range)
    text.prose.tree.walk { event in
      guard case .enter(let element) = event, element.isStriking,
        !text.prose.isStrikeBetweenDigits(element.range),
        normative.contains(where: { $0.contains(element.range.lowerBound) })
      else { return }
      findings.report(.struckRequirement(element.range, in: text.prose))
    }
  }
}

extension ScopedText {
  /// Whether it is the body of a domain or a term: criteria rest on definitions, and stand in domains.
  fileprivate var isOfProvision: Bool {
    guard case .provision(_, let id) = owner, !id.isClause else { return false }
    return prose.form == .body
  }
}

extension MarkupElement {
  /// Whether it strikes words out, or begins to.
  fileprivate var isStriking: Bool {
    kind == .strikethrough
      || kind == .htmlInline
        && ["<del>", "<s>", "<strike>"].contains {
          $0.utf8.elementsEqual(literal)
        }
  }
}

extension Diagnostic {
  fileprivate static func struckRequirement(_ range: Range<Int>, in prose: Prose) -> Diagnostic {
    let written = prose.written(range).prefix(60)
    let words = written.hasPrefix("<") ? "what follows '\(written)'" : "'\(written)'"
    return Diagnostic(
      .warning,
      "struck-requirement",
      at: prose.place(of: range),
      "\(words) is struck through: readers cannot tell whether it holds",
      advice: "delete the words, and explain the change in a revision"
    )
  }
}
