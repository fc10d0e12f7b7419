internal import Views

/// A class as it is shown: by its name and a sign, so that no colour is needed.
struct ClassContext: TemplateContext {
  let name: String
  let sign: String

  static let fields: [String: TemplateField<Self>] = [
    "name": .text { $0.name },
    "sign": .text { $0.sign },
  ]
}

/// A field of a provision with what was deleted and inserted.
struct RedlineContext: TemplateContext {
  let name: String
  let redline: String

  static let fields: [String: TemplateField<Self>] = [
    "name": .text { $0.name },
    "redline": .markup { $0.redline },
  ]
}

/// What a rule found in a change, with what was decided about it.
struct FindingContext: TemplateContext {
  let mark: ClassContext
  let summary: String
  let oldWords: String
  let newWords: String
  let witness: String
  let rule: String
  /// The computed class, the decided one and the reason, where there is a decision.
  let decision: DecisionContext?

  static let fields: [String: TemplateField<Self>] = [
    "mark": .one { $0.mark },
    "summary": .text { $0.summary },
    "old-words": .text { $0.oldWords },
    "new-words": .text { $0.newWords },
    "witness": .text { $0.witness },
    "rule": .text { $0.rule },
    "decision": .one { $0.decision },
  ]
}

/// An editor's decision about a finding.
struct DecisionContext: TemplateContext {
  let computed: String
  let decided: String
  let reason: String

  static let fields: [String: TemplateField<Self>] = [
    "computed": .text { $0.computed },
    "decided": .text { $0.decided },
    "reason": .markup { $0.reason },
  ]
}

/// Why a provision changed, as far as it fits beside the redline.
struct RationaleContext: TemplateContext {
  let revision: LinkContext
  let drivers: [DriverContext]
  /// The paragraphs of the rationale that concern the provision.
  let text: String

  static let fields: [String: TemplateField<Self>] = [
    "has-drivers": .flag { !$0.drivers.isEmpty },
    "revision": .one { $0.revision },
    "drivers": .list { $0.drivers },
    "text": .markup { $0.text },
  ]
}

/// A change with its class, its redline and its reasons.
struct ChangeContext: TemplateContext {
  let mark: ClassContext
  let summary: String
  let detail: String
  /// What was published, or what a revision states, where the rules compute another class.
  let stated: String
  let oldTitle: String
  let newTitle: String
  let isRenamed: Bool
  /// How the redlines are to be read, where they are no comparison of words.
  let redlineNote: String
  let redlines: [RedlineContext]
  let findings: [FindingContext]
  let rationales: [RationaleContext]
  /// The way to more revisions than a page shows.
  let earlier: LinkContext?

  static let fields: [String: TemplateField<Self>] = [
    "earlier": .one { $0.earlier },
    "mark": .one { $0.mark },
    "summary": .text { $0.summary },
    "detail": .text { $0.detail },
    "stated": .text { $0.stated },
    "old-title": .text { $0.oldTitle },
    "new-title": .text { $0.newTitle },
    "is-renamed": .flag { $0.isRenamed },
    "redline-note": .text { $0.redlineNote },
    "redlines": .list { $0.redlines },
    "has-findings": .flag { !$0.findings.isEmpty },
    "findings": .list { $0.findings },
    "has-rationales": .flag { !$0.rationales.isEmpty },
    "rationales": .list { $0.rationales },
  ]
}

/// What changed in one provision between two versions.
struct ProvisionComparisonContext: TemplateContext {
  let title: String
  let old: [LinkContext]
  let new: [LinkContext]
  let change: ChangeContext
  let revisions: [RevisionContext]
  let log: LinkContext
  let neighbours: NeighboursContext

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "old": .list { $0.old },
    "new": .list { $0.new },
    "change": .one { $0.change },
    "revisions": .list { $0.revisions },
    "log": .one { $0.log },
    "neighbours": .one { $0.neighbours },
  ]
}
