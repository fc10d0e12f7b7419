internal import Diagnostics
internal import Markup
internal import Standards

/// Takes a text apart into passages, links and images, as a walk over its tree meets them.
struct PassageWalk {
  private(set) var passages: [PassageText] = []
  private(set) var links: [ReadText.Link] = []
  private(set) var images: [ReadText.Image] = []
  /// How many paragraphs, tables and pieces of code there were.
  private(set) var blockCount = 0

  private var collectsLinks = true
  /// Whether the passage that covers a part of the source is wanted.
  private var isAsked: (Range<Int>) -> Bool = { _ in true }
  private let labels: [Prose.Label]
  private let places: SourcePlaces
  private var isNormative: Bool
  /// Whether what stands behind a heading is as normative as what stands before it.
  private let isWhole: Bool
  /// The footnotes that a requirement refers to, by their places in the tree.
  private let normativeNotes: Set<Int>
  private var open: PassageText?
  private var openLink: (start: Int, part: Int?, imagesBefore: Int)?
  private var openImage: (words: PassageText, depth: Int)?
  /// Which part of the passage the open fact is.
  private var openFact: Int??
  /// How many struck parts are open; what is in them is not read.
  private var struck = 0
  private var quotations = 0
  private var row = (isHeader: false, column: 0)

  /// A walk over the whole of a text.
  ///
  /// - Parameters:
  ///   - collectsLinks: Whether anybody asks for the links.
  ///   - isAsked: Whether the passage that covers a part of the source is wanted. Only one without links in brackets and images
  ///     may be left out.
  static func over(
    _ prose: Prose,
    startsNormative: Bool,
    isWhole: Bool = false,
    collectsLinks: Bool = true,
    where isAsked: @escaping (Range<Int>) -> Bool = { _ in true }
  ) -> PassageWalk {
    let places = SourcePlaces(of: prose)
    var walk = PassageWalk(prose, places, startsNormative, isWhole: isWhole)
    walk.collectsLinks = collectsLinks
    walk.isAsked = isAsked
    if let plain = PassageText(plain: prose, places) {
      (walk.passages, walk.blockCount) = ([plain], 1)
    } else {
      prose.tree.walk { walk.visit($0) }
    }
    return walk
  }

  private init(
    _ prose: Prose,
    _ places: SourcePlaces,
    _ startsNormative: Bool,
    isWhole: Bool
  ) {
    labels = prose.labels
    self.places = places
    isNormative = startsNormative
    self.isWhole = isWhole
    let outline = startsNormative ? TextOutline(of: prose.tree) : nil
    let parts = outline.map { [$0.lead] + (isWhole ? $0.sections : []) } ?? []
    normativeNotes = Set(parts.flatMap(\.footnotes).map(\.index))
  }

  private mutating func visit(_ event: MarkupEvent) {
    switch event {
    case .enter(let element) where element.kind == .strikethrough:
      put(" ".utf8, at: element)
      struck += 1
    case .leave(let element) where element.kind == .strikethrough: struck -= 1
    case _ where struck > 0: break
    case .enter(let element) where openImage != nil: enterInImage(element)
    case .enter(let element) where openFact == nil: enter(element)
    case .enter: break
    case .leave(let element): leave(element)
    }
  }

  private mutating func enter(_ element: MarkupElement) {
    switch element.kind {
    case .blockQuote(nil): quotations += 1
    case .footnoteDefinition: isNormative = normativeNotes.contains(element.index)
    case .paragraph, .heading: begin(element)
    case .table: blockCount += 1
    case .tableRow(let isHeader): row = (isHeader, 0)
    case .tableCell:
      begin(.cell(isHeader: row.isHeader, column: row.column), at: element)
      row.column += 1
    case .codeBlock, .htmlBlock: blockCount += 1
    case .text: append(element)
    case .softBreak, .lineBreak: put(" ".utf8, at: element)
    case .code: put([PassageText.code], at: element)
    case .link: enterLink(element)
    case .image: openImage = (passage(.picture, at: element), 0)
    default: break
    }
  }

  private mutating func leave(_ element: MarkupElement) {
    switch element.kind {
    case .blockQuote(nil): quotations -= 1
    case .paragraph, .heading, .tableCell: end()
    case .link where openImage == nil: leaveLink(element)
    case .image: leaveImage(element)
    default: break
    }
  }

  // MARK: Passages

  private mutating func begin(_ element: MarkupElement) {
    if case .heading(let level) = element.kind {
      let continues = isWhole && isNormative
      isNormative = false
      begin(.heading(level: level), at: element)
      isNormative = continues
    } else {
      begin(.paragraph, at: element)
      blockCount += 1
    }
  }

  private mutating func begin(_ kind: PassageText.Kind, at element: MarkupElement) {
    open = isAsked(element.range) ? passage(kind, at: element) : nil
  }

  private func passage(_ kind: PassageText.Kind, at element: MarkupElement) -> PassageText {
    var text = PassageText(
      kind,
      isQuoted: quotations > 0,
      isNormative: isNormative,
      blocksBefore: blockCount,
      map: SourceMap(places, from: element.range.lowerBound)
    )
    text.bytes.reserveCapacity(element.range.count)
    return text
  }

  private mutating func end() {
    guard let passage = open.take() else { return }
    passages.append(passage)
  }

  // MARK: Words

  private mutating func append(_ element: MarkupElement) {
    open?.append(element)
  }

  /// Puts in what stands in the source as a whole.
  private mutating func put(_ bytes: some Sequence<UInt8>, at element: MarkupElement) {
    open?.put(bytes, at: element)
  }

  // MARK: Links and images

  private func meaning(of element: MarkupElement) -> SuppliedLabel? {
    element.label.flatMap { labels.indices.contains($0) ? labels[$0].supplied : nil }
  }

  private mutating func enterLink(_ element: MarkupElement) {
    let start = open?.bytes.count ?? 0
    let part = begin(element, at: start)
    if case .fact(let value)? = meaning(of: element) {
      put(value.utf8, at: element)
      openFact = .some(part)
    } else {
      openLink = (start, part, images.count)
    }
  }

  private mutating func leaveLink(_ element: MarkupElement) {
    if let fact = openFact {
      openFact = nil
      end(part: fact)
    }
    guard let link = openLink, open != nil else { return }
    openLink = nil
    end(part: link.part)
    guard collectsLinks, let passage = open else { return }
    let words = link.start..<passage.bytes.count
    let place = passage.place(of: words)
    links.append(
      ReadText.Link(
        destination: destination(of: element),
        text: passage[words],
        holdsImage: images.count > link.imagesBefore,
        place: place,
        addressPlace: element.addressRange.map { places.place(of: $0) } ?? place
      )
    )
  }

  /// Begins a link or a fact as a part of the passage; nil where its words are words like others.
  private mutating func begin(_ element: MarkupElement, at start: Int) -> Int? {
    let tail = element.tail
    let kind: LabelledPart.Kind
    switch meaning(of: element) {
    case .fact(let value)?: kind = .fact(written(element), value: value)
    case .reference?: kind = .reference(written(element))
    case nil where tail.isEmpty: kind = .address
    case nil: return nil
    }
    let label = element.hasOwnWords ? tail.lowerBound + 2..<tail.upperBound - 1 : nil
    open?.parts.append(LabelledPart(kind: kind, bytes: start..<start, label: label))
    return open.map { $0.parts.count - 1 }
  }

  private mutating func end(part: Int?) {
    if let part { open?.end(part) }
  }

  /// The label of a reference or a fact.
  private func written(_ element: MarkupElement) -> String {
    element.label.map { labels[$0].text } ?? ""
  }

  private func destination(of element: MarkupElement) -> ReadText.Link.Destination {
    if case .reference(let label)? = meaning(of: element) { return .reference(label) }
    return .address(String(decoding: element.destination, as: UTF8.self))
  }

  private mutating func enterInImage(_ element: MarkupElement) {
    switch element.kind {
    case .image: openImage?.depth += 1
    case .softBreak, .lineBreak: openImage?.words.put(" ".utf8, at: element)
    case .text, .code: openImage?.words.append(element)
    default: break
    }
  }

  private mutating func leaveImage(_ element: MarkupElement) {
    guard let image = openImage else { return }
    guard image.depth == 0 else {
      openImage?.depth -= 1
      return
    }
    openImage = nil
    let start = element.range.lowerBound
    images.append(ReadText.Image(words: image.words, place: places.place(of: start..<start + 2)))
  }
}

extension PassageText {
  /// Ends a link or a fact at what was added last.
  fileprivate mutating func end(_ part: Int) {
    parts[part].bytes = parts[part].bytes.lowerBound..<bytes.count
  }

  /// Adds text as it is written.
  fileprivate mutating func append(_ element: MarkupElement) {
    let start = bytes.count
    if let source = element.sourceStart {
      map.add(start, at: source)
    } else if let pieces = element.pieces {
      for piece in pieces { map.add(start + piece.start, at: piece.source) }
    } else {
      return put(element.literal, at: element)
    }
    bytes.append(contentsOf: element.literal)
  }

  /// Adds what stands in the source as a whole.
  fileprivate mutating func put(_ more: some Sequence<UInt8>, at element: MarkupElement) {
    map.add(bytes.count, at: element.range.lowerBound, isWritten: false)
    bytes.append(contentsOf: more)
  }
}
