internal import Diagnostics
internal import Markup
internal import Standards

/// Takes a text apart into passages, links and images, as a walk over its tree meets them.
struct PassageWalk {
  private(set) var passages: [Passage] = []
  private(set) var links: [ReadText.Link] = []
  private(set) var images: [ReadText.Image] = []
  /// How many paragraphs, tables and pieces of code there were.
  private(set) var blockCount = 0

  private let labels: [Prose.Label]
  private let places: SourcePlaces
  private var cursor: SourceCursor
  private var isNormative: Bool
  private var open: Passage?
  private var openLink: (start: Int, imagesBefore: Int)?
  private var openImage: (start: Int, text: [UInt8], depth: Int)?
  private var isInFact = false
  private var quotations = 0
  private var row = (isHeader: false, column: 0)

  init(_ prose: Prose, _ places: SourcePlaces, startsNormative: Bool) {
    labels = prose.labels
    cursor = SourceCursor(in: prose, lineStarts: places.lineStarts)
    self.places = places
    isNormative = startsNormative
  }

  mutating func visit(_ event: MarkupEvent) {
    switch event {
    case .enter(let element) where openImage != nil: enterInImage(element)
    case .enter(let element) where !isInFact: enter(element)
    case .enter: break
    case .leave(let element): leave(element)
    }
  }

  private mutating func enter(_ element: MarkupElement) {
    switch element.kind {
    case .blockQuote: quotations += 1
    case .paragraph, .heading: begin(element)
    case .table: blockCount += 1
    case .tableRow(let isHeader):
      cursor.move(toLine: element.line)
      row = (isHeader, 0)
    case .tableCell:
      open = passage(.cell(isHeader: row.isHeader, column: row.column))
      row.column += 1
    case .codeBlock: blockCount += 1
    case .htmlBlock: if !element.literal.starts(with: "<!--".utf8) { blockCount += 1 }
    case .text: append(element.literal)
    case .softBreak, .lineBreak: put(" ".utf8)
    case .code: appendCode(element.literal)
    case .link: enterLink(element)
    case .image: openImage = (cursor.next(UInt8(ascii: "!")) ?? cursor.offset, [], 0)
    default: break
    }
  }

  private mutating func leave(_ element: MarkupElement) {
    switch element.kind {
    case .blockQuote: quotations -= 1
    case .paragraph, .heading, .tableCell: end()
    case .link where openImage == nil: leaveLink(element)
    case .image: leaveImage(element)
    default: break
    }
  }

  // MARK: Passages

  private mutating func begin(_ element: MarkupElement) {
    cursor.move(toLine: element.line)
    if case .heading(let level) = element.kind {
      isNormative = false
      open = passage(.heading(level: level))
    } else {
      open = passage(.paragraph)
      blockCount += 1
    }
  }

  private func passage(_ kind: Passage.Kind) -> Passage {
    Passage(
      kind,
      isQuoted: quotations > 0,
      isNormative: isNormative,
      blocksBefore: blockCount,
      map: SourceMap(places, from: cursor.offset)
    )
  }

  private mutating func end() {
    guard var passage = open else { return }
    passage.readWords()
    passages.append(passage)
    open = nil
  }

  // MARK: Words

  private mutating func append(_ words: UnsafeBufferPointer<UInt8>) {
    guard let start = open?.bytes.count else { return }
    if let found = cursor.next(words) {
      open?.map.add(start, at: found)
      cursor.move(to: found + words.count)
    } else {
      for piece in cursor.align(words) { open?.map.add(start + piece.start, at: piece.source) }
    }
    open?.bytes.append(contentsOf: words)
  }

  private mutating func appendCode(_ code: UnsafeBufferPointer<UInt8>) {
    if let found = cursor.next(code) { cursor.move(to: found + code.count) }
    put([Passage.code])
  }

  /// Puts in what stands at the cursor as a whole.
  private mutating func put(_ bytes: some Sequence<UInt8>) {
    guard let start = open?.bytes.count else { return }
    open?.map.add(start, at: cursor.offset, isWritten: false)
    open?.bytes.append(contentsOf: bytes)
  }

  // MARK: Links and images

  private func meaning(of destination: String) -> SuppliedLabel? {
    LabelDefinition.index(in: destination).flatMap {
      labels.indices.contains($0) ? labels[$0].supplied : nil
    }
  }

  private mutating func enterLink(_ element: MarkupElement) {
    let destination = String(decoding: element.destination, as: UTF8.self)
    if case .fact(let value)? = meaning(of: destination) {
      if let bracket = cursor.next(UInt8(ascii: "[")) { cursor.move(to: bracket) }
      put(value.utf8)
      if let bracket = cursor.next(UInt8(ascii: "]")) { cursor.move(to: bracket + 1) }
      isInFact = true
    } else {
      openLink = (open?.bytes.count ?? 0, images.count)
    }
  }

  private mutating func leaveLink(_ element: MarkupElement) {
    isInFact = false
    guard let link = openLink, let passage = open else { return }
    openLink = nil
    let written = String(decoding: element.destination, as: UTF8.self)
    let words = link.start..<passage.bytes.count
    let place = passage.place(of: words)
    let address = skipTail(of: element)
    var destination = ReadText.Link.Destination.address(written)
    if case .reference(let label)? = meaning(of: written) { destination = .reference(label) }
    links.append(
      ReadText.Link(
        destination: destination,
        text: passage.text(words),
        holdsImage: images.count > link.imagesBefore,
        place: place,
        addressPlace: address.map { places.place(of: $0) } ?? place
      )
    )
  }

  /// Goes behind `](address` or `][label]`.
  private mutating func skipTail(of element: MarkupElement) -> Range<Int>? {
    let address = element.destination
    guard cursor.byte() == UInt8(ascii: "]") else { return nil }
    if cursor.byte(1) == UInt8(ascii: "["), let end = cursor.next(UInt8(ascii: "]")) {
      cursor.move(to: end + 1)
      if let end = cursor.next(UInt8(ascii: "]")) { cursor.move(to: end + 1) }
    } else if cursor.byte(1) == UInt8(ascii: "("), let start = cursor.next(address, within: 8) {
      cursor.move(to: start + address.count)
      return start..<start + address.count
    }
    return nil
  }

  private mutating func enterInImage(_ element: MarkupElement) {
    switch element.kind {
    case .image: openImage?.depth += 1
    case .softBreak, .lineBreak: openImage?.text.append(0x20)
    case .text, .code: openImage?.text.append(contentsOf: element.literal)
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
    let text = String(decoding: image.text, as: UTF8.self)
    let place = places.place(of: image.start..<image.start + 2)
    images.append(ReadText.Image(text: text, place: place))
    cursor.move(to: image.start + 2)
    if let bracket = cursor.next(UInt8(ascii: "]")) { cursor.move(to: bracket) }
    _ = skipTail(of: element)
  }
}
