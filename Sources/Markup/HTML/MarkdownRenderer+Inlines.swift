extension MarkdownRenderer {
  /// A link or image that has begun.
  struct OpenLink {
    let target: LinkTarget?
    /// Its place among the links; nil for an address that is simply printed.
    var index: Int?
    var title: [UInt8] = []
    /// Whether it has words beside the label that makes it.
    var hasOwnWords = false
    /// Where its words begin in the HTML.
    var start = 0
    let line: Int
    var words: [UInt8] = []

    /// The link with the words that it has by now.
    func link(isImage: Bool) -> RenderedMarkdown.Link? {
      target.map {
        .init(
          target: $0,
          isImage: isImage,
          words: String(decoding: words, as: UTF8.self),
          line: line
        )
      }
    }
  }

  mutating func enterInline(_ element: MarkupElement) {
    switch element.kind {
    case .text:
      let words = element.literal
      if !isSaid || !append(said: words) { output.html.append(escaping: words) }
      output.wordCount += RenderedMarkdown.wordCount(of: words)
      note(words: words)
    case .softBreak: appendBreak("\n")
    case .lineBreak: appendBreak("<br />\n")
    case .code:
      let code = element.literal
      output.html.append("<code>")
      output.html.append(escaping: code)
      output.html.append("</code>")
      note(words: code)
    case .htmlInline: appendRawHTML(element)
    case .emphasis: output.html.append("<em>")
    case .strong: output.html.append("<strong>")
    case .strikethrough: output.html.append("<del>")
    case .link: enterLink(element)
    case .image: enterImage(element)
    case .footnoteReference: appendFootnoteReference(element)
    default: break
    }
  }

  mutating func leaveInline(_ element: MarkupElement) {
    switch element.kind {
    case .emphasis: output.html.append("</em>")
    case .strong: output.html.append("</strong>")
    case .strikethrough: output.html.append("</del>")
    case .link: leaveLink()
    default: break
    }
  }

  /// What is said of a mark to those who do not see it: `deleted: `. False where it is no such word.
  private mutating func append(said words: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = String(decoding: words, as: UTF8.self)
    guard let said = Self.said.first(where: { text.hasSuffix("\($0): ") }) else { return false }
    output.html.append(String(text.dropLast(said.count + 2)))
    output.html.append(.phrase(said))
    output.html.append(": ")
    return true
  }

  private static let said = ["deleted", "inserted"]

  private mutating func appendBreak(_ text: StaticString) {
    output.html.append(text)
    if heading != nil { heading?.words.append(UInt8(ascii: " ")) }
    if link != nil { link?.words.append(UInt8(ascii: " ")) }
  }

  /// Keeps words for the heading and the link that are open.
  private mutating func note(words: UnsafeBufferPointer<UInt8>) {
    if heading != nil { heading?.words.append(contentsOf: words) }
    if link != nil { link?.words.append(contentsOf: words) }
  }

  // MARK: Links

  private mutating func enterLink(_ element: MarkupElement) {
    let target = target(of: element)
    if case .label(let index)? = target, case .fact(let text)? = label(at: index) {
      var text = text
      text.withUTF8 { words in
        output.html.append(escaping: words)
        note(words: words)
      }
      output.links.append(
        .init(target: .label(index), isImage: false, words: "", line: element.line)
      )
      skippedFrom = depth
      return
    }
    var open = OpenLink(target: target, line: element.line)
    output.html.append("<a href=\"")
    beginAddress(of: element, &open, isImage: false)
    appendTitle(element.title)
    output.html.append("\">")
    open.start = output.html.bytes.count
    open.hasOwnWords = element.hasOwnWords
    link = open
  }

  /// Prints an address or leaves a hole for it. The link takes its place in the list now, since an image may stand
  /// between its beginning and its end.
  private mutating func beginAddress(
    of element: MarkupElement,
    _ open: inout OpenLink,
    isImage: Bool
  ) {
    guard let link = open.link(isImage: isImage) else {
      output.html.append(address: element.destination)
      return
    }
    output.html.append(.destination(output.links.count))
    open.index = output.links.count
    output.links.append(link)
  }

  private mutating func leaveLink() {
    guard let open = link else { return }
    link = nil
    if let index = open.index, let finished = open.link(isImage: false) {
      output.links[index] = finished
      if !open.hasOwnWords, case .label(let number) = finished.target,
        case .reference(let written)? = label(at: number),
        Self.isAlike(finished.words, written)
      {
        output.html.truncate(to: open.start)
        output.html.append(.words(index))
      }
    }
    output.html.append("</a>")
  }

  /// Whether two texts differ at most in case.
  private static func isAlike(_ words: String, _ label: String) -> Bool {
    words == label || words.lowercased() == label.lowercased()
  }

  private mutating func appendTitle(_ title: UnsafeBufferPointer<UInt8>) {
    guard !title.isEmpty else { return }
    output.html.append("\" title=\"")
    output.html.append(escaping: title)
  }

  /// Nil for an address outside the site, which is printed as it is.
  private func target(of element: MarkupElement) -> LinkTarget? {
    if let index = element.label, label(at: index) != nil { return .label(index) }
    return LinkTarget(element.destination, isImage: element.kind == .image)
  }

  // MARK: Images

  private mutating func enterImage(_ element: MarkupElement) {
    var open = OpenLink(target: target(of: element), line: element.line)
    open.title = Array(element.title)
    if open.target == nil {
      let address = String(decoding: element.destination, as: UTF8.self)
      output.outerPictures.append(.init(address: address, line: element.line))
    }
    output.html.append("<img src=\"")
    beginAddress(of: element, &open, isImage: true)
    images.append(open)
  }

  /// Inside an image only the words count: they are its alternative text.
  mutating func enterAlternativeText(_ element: MarkupElement) {
    let last = images.count - 1
    switch element.kind {
    case .text, .code, .htmlInline: images[last].words.append(contentsOf: element.literal)
    case .softBreak, .lineBreak: images[last].words.append(UInt8(ascii: " "))
    case .image: images.append(OpenLink(target: nil, line: element.line))
    case .link:
      guard case .label(let index)? = target(of: element),
        case .fact(let text)? = label(at: index)
      else { return }
      images[last].words.append(contentsOf: text.utf8)
      skippedFrom = depth
    default: break
    }
  }

  mutating func leaveImage() {
    guard var open = images.popLast() else { return }
    guard images.isEmpty else {
      images[images.count - 1].words.append(contentsOf: open.words)
      return
    }
    if !open.words.contains(where: { $0 > 0x20 }) { open.words = Array(WordlessPicture.words.utf8) }
    output.html.append("\" alt=\"")
    output.html.append(escaping: open.words)
    open.title.withUnsafeBufferPointer { appendTitle($0) }
    output.html.append("\" />")
    open.words.withUnsafeBufferPointer { note(words: $0) }
    guard let index = open.index, let finished = open.link(isImage: true) else { return }
    output.links[index] = finished
  }
}
