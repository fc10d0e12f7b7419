/// What a reader has to know before relying on a version: who published it, from when it applies, and how to tell its text.
struct VersionStatusContext: TemplateContext {
  /// Names and values, without those that are not known.
  let figures: [FigureContext]
  /// The SHA-256 of the list of the files that its lock covers; empty without a lock.
  let digest: String
  /// Where its files are verified; nil where none are offered.
  let verify: LinkContext?
  /// Set of a published version that has neither a scope nor a conformance clause.
  let isWithoutFrame: Bool
  /// The page that says what that means; nil where there is none.
  let withoutFrame: LinkContext?

  static let fields: [String: TemplateField<Self>] = [
    "figures": .list { $0.figures },
    "digest": .text { $0.digest },
    "verify": .one { $0.verify },
    "is-without-frame": .flag { $0.isWithoutFrame },
    "without-frame": .one { $0.withoutFrame },
  ]
}

/// A clause around the domains of a version.
struct ClauseContext: TemplateContext {
  let anchor: String
  let title: String
  /// `Normative` or `Informative`.
  let force: String
  let body: String
  /// What changed since the version before.
  let change: BriefChangeContext?
  let history: String

  static let fields: [String: TemplateField<Self>] = [
    "anchor": .text { $0.anchor },
    "title": .text { $0.title },
    "force": .text { $0.force },
    "body": .markup { $0.body },
    "change": .one { $0.change },
    "history": .text { $0.history },
  ]
}
