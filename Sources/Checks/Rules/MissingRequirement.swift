internal import Diagnostics
internal import Markup
internal import Standards
internal import Wording

/// A criterion requires nothing.
enum MissingRequirement: Rule {
  static let ids: [RuleID] = ["missing-requirement"]
  static let family = CheckFamily.versions
  static let things: [CheckedThing] = [.criteria]
  static let manual = """
    A criterion requires nothing.

    A criterion is what somebody conforms to. One that has no text before its first heading, or no word such as MUST, SHOULD \
    or MAY in it, is counted, examined and audited, and nobody can tell whether it is met.

    Which words make a requirement, `standard.yml` says. Where sentences require by themselves (`keywords: imperative`), or \
    in a language whose keywords are not known, any text will do.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for version in subject.publication.versions where !version.isLocked {
      let leads = version.provisions.filter { $0.kind == .criterion && $0.isLive }.map(Lead.init)
      findings.examine(.criteria, leads.count)
      for lead in leads where lead.isEmpty { findings.report(.emptyCriterion(lead.criterion)) }
      let language = Language(tag: version.wording.language)
      let words = leads.filter { !$0.isEmpty }
      switch version.wording.keywords {
      case .imperative: continue
      case let style?:
        let convention = KeywordConvention(style, language)
        report(words.filter { !$0.requires(by: convention) }, convention, &findings)
      case nil:
        let convention = KeywordConvention(.capitals, language)
        let without = words.filter { !$0.requires(by: convention) }
        // Where nothing is declared, most criteria say how requirements are written.
        if without.count * 4 <= words.count { report(without, convention, &findings) }
      }
    }
  }

  private static func report(
    _ leads: [Lead],
    _ convention: KeywordConvention,
    _ findings: inout Findings
  ) {
    for lead in leads { findings.report(.missingRequirement(lead.criterion, convention)) }
  }
}

/// What is before the first heading of a criterion.
private struct Lead {
  let criterion: Provision
  /// The words of each block as they are read: what is struck or a comment requires nothing.
  private let text: [[UInt8]]

  init(_ criterion: Provision) {
    self.criterion = criterion
    let tree = criterion.body.tree
    text = tree.blocks.prefix { $0.headingLevel == nil }.map { Array($0.words.utf8) }
  }

  var isEmpty: Bool { !text.joined().contains { $0 > 0x20 } }

  /// Whether it has a keyword of requirements; true in a language whose keywords are not known.
  func requires(by convention: KeywordConvention) -> Bool {
    guard convention.language != .other else { return true }
    return text.contains { block in
      let words = Word.all(in: block)
      return words.indices.contains { convention.keyword(at: $0, in: words[...]) != nil }
    }
  }
}

extension Diagnostic {
  fileprivate static func emptyCriterion(_ criterion: Provision) -> Diagnostic {
    Diagnostic(
      .error,
      "missing-requirement",
      at: criterion.place,
      "\(criterion.id) has no text before its first heading, so it requires nothing",
      advice: "write the requirement, or withdraw the criterion"
    )
  }

  fileprivate static func missingRequirement(
    _ criterion: Provision,
    _ convention: KeywordConvention
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "missing-requirement",
      at: criterion.place,
      "\(criterion.id) has no \(convention.examples) before its first heading, so it requires nothing",
      advice:
        "write the requirement with one of them; where sentences require by themselves, write "
        + "'keywords: imperative' into standard.yml"
    )
  }
}
