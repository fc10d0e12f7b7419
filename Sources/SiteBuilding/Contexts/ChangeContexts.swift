internal import Views

/// A class as it is shown: by its name and a sign, so that no colour is needed.
struct ClassContext: TemplateContext {
  /// Its name for styles.
  let name: String
  /// Its name in the language of the site.
  let label: String
  let sign: String
  /// Where it says what the class means; empty where nothing does.
  let url: String

  static let fields: [String: TemplateField<Self>] = [
    "name": .text { $0.name },
    "label": .text { $0.label },
    "sign": .text { $0.sign },
    "url": .text { $0.url },
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

/// A field of a provision on both sides, and marked in one text.
struct ChangedTextContext: TemplateContext {
  let name: String
  let redline: [UInt8]
  let old: [UInt8]
  let new: [UInt8]
  /// Whether the two texts are shown first, since marks in one text could not be read.
  let isSideBySide: Bool

  static let fields: [String: TemplateField<Self>] = [
    "name": .text { $0.name },
    "redline": .markup { $0.redline },
    "old": .markup { $0.old },
    "new": .markup { $0.new },
    "has-old": .flag { !$0.old.isEmpty },
    "has-new": .flag { !$0.new.isEmpty },
    "has-both": .flag { !$0.old.isEmpty && !$0.new.isEmpty },
    "is-side-by-side": .flag { $0.isSideBySide },
  ]
}

/// What a rule found in a change, with what was decided about it.
struct FindingContext: TemplateContext {
  let mark: ClassContext
  let summary: String
  let oldWords: String
  let newWords: String
  let rule: String
  /// The computed class, the decided one and the reason, where there is a decision.
  let decision: DecisionContext?

  static let fields: [String: TemplateField<Self>] = [
    "mark": .one { $0.mark },
    "summary": .text { $0.summary },
    "old-words": .text { $0.oldWords },
    "new-words": .text { $0.newWords },
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

/// Why a provision changed: what of a revision concerns it.
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

/// What changed in one provision between two versions.
struct ProvisionComparisonContext: TemplateContext {
  let title: String
  /// The pair of versions, as the way to all their changes.
  let log: LinkContext
  let mark: ClassContext
  let summary: String
  /// What the class asks.
  let meaning: String
  /// Who conforms to the one text and not to the other.
  let witnesses: [String]
  let oldTitle: String
  let newTitle: String
  let isRenamed: Bool
  let texts: [ChangedTextContext]
  let rationales: [RationaleContext]
  /// The way to more revisions than a page shows.
  let earlier: LinkContext?
  let findings: [FindingContext]
  /// What was published, or what a revision states, where the rules compute another class.
  let stated: String
  /// The provision in both versions, and the files that show the change.
  let links: [LinkContext]
  let neighbours: NeighboursContext

  static let fields: [String: TemplateField<Self>] = [
    "title": .markup { Markup.named($0.title) },
    "log": .one { $0.log },
    "mark": .one { $0.mark },
    "summary": .text { $0.summary },
    "meaning": .text { $0.meaning },
    "witnesses": .texts { $0.witnesses },
    "is-renamed": .flag { $0.isRenamed },
    "old-title": .text { $0.oldTitle },
    "new-title": .text { $0.newTitle },
    "texts": .list { $0.texts },
    "has-rationales": .flag { !$0.rationales.isEmpty },
    "rationales": .list { $0.rationales },
    "earlier": .one { $0.earlier },
    "has-findings": .flag { !$0.findings.isEmpty || !$0.stated.isEmpty },
    "findings": .list { $0.findings },
    "stated": .text { $0.stated },
    "links": .list { $0.links },
    "neighbours": .one { $0.neighbours },
  ]
}
