internal import Addresses
internal import Phrasing
internal import Searching
internal import Standards
internal import Views

/// The versions of all standards in the order in which readers are led to them: of each standard the one in force, then drafts,
/// then older ones, the newest first.
struct SearchedVersions {
  struct Ranked: Sendable {
    let version: Version
    /// The place of its standard among the standards.
    let standard: Int
    let rank: SearchGroup.Rank
  }

  let all: [Ranked]
  private let publication: Publication
  private let say: Phrases

  init(of publication: Publication, _ say: Phrases) {
    self.say = say
    self.publication = publication
    all = publication.standards.enumerated().flatMap { place, standard in
      let ranked = standard.versions.reversed().map { version in
        Ranked(version: version, standard: place, rank: Self.rank(version, in: standard))
      }
      return SearchGroup.Rank.allCases.flatMap { rank in ranked.filter { $0.rank == rank } }
    }
  }

  private static func rank(_ version: Version, in standard: Standard) -> SearchGroup.Rank {
    if version.status != .published || standard.isCandidate(version) { return .draft }
    let isCurrent = standard.current?.id == version.id && version.withdrawal == nil
    return isCurrent ? .current : .superseded
  }

  var catalog: [SearchCatalog.Version] {
    all.map { ranked in
      SearchCatalog.Version(
        address: Route.version(ranked.version.id).address,
        name: publication.name(of: ranked.version.id, say),
        standard: ranked.standard
      )
    }
  }
}
