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
  let version: VersionContext?
  let domainsTitle: String
  let domains: [ProvisionItemContext]
  let versions: [VersionItemContext]
  /// The way to all comparisons; nil where there are none.
  let comparisons: LinkContext?
  let cite: CiteContext?

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "short-title": .text { $0.shortTitle },
    "aliases": .text { $0.aliases },
    "description": .markup { $0.description },
    "version": .one { $0.version },
    "domains-title": .text { $0.domainsTitle },
    "domains": .list { $0.domains },
    "versions": .list { $0.versions },
    "comparisons": .one { $0.comparisons },
    "cite": .one { $0.cite },
  ]
}

/// The page of a version.
struct VersionPageContext: TemplateContext {
  let title: String
  let version: VersionContext
  let summary: String
  let links: [LinkContext]
  let comparisons: [LinkContext]
  let domains: [ProvisionItemContext]
  let cite: CiteContext?
  let versions: [LinkContext]

  static let fields: [String: TemplateField<Self>] = [
    "has-comparisons": .flag { !$0.comparisons.isEmpty },
    "title": .text { $0.title },
    "version": .one { $0.version },
    "summary": .markup { $0.summary },
    "links": .list { $0.links },
    "comparisons": .list { $0.comparisons },
    "domains": .list { $0.domains },
    "cite": .one { $0.cite },
    "versions": .list { $0.versions },
  ]
}

/// The page of a domain or criterion.
struct ProvisionContext: TemplateContext {
  let version: VersionContext
  let kind: String
  let id: String
  let title: String
  let change: BriefChangeContext?
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
  let contents: [LinkContext]
  let versions: [LinkContext]
  let history: String
  let changes: [LinkContext]
  let crosswalks: [CrosswalkGroupContext]
  let citedBy: [LinkGroupContext]
  let feedback: String
  let cite: CiteContext?
  let neighbours: NeighboursContext

  static let fields: [String: TemplateField<Self>] = [
    "is-cited": .flag { !$0.citedBy.isEmpty },
    "is-covered": .flag { !$0.coveredBy.isEmpty },
    "is-moved": .flag { !$0.movedTo.isEmpty },
    "has-members": .flag { !$0.members.isEmpty },
    "has-contents": .flag { !$0.contents.isEmpty },
    "version": .one { $0.version },
    "kind": .text { $0.kind },
    "id": .text { $0.id },
    "title": .text { $0.title },
    "change": .one { $0.change },
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
    "versions": .list { $0.versions },
    "history": .text { $0.history },
    "changes": .list { $0.changes },
    "has-crosswalks": .flag { !$0.crosswalks.isEmpty },
    "crosswalks": .list { $0.crosswalks },
    "cited-by": .list { $0.citedBy },
    "feedback": .text { $0.feedback },
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
  let version: VersionContext
  let terms: [TermContext]
  let versions: [LinkContext]

  static let fields: [String: TemplateField<Self>] = [
    "version": .one { $0.version },
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
  let body: String

  static let fields: [String: TemplateField<Self>] = [
    "is-domain": .flag { $0.isDomain },
    "anchor": .text { $0.anchor },
    "id": .text { $0.id },
    "title": .text { $0.title },
    "url": .text { $0.url },
    "principle": .markup { $0.principle },
    "withdrawal": .markup { $0.withdrawal },
    "body": .markup { $0.body },
  ]
}

/// A whole version on one page.
struct FullTextContext: TemplateContext {
  let title: String
  let version: VersionContext
  let contents: [LinkContext]
  let provisions: [WholeProvisionContext]
  let terms: [TermContext]
  let versions: [LinkContext]

  static let fields: [String: TemplateField<Self>] = [
    "has-terms": .flag { !$0.terms.isEmpty },
    "has-contents": .flag { !$0.contents.isEmpty },
    "title": .text { $0.title },
    "version": .one { $0.version },
    "contents": .list { $0.contents },
    "provisions": .list { $0.provisions },
    "terms": .list { $0.terms },
    "versions": .list { $0.versions },
  ]
}
