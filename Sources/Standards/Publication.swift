/// Everything that is published, as one value. Checks, comparisons and pages are functions of it.
public struct Publication: Sendable {
  /// What concerns the site as a whole.
  public private(set) var site: Site
  /// The standards, by id.
  public internal(set) var standards: [Standard]
  /// The exams, by id.
  public let exams: [Exam]
  /// The credentials, in their order.
  public let credentials: [Credential]
  /// How the standards relate to other frameworks, by slug.
  public let crosswalks: [Crosswalk]
  /// The articles, by slug.
  public internal(set) var articles: [Article]
  /// The questions, in their order within their groups.
  public internal(set) var questions: [Question]
  /// The other pages, by slug.
  public internal(set) var pages: [Page]
  /// The files that are published as they are.
  public let assets: [Asset]
  /// The figures of `facts.yml`, in their order.
  public let figures: [StatedFigure]
  /// The dated pages, held against what is recorded of them.
  public private(set) var dates: DateRecord
  /// What labels name, and the versions they mean.
  public let references: ReferenceIndex
  /// Every text that is published, each once.
  public let texts: [ScopedText]
  /// Who refers to what.
  public let graph: ReferenceGraph
  /// Where the parts that are named by slugs stand in their lists.
  let places: SlugPlaces
  /// Where each standard stands in its list.
  let standardPlaces: [StandardID: Int]
  /// What readers call each version.
  let versionNames: [VersionID: String]

  /// A publication with all its parts.
  public init(
    site: Site,
    standards: [Standard],
    exams: [Exam],
    credentials: [Credential],
    crosswalks: [Crosswalk] = [],
    articles: [Article],
    questions: [Question],
    pages: [Page],
    assets: [Asset],
    figures: [StatedFigure] = [],
    dates: DateRecord = DateRecord(),
    references: ReferenceIndex
  ) {
    self.site = site
    self.standards = standards
    self.exams = exams
    self.credentials = credentials
    self.crosswalks = crosswalks
    self.articles = articles
    self.questions = questions
    self.pages = pages
    self.assets = assets
    self.figures = figures
    self.dates = dates
    self.references = references
    var texts = site.texts
    for standard in standards { texts += standard.texts }
    for exam in exams { texts += exam.texts }
    for article in articles { texts += article.scopedTexts }
    for question in questions { texts.append(question.scopedText) }
    for page in pages { texts += page.texts }
    for credential in credentials { texts += credential.texts }
    for crosswalk in crosswalks { texts += crosswalk.texts }
    self.texts = texts
    graph = ReferenceGraph(
      texts: texts,
      exams: exams,
      crosswalks: crosswalks,
      articles: articles,
      references: references
    )
    standardPlaces = Dictionary(
      zip(standards.map(\.id), standards.indices),
      uniquingKeysWith: { first, _ in first }
    )
    versionNames = Self.names(ofVersionsOf: standards)
    places = SlugPlaces(
      articles: articles.map(\.slug),
      questions: questions.map(\.slug),
      credentials: credentials.map(\.slug),
      crosswalks: crosswalks.map(\.slug),
      pages: pages.map(\.slug)
    )
  }
}

extension Publication {
  /// Everything that can be referred to, by its identity.
  public var subjects: SubjectTable { references.subjects }

  /// The publication with what is recorded of its dates.
  public func with(_ dates: DateRecord) -> Publication {
    var publication = self
    publication.dates = dates
    return publication
  }

  /// The publication as a site at another address.
  public func moved(to baseURL: String) -> Publication {
    var publication = self
    publication.site = site.moved(to: baseURL)
    return publication
  }
}
