/// A verified erratum.
struct ErratumContext: TemplateContext {
  let anchor: String
  let id: String
  let date: String
  let url: String
  let provision: LinkContext
  let old: String
  let new: String
  let reason: String

  static let fields: [String: TemplateField<Self>] = [
    "anchor": .text { $0.anchor },
    "id": .text { $0.id },
    "date": .text { $0.date },
    "url": .text { $0.url },
    "provision": .one { $0.provision },
    "old": .markup { $0.old },
    "new": .markup { $0.new },
    "reason": .markup { $0.reason },
  ]
}

/// What was found wrong with a version since it was published.
struct ErrataContext: TemplateContext {
  let errata: [ErratumContext]
  let versions: [LinkContext]

  static let fields: [String: TemplateField<Self>] = [
    "errata": .list { $0.errata },
    "has-versions": .flag { !$0.versions.isEmpty },
    "versions": .list { $0.versions },
  ]
}
