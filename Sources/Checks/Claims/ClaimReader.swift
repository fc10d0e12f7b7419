internal import Diagnostics
internal import Markup
internal import Standards
internal import Wording

/// Takes the texts apart in which figures are judged: into those of their sentences that can hold one.
struct ClaimReader {
  /// All texts but those of locked versions; none where the site or the standard is not in English, which is the language that
  /// the rules know.
  let texts: [ScopedText]
  /// The titles of pages.
  let titles: [ScopedText]
  private let search: FigureSearch

  /// - Parameter subjects: What the sentences are to be about; nil for all that hold a figure.
  init(of publication: Publication, about subjects: FigureSubjects? = nil) {
    search = FigureSearch(domains: publication.references.domainNames, about: subjects)
    guard Language(tag: publication.site.language) == .english else {
      (texts, titles) = ([], [])
      return
    }
    let closed = publication.versions.filter {
      $0.isLocked || Language(tag: $0.wording.language) != .english
    }
    let left = Set(closed.map(\.id))
    texts =
      left.isEmpty
      ? publication.texts
      : publication.texts.filter { !($0.owner.version.map(left.contains) ?? false) }
    titles = publication.documents.all.map { Self.title(of: $0) }
  }

  /// The sentences of a text.
  func sentences(of text: ScopedText) -> [ProseSentence] { ProseSentence.all(in: text, by: search) }

  private static func title(of document: any Document) -> ScopedText {
    let prose = Prose(
      place: document.keys["title"] ?? document.place,
      firstLine: 1,
      tree: TextTree(plainLine: Array(document.title.utf8)[...]),
      form: .line,
      rendered: RenderedMarkdown(),
      labels: []
    )
    return ScopedText(prose, in: ReferenceScope(about: document.about), of: document.subject)
  }
}
