/// Everything that is published, as one value. Checks, comparisons and pages are functions of it.
public struct Publication: Sendable {
  /// What concerns the site as a whole.
  public private(set) var site: Site
  /// The standards, by id.
  public internal(set) var standards: [Standard]
  /// The exams, by id.
  public let exams: [Exam]
  /// The articles, questions and other documents.
  package internal(set) var documents: Documents
  /// The files that are published as they are.
  public let assets: [Asset]
  /// The figures of `facts.yml`, in their order.
  public let figures: [StatedFigure]
  /// The dated pages, held against what is recorded of them.
  public private(set) var dates: DateRecord
  /// The versions of which a lock says that they were published, and which are not there.
  package let lostVersions: Set<VersionID>
  /// What labels name, and the versions they mean.
  public let references: ReferenceIndex
  /// Every text that is published, each once.
  public let texts: [ScopedText]
  /// Who refers to what.
  public let graph: ReferenceGraph
  /// Where each standard stands in its list.
  let standardPlaces: [StandardID: Int]
  /// What readers call each version.
  let versionNames: [VersionID: String]
  /// The words for a reference to each subject whose label stands alone, by the subject's id.
  private(set) var titles: [String] = []

  /// A publication with all its parts.
  package init(
    site: Site,
    standards: [Standard],
    exams: [Exam],
    documents: Documents,
    assets: [Asset],
    figures: [StatedFigure] = [],
    dates: DateRecord = DateRecord(),
    references: ReferenceIndex,
    lostVersions: Set<VersionID> = []
  ) {
    self.site = site
    self.standards = standards
    self.exams = exams
    self.documents = documents
    self.assets = assets
    self.figures = figures
    self.dates = dates
    self.references = references
    self.lostVersions = lostVersions
    var texts = site.texts
    for standard in standards { texts += standard.texts }
    for exam in exams { texts += exam.texts }
    func addTexts<Item: Document>(of type: Item.Type) {
      for document in documents[type] { texts += document.scopedTexts }
    }
    for kind in DocumentKind.allCases { addTexts(of: kind.type) }
    self.texts = texts
    graph = ReferenceGraph(
      texts: texts,
      exams: exams,
      documents: documents,
      references: references
    )
    standardPlaces = Dictionary(
      zip(standards.map(\.id), standards.indices),
      uniquingKeysWith: { first, _ in first }
    )
    versionNames = Self.names(ofVersionsOf: standards)
    titles = references.subjects.subjects.map(writtenTitle)
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
