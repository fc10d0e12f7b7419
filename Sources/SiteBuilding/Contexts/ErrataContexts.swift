/// A verified erratum.
struct ErratumContext: TemplateContext {
  let anchor: String
  let id: String
  let date: String
  let url: String
  let provision: LinkContext
  let redline: String
  /// What it means for those who apply the provision.
  let mark: ClassContext
  let conformance: String
  let reason: String

  static let fields: [String: TemplateField<Self>] = [
    "anchor": .text { $0.anchor },
    "id": .text { $0.id },
    "date": .text { $0.date },
    "url": .text { $0.url },
    "provision": .one { $0.provision },
    "redline": .markup { $0.redline },
    "mark": .one { $0.mark },
    "conformance": .text { $0.conformance },
    "reason": .markup { $0.reason },
  ]
}

/// What was found wrong with a version since it was published.
struct ErrataContext: TemplateContext {
  let errata: [ErratumContext]
  /// Where to tell of another mistake.
  let report: String
  let versions: [LinkContext]

  static let fields: [String: TemplateField<Self>] = [
    "errata": .list { $0.errata },
    "report": .text { $0.report },
    "has-versions": .flag { !$0.versions.isEmpty },
    "versions": .list { $0.versions },
  ]
}
