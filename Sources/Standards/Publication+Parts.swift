/// Where the parts of a publication that are named by slugs stand in its lists.
struct SlugPlaces: Sendable {
  let articles: [Slug: Int]
  let questions: [Slug: Int]
  let credentials: [Slug: Int]
  let crosswalks: [Slug: Int]
  let pages: [Slug: Int]

  /// The places of slugs in their lists. The first counts where two are the same.
  init(
    articles: [Slug],
    questions: [Slug],
    credentials: [Slug],
    crosswalks: [Slug],
    pages: [Slug]
  ) {
    func places(_ slugs: [Slug]) -> [Slug: Int] {
      Dictionary(zip(slugs, slugs.indices), uniquingKeysWith: { first, _ in first })
    }
    self.articles = places(articles)
    self.questions = places(questions)
    self.credentials = places(credentials)
    self.crosswalks = places(crosswalks)
    self.pages = places(pages)
  }
}

// The parts by their names.
extension Publication {
  /// The standard with an id.
  public subscript(id: StandardID) -> Standard? { standardPlaces[id].map { standards[$0] } }

  /// The version with an id.
  public subscript(id: VersionID) -> Version? {
    standardPlaces[id.standard].flatMap { standards[$0][id.label] }
  }

  /// The exam with an id.
  public subscript(id: ExamID) -> Exam? { exams.first { $0.id == id } }

  /// The article with a slug.
  public subscript(article slug: Slug) -> Article? { places.articles[slug].map { articles[$0] } }

  /// The body of an article; the article itself has many parts, which would be copied.
  public func body(ofArticle slug: Slug) -> Prose? {
    places.articles[slug].map { articles[$0].body }
  }

  /// The question with a slug.
  public subscript(question slug: Slug) -> Question? {
    places.questions[slug].map { questions[$0] }
  }

  /// The credential with a slug.
  public subscript(credential slug: Slug) -> Credential? {
    places.credentials[slug].map { credentials[$0] }
  }

  /// The crosswalk with a slug.
  public subscript(crosswalk slug: Slug) -> Crosswalk? {
    places.crosswalks[slug].map { crosswalks[$0] }
  }

  /// The page with a slug.
  public subscript(page slug: Slug) -> Page? { places.pages[slug].map { pages[$0] } }

  /// All versions of all standards.
  public var versions: [Version] { standards.flatMap(\.versions) }
}
