/// An edge of a crosswalk.
struct CrosswalkEdgeContext: TemplateContext {
  /// Our provision, where the edges of several stand together.
  let from: LinkContext?
  let to: String
  let title: String
  let relation: String
  let confidence: String
  let rationale: String

  static let fields: [String: TemplateField<Self>] = [
    "from": .one { $0.from },
    "to": .text { $0.to },
    "title": .text { $0.title },
    "relation": .text { $0.relation },
    "confidence": .text { $0.confidence },
    "rationale": .markup { $0.rationale },
  ]
}

/// The edges of one provision to one framework.
struct CrosswalkGroupContext: TemplateContext {
  let anchor: String
  /// Our provision.
  let provision: LinkContext
  /// The crosswalk.
  let framework: LinkContext
  let edges: [CrosswalkEdgeContext]

  static let fields: [String: TemplateField<Self>] = [
    "anchor": .text { $0.anchor },
    "provision": .one { $0.provision },
    "framework": .one { $0.framework },
    "edges": .list { $0.edges },
  ]
}

/// A crosswalk.
struct CrosswalkContext: TemplateContext {
  let title: String
  let dek: String
  let from: LinkContext
  let framework: LinkContext
  let edition: String
  let reviewed: String
  let corrected: CorrectionsContext?
  let isSuperseded: Bool
  let contents: [LinkContext]
  let body: [UInt8]
  let groups: [CrosswalkGroupContext]
  let citedBy: [LinkGroupContext]

  static let fields: [String: TemplateField<Self>] = [
    "has-contents": .flag { !$0.contents.isEmpty },
    "is-cited": .flag { !$0.citedBy.isEmpty },
    "is-superseded": .flag { $0.isSuperseded },
    "title": .text { $0.title },
    "dek": .markup { $0.dek },
    "from": .one { $0.from },
    "framework": .one { $0.framework },
    "edition": .text { $0.edition },
    "reviewed": .text { $0.reviewed },
    "corrected": .one { $0.corrected },
    "contents": .list { $0.contents },
    "body": .markup { $0.body },
    "groups": .list { $0.groups },
    "cited-by": .list { $0.citedBy },
  ]
}
