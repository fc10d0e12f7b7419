/// The frame of every page of a version: its status, and links to its other pages.
struct VersionFrameContext: TemplateContext {
  let state: VersionStateContext
  let sidebar: SidebarContext

  static let fields: [String: TemplateField<Self>] = [
    "state": .one { $0.state },
    "sidebar": .one { $0.sidebar },
  ]
}

/// The status of the version that a page belongs to.
struct VersionStateContext: TemplateContext {
  let name: String
  let url: String
  /// `draft`, `candidate`, `in-force`, `superseded` or `withdrawn`, for styles.
  let standing: String
  /// The same in words.
  let label: String
  /// Since when it is that: `since April 2026`.
  let since: String
  /// Until when it is open for comment.
  let comments: String
  /// What the provision of the page is in the version in force.
  let sentence: String
  let links: [LinkContext]
  let notice: String
  let withdrawal: WithdrawalContext?
  /// Until when an older version may be used.
  let transition: String

  static let fields: [String: TemplateField<Self>] = [
    "name": .text { $0.name },
    "url": .text { $0.url },
    "standing": .text { $0.standing },
    "label": .text { $0.label },
    "since": .text { $0.since },
    "comments": .text { $0.comments },
    "sentence": .markup { $0.sentence },
    "links": .list { $0.links },
    "notice": .markup { $0.notice },
    "withdrawal": .one { $0.withdrawal },
    "transition": .text { $0.transition },
  ]
}

/// That a version is in force no longer.
struct WithdrawalContext: TemplateContext {
  let date: String
  let reason: String
  /// What to use instead.
  let successor: LinkContext?

  static let fields: [String: TemplateField<Self>] = [
    "date": .text { $0.date },
    "reason": .markup { $0.reason },
    "successor": .one { $0.successor },
  ]
}

/// The sidebar of a version: its general pages, its domains, and the criteria of the open domains.
struct SidebarContext: TemplateContext {
  let title: String
  let pages: [LinkContext]
  let groups: [SidebarGroupContext]

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "pages": .list { $0.pages },
    "groups": .list { $0.groups },
  ]
}

/// A domain in the sidebar with what it holds.
struct SidebarGroupContext: TemplateContext {
  let domain: LinkContext
  let isOpen: Bool
  /// Empty where the version has too many to list them all.
  let members: [LinkContext]

  static let fields: [String: TemplateField<Self>] = [
    "domain": .one { $0.domain },
    "is-open": .flag { $0.isOpen },
    "has-members": .flag { !$0.members.isEmpty },
    "members": .list { $0.members },
  ]
}

/// A provision in one version, in the list of all versions.
struct TimelineItemContext: TemplateContext {
  let version: LinkContext
  let standing: String
  let label: String
  let date: String
  let mark: ClassContext?
  /// How it changed, as a link to the comparison.
  let change: LinkContext?
  /// What is said where nothing changed.
  let note: String

  static let fields: [String: TemplateField<Self>] = [
    "version": .one { $0.version },
    "standing": .text { $0.standing },
    "label": .text { $0.label },
    "date": .text { $0.date },
    "mark": .one { $0.mark },
    "change": .one { $0.change },
    "note": .text { $0.note },
  ]
}
