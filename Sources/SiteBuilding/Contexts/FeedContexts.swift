/// An article as a feed has it.
struct FeedArticleContext: TemplateContext {
  let dek: String
  let controlRead: String
  let takeaways: [String]
  let body: String
  let exchanges: [ExchangeContext]

  static let fields: [String: TemplateField<Self>] = [
    "has-takeaways": .flag { !$0.takeaways.isEmpty },
    "has-exchanges": .flag { !$0.exchanges.isEmpty },
    "dek": .markup { $0.dek },
    "control-read": .markup { $0.controlRead },
    "takeaways": .markups { $0.takeaways },
    "body": .markup { $0.body },
    "exchanges": .list { $0.exchanges },
  ]
}

/// A version as a feed announces it, with its changes.
struct FeedReleaseContext: TemplateContext {
  let summary: String
  /// The counts of the changes in a sentence; empty for a first version.
  let counts: String
  /// The page that compares it with the version before.
  let log: LinkContext?
  let changes: [FeedChangeContext]
  /// Whether there are more changes than are listed.
  let isCut: Bool

  static let fields: [String: TemplateField<Self>] = [
    "has-changes": .flag { !$0.changes.isEmpty },
    "is-cut": .flag { $0.isCut },
    "summary": .markup { $0.summary },
    "counts": .text { $0.counts },
    "log": .one { $0.log },
    "changes": .list { $0.changes },
  ]
}

/// A change in a feed.
struct FeedChangeContext: TemplateContext {
  let change: LinkContext
  let words: String
  let className: String
  /// The titles of the revisions that give the reason.
  let reasons: [String]

  static let fields: [String: TemplateField<Self>] = [
    "has-reasons": .flag { !$0.reasons.isEmpty },
    "change": .one { $0.change },
    "words": .text { $0.words },
    "class-name": .text { $0.className },
    "reasons": .texts { $0.reasons },
  ]
}
