internal import Phrasing

/// A provision in a list.
struct ProvisionItemContext: TemplateContext {
  let id: String
  let title: String
  let url: String
  var principle = ""
  var isWithdrawn = false
  /// What changed since the version before.
  var change: BriefChangeContext?
  var members: [ProvisionItemContext] = []

  static let fields: [String: TemplateField<Self>] = [
    "id": .text { $0.id },
    "title": .text { $0.title },
    "url": .text { $0.url },
    "principle": .markup { $0.principle },
    "is-withdrawn": .flag { $0.isWithdrawn },
    "change": .one { $0.change },
    "members": .list { $0.members },
  ]
}

/// A version in the list of versions.
struct VersionItemContext: TemplateContext {
  let name: String
  let url: String
  let status: String
  let date: String
  let summary: String
  let links: [LinkContext]

  static let fields: [String: TemplateField<Self>] = [
    "name": .text { $0.name },
    "url": .text { $0.url },
    "status": .text { $0.status },
    "date": .text { $0.date },
    "summary": .markup { $0.summary },
    "links": .list { $0.links },
  ]
}

/// The page of a standard.
struct StandardContext: TemplateContext {
  let title: String
  let shortTitle: String
  let aliases: String
  let description: String
  let domainsTitle: String
  let domains: [ProvisionItemContext]
  let versions: [VersionItemContext]
  /// The way to all that changed.
  let links: [LinkContext]
  let cite: CiteContext?

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "short-title": .text { $0.shortTitle },
    "aliases": .text { $0.aliases },
    "description": .markup { $0.description },
    "domains-title": .text { $0.domainsTitle },
    "domains": .list { $0.domains },
    "versions": .list { $0.versions },
    "links": .list { $0.links },
    "cite": .one { $0.cite },
  ]
}

/// The page of a version.
struct VersionPageContext: TemplateContext {
  let title: String
  let summary: String
  let links: [LinkContext]
  let comparisons: [LinkContext]
  let domainsTitle: String
  let domains: [ProvisionItemContext]
  let versionStatus: VersionStatusContext
  /// The way to the errata of its texts; nil where there are none.
  let corrections: LinkContext?
  /// The clauses before the domains.
  let front: [ClauseContext]
  let annexes: [ClauseContext]
  let cite: CiteContext?

  static let fields: [String: TemplateField<Self>] = [
    "corrections": .one { $0.corrections },
    "version-status": .one { $0.versionStatus },
    "front": .list { $0.front },
    "annexes": .list { $0.annexes },
    "has-comparisons": .flag { !$0.comparisons.isEmpty },
    "title": .text { $0.title },
    "summary": .markup { $0.summary },
    "links": .list { $0.links },
    "comparisons": .list { $0.comparisons },
    "domains-title": .text { $0.domainsTitle },
    "domains": .list { $0.domains },
    "cite": .one { $0.cite },
  ]
}

/// The page of a domain or criterion.
struct ProvisionContext: TemplateContext {
  let say: Phrases
  let kind: String
  let id: String
  let title: String
  let principle: String
  let appliesTo: String
  let statement: String
  let statementTitle: String
  let details: String
  let withdrawal: String
  let errata: [ErratumContext]
  let coveredBy: [LinkContext]
  let movedTo: [LinkContext]
  let membersTitle: String
  let members: [ProvisionItemContext]
  /// The sections of its text.
  let bodyContents: [LinkContext]
  let timeline: [TimelineItemContext]
  let actions: [LinkContext]
  let crosswalks: [CrosswalkGroupContext]
  let citedBy: [LinkGroupContext]
  let cite: CiteContext?
  let neighbours: NeighboursContext

  /// All sections of the page, in their order.
  private var contents: [LinkContext] {
    let sections: [(title: String, anchor: String, isThere: Bool)] = [
      (statementTitle, "_statement", !statement.isEmpty),
      (say("In each version"), "_versions", !timeline.isEmpty),
      (membersTitle, "_members", !members.isEmpty),
    ]
    let more: [(title: String, anchor: String, isThere: Bool)] = [
      (say("Errata"), "_errata", !errata.isEmpty),
      (say("Other frameworks"), "_crosswalks", !crosswalks.isEmpty),
      (say("Mentioned in"), "_cited-by", !citedBy.isEmpty), (say("Cite"), "_cite", cite != nil),
    ]
    func links(_ sections: [(title: String, anchor: String, isThere: Bool)]) -> [LinkContext] {
      sections.filter(\.isThere).map { LinkContext(title: $0.title, url: "#" + $0.anchor) }
    }
    return links(sections) + bodyContents + links(more)
  }

  static let fields: [String: TemplateField<Self>] = [
    "is-cited": .flag { !$0.citedBy.isEmpty },
    "is-covered": .flag { !$0.coveredBy.isEmpty },
    "is-moved": .flag { !$0.movedTo.isEmpty },
    "has-members": .flag { !$0.members.isEmpty },
    "has-contents": .flag { !$0.contents.isEmpty },
    "kind": .text { $0.kind },
    "id": .text { $0.id },
    "title": .text { $0.title },
    "principle": .markup { $0.principle },
    "applies-to": .text { $0.appliesTo },
    "statement": .markup { $0.statement },
    "statement-title": .text { $0.statementTitle },
    "details": .markup { $0.details },
    "withdrawal": .markup { $0.withdrawal },
    "has-errata": .flag { !$0.errata.isEmpty },
    "errata": .list { $0.errata },
    "covered-by": .list { $0.coveredBy },
    "moved-to": .list { $0.movedTo },
    "members-title": .text { $0.membersTitle },
    "members": .list { $0.members },
    "contents": .list { $0.contents },
    "has-timeline": .flag { !$0.timeline.isEmpty },
    "timeline": .list { $0.timeline },
    "actions": .list { $0.actions },
    "has-crosswalks": .flag { !$0.crosswalks.isEmpty },
    "crosswalks": .list { $0.crosswalks },
    "cited-by": .list { $0.citedBy },
    "cite": .one { $0.cite },
    "neighbours": .one { $0.neighbours },
  ]
}

/// A term with its definition.
struct TermContext: TemplateContext {
  let id: String
  let name: String
  let definition: String
  let aliases: String
  let history: String

  static let fields: [String: TemplateField<Self>] = [
    "id": .text { $0.id },
    "name": .text { $0.name },
    "definition": .markup { $0.definition },
    "aliases": .text { $0.aliases },
    "history": .text { $0.history },
  ]
}

/// The terms of a version.
struct TermsContext: TemplateContext {
  let terms: [TermContext]
  /// The way to the errata of its texts; nil where there are none.
  let corrections: LinkContext?
  let versions: [LinkContext]

  static let fields: [String: TemplateField<Self>] = [
    "corrections": .one { $0.corrections },
    "has-versions": .flag { !$0.versions.isEmpty },
    "terms": .list { $0.terms },
    "versions": .list { $0.versions },
  ]
}

/// A provision on the page of the whole version.
struct WholeProvisionContext: TemplateContext {
  let isDomain: Bool
  let anchor: String
  let id: String
  let title: String
  let url: String
  let principle: String
  let withdrawal: String
  let statement: String
  let details: String

  static let fields: [String: TemplateField<Self>] = [
    "is-domain": .flag { $0.isDomain },
    "anchor": .text { $0.anchor },
    "id": .text { $0.id },
    "title": .text { $0.title },
    "url": .text { $0.url },
    "principle": .markup { $0.principle },
    "withdrawal": .markup { $0.withdrawal },
    "statement": .markup { $0.statement },
    "details": .markup { $0.details },
  ]
}

/// A whole version on one page.
struct FullTextContext: TemplateContext {
  let title: String
  let contents: [LinkContext]
  /// The clauses before the domains.
  let front: [ClauseContext]
  let provisions: [WholeProvisionContext]
  let annexes: [ClauseContext]
  let terms: [TermContext]
  /// The way to the errata of its texts; nil where there are none.
  let corrections: LinkContext?
  let versions: [LinkContext]

  static let fields: [String: TemplateField<Self>] = [
    "corrections": .one { $0.corrections },
    "has-versions": .flag { !$0.versions.isEmpty },
    "has-terms": .flag { !$0.terms.isEmpty },
    "has-contents": .flag { !$0.contents.isEmpty },
    "title": .text { $0.title },
    "contents": .list { $0.contents },
    "front": .list { $0.front },
    "provisions": .list { $0.provisions },
    "annexes": .list { $0.annexes },
    "terms": .list { $0.terms },
    "versions": .list { $0.versions },
  ]
}
