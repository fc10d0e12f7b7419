internal import Addresses
internal import Diagnostics
internal import Standards
internal import Views

// The pictures that stand for pages: one document, a page for each.
extension PDFWriter {
  /// Nil where there are none.
  func document(of images: [ShareImage]) -> PDFDocument? {
    let cards = images.compactMap { image in
      ShareCard(image, in: publication, say).map { (image, $0) }
    }
    guard !cards.isEmpty else { return nil }
    let site = publication.site
    var source = TypstSource("#import \"/pdf/share.typ\": *\n#show: share-images.with(..")
    source.append(.record([("language", .string(site.language))]))
    source.append(")\n")
    for (image, card) in cards {
      let place = place(of: image) ?? site.place
      source.call(
        "share-image",
        [
          ("mark", mark), ("publisher", .words(site.publisher, at: site.place)),
          ("over", .words(card.over, at: place)), ("title", .words(card.title, at: place)),
          ("state", .words(card.state, at: place)),
        ]
      )
    }
    return PDFDocument(images: cards.map(\.0), place: site.place, source: source)
  }

  /// The lines of the publication's mark, each as its steps.
  private var mark: TypstValue {
    var lines: [[TypstValue]] = []
    for step in PublisherMark(of: publication.site).steps {
      let value = TypstValue.list(step.words.map { .string($0) })
      if case .move = step {
        lines.append([value])
      } else if let last = lines.indices.last {
        lines[last].append(value)
      }
    }
    return .list(lines.map { .list($0) })
  }

  private func place(of image: ShareImage) -> SourcePlace? {
    switch image {
    case .standard(let id): publication[id]?.place
    case .version(let id): publication[id]?.place
    case .domain(let version, let id): publication[version]?[id]?.place
    }
  }
}
