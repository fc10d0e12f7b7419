public import Addresses
public import Changes
public import Diagnostics
public import Standards
internal import Wording

/// What rules look at: the publication, its comparisons and its site map.
public struct CheckSubject: Sendable {
  /// What is published.
  public let publication: Publication
  /// The comparisons of each standard.
  public let histories: [StandardHistory]
  /// What exists in the site, and where links lead.
  public let map: SiteMap
  /// Every text that is published.
  public let texts: [ScopedText]
  /// The texts outside locked versions, in which something can still be changed.
  let openTexts: [ScopedText]
  /// The standards that declare another language than English.
  let foreignStandards: Set<StandardID>
  /// The criteria whose texts these are.
  let criteria: CriterionOwners
  /// Each version that follows another one, beside that one; not those that a lock closes, since what they say about
  /// changes was judged before they were published.
  let steps: [ComparedStep]
  /// Which day it is, where that was told.
  public let asOf: PublicationDate?
  /// The files that could not be read: what stands in them is not gone.
  let unread: Set<SourcePath>
  /// What texts state of figures, names and dates.
  let claims: StatedClaims

  /// A publication with what was computed from it.
  public init(
    publication: Publication,
    histories: [StandardHistory],
    map: SiteMap,
    asOf: PublicationDate? = nil,
    unread: Set<SourcePath> = []
  ) {
    self.unread = unread
    self.publication = publication
    self.histories = histories
    self.map = map
    self.asOf = asOf
    texts = publication.texts
    let locked = Set(publication.versions.filter(\.isLocked).map(\.id))
    criteria = CriterionOwners(of: publication)
    let foreign = publication.versions.filter { Language(tag: $0.wording.language) != .english }
    foreignStandards = Set(foreign.map(\.id.standard))
    openTexts =
      locked.isEmpty
      ? texts : texts.filter { !($0.owner.version.map(locked.contains) ?? false) }
    steps = histories.flatMap { ComparedStep.all(in: $0, publication[$0.standard]) }.filter {
      !$0.new.isLocked
    }
    claims = StatedClaims(of: publication)
  }
}
