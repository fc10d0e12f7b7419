internal import Diagnostics
internal import Markup
internal import ParallelWork
internal import Standards
internal import Wording

/// A text in which figures are judged, with those of its sentences that can hold one.
struct ClaimText {
  let text: ScopedText
  let sentences: [ProseSentence]

  private init(_ text: ScopedText, _ search: FigureSearch) {
    self.text = text
    sentences = ProseSentence.all(in: text, by: search)
  }

  /// All texts but those of locked versions, with the titles of pages; none where the site or the standard is not in English,
  /// which is the language that the rules know.
  static func all(of publication: Publication) -> [ClaimText] {
    guard Language(tag: publication.site.language) == .english else { return [] }
    let closed = publication.versions.filter {
      $0.isLocked || Language(tag: $0.wording.language) != .english
    }
    let left = Set(closed.map(\.id))
    let texts = publication.texts.filter { text in
      text.owner.version.map { !left.contains($0) } ?? true
    }
    let domains = WordSet(of: publication.references.domainNames.filter(\.holdsDigit))
    let search = FigureSearch(domains: domains)
    return mapInParallel(texts + titles(of: publication)) { ClaimText($0, search) }
  }

  private static func titles(of publication: Publication) -> [ScopedText] {
    publication.documents.all.map { title(of: $0) }
  }

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

extension String {
  fileprivate var holdsDigit: Bool { utf8.contains { $0 &- 48 < 10 } }
}
