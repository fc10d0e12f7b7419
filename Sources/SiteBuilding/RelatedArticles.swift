internal import Standards

/// Which articles are about the same domains.
///
/// Of each domain only the articles next in date are looked at, so that the work grows with the number of articles
/// and not with its square.
struct RelatedArticles: Sendable {
  private static let nearest = 4
  private static let most = 4

  private var related: [Slug: [Slug]] = [:]

  init(of publication: Publication) {
    let articles = Self.byDate(publication.articles)
    let domains = articles.map { Self.domains(named: $0.domains, in: publication.references) }
    var byDomain: [ProvisionID: [Int]] = [:]
    for (index, ids) in domains.enumerated() {
      for id in ids { byDomain[id, default: []].append(index) }
    }
    var shared = [[Int: Int]](repeating: [:], count: articles.count)
    for list in byDomain.values {
      for (place, index) in list.enumerated() {
        let range = max(0, place - Self.nearest)...min(list.count - 1, place + Self.nearest)
        for other in list[range] where other != index { shared[index][other, default: 0] += 1 }
      }
    }
    for (index, counts) in shared.enumerated() {
      let best = counts.sorted {
        ($1.value, abs($0.key - index), $0.key) < ($0.value, abs($1.key - index), $1.key)
      }
      related[articles[index].slug] = best.prefix(Self.most).map { articles[$0.key].slug }
    }
  }

  /// The articles most like one, best first.
  subscript(slug: Slug) -> [Slug] { related[slug] ?? [] }

  private static func byDate(
    _ articles: [Article]
  ) -> [(published: PublicationDate, slug: Slug, domains: [Article.DomainReference])] {
    articles.map { ($0.published, $0.slug, $0.domains) }
      .sorted { ($0.published, $0.slug) < ($1.published, $1.slug) }
  }

  private static func domains(
    named domains: [Article.DomainReference],
    in references: ReferenceIndex
  ) -> Set<ProvisionID> {
    Set(domains.flatMap { references.domains(named: $0.name).map(\.id) })
  }
}
