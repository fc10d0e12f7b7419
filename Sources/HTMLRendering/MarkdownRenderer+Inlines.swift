internal import MarkdownSyntax

extension MarkdownRenderer {
  /// A link or image that has begun.
  struct OpenLink {
    let target: LinkTarget?
    let title: [UInt8]
    /// Where its words begin in the HTML.
    var start: Int
    let line: Int
    var words: [UInt8] = []
  }

  mutating func enterInline(_ element: MarkupElement) {
    switch element.kind {
    case .text:
      output.html.append(escaping: element.literal)
      note(words: element.literal)
      countWords(in: element.literal)
    case .softBreak: appendBreak("\n")
    case .lineBreak: appendBreak("<br />\n")
    case .code:
      output.html.append("<code>")
      output.html.append(escaping: element.literal)
      output.html.append("</code>")
      note(words: element.literal)
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

  private mutating func appendBreak(_ text: StaticString) {
    output.html.append(text)
    if heading != nil { heading?.words.append(UInt8(ascii: " ")) }
    if link != nil { link?.words.append(UInt8(ascii: " ")) }
  }

  /// Keeps words for the heading and the link that are open.
  private mutating func note(words: some Sequence<UInt8>) {
    if heading != nil { heading?.words.append(contentsOf: words) }
    if link != nil { link?.words.append(contentsOf: words) }
  }

  private mutating func countWords(in text: UnsafeBufferPointer<UInt8>) {
    var isInWord = false
    for byte in text {
      let isLetter = byte > 0x20
      if isLetter, !isInWord { output.wordCount += 1 }
      isInWord = isLetter
    }
  }

  // MARK: Links

  private mutating func enterLink(_ element: MarkupElement) {
    let target = target(of: element)
    if case .label(let index)? = target, case .fact(let text)? = label(at: index) {
      var text = text
      text.withUTF8 { output.html.append(escaping: $0) }
      note(words: text.utf8)
      output.links.append(.init(target: .label(index), isImage: false, words: "", line: element.line))
      skippedFrom = depth
      return
    }
    output.html.append("<a href=\"")
    if target == nil {
      output.html.append(address: element.destination)
    } else {
      output.html.append(.destination(output.links.count))
    }
    appendTitle(Array(element.title))
    output.html.append("\">")
    link = OpenLink(
      target: target,
      title: [],
      start: output.html.bytes.count,
      line: element.line
    )
  }

  private mutating func leaveLink() {
    guard let open = link else { return }
    link = nil
    let words = String(decoding: open.words, as: UTF8.self)
    if let target = open.target {
      if case .label(let index) = target, case .reference(let written)? = label(at: index),
        words == written
      {
        output.html.truncate(to: open.start)
        output.html.append(.words(output.links.count))
      }
      output.links.append(.init(target: target, isImage: false, words: words, line: open.line))
    }
    output.html.append("</a>")
  }

  private mutating func appendTitle(_ title: [UInt8]) {
    guard !title.isEmpty else { return }
    output.html.append("\" title=\"")
    output.html.append(escaping: title)
  }

  /// Nil for an address outside the site, which is printed as it is.
  private func target(of element: MarkupElement) -> LinkTarget? {
    let destination = element.destination
    if let index = LabelDefinition.index(in: destination) { return .label(index) }
    return LinkTarget(destination, isImage: element.kind == .image)
  }

  // MARK: Images

  private mutating func enterImage(_ element: MarkupElement) {
    let target = target(of: element)
    output.html.append("<img src=\"")
    if target == nil {
      output.html.append(address: element.destination)
    } else {
      output.html.append(.destination(output.links.count))
    }
    images.append(
      OpenLink(target: target, title: Array(element.title), start: 0, line: element.line)
    )
  }

  /// Inside an image only the words count: they are its alternative text.
  mutating func enterAlternativeText(_ element: MarkupElement) {
    let last = images.count - 1
    switch element.kind {
    case .text, .code, .htmlInline: images[last].words.append(contentsOf: element.literal)
    case .softBreak, .lineBreak: images[last].words.append(UInt8(ascii: " "))
    case .image:
      images.append(OpenLink(target: nil, title: [], start: 0, line: element.line))
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
    guard let open = images.popLast() else { return }
    guard images.isEmpty else {
      images[images.count - 1].words.append(contentsOf: open.words)
      return
    }
    output.html.append("\" alt=\"")
    output.html.append(escaping: open.words)
    appendTitle(open.title)
    output.html.append("\" />")
    note(words: open.words)
    guard let target = open.target else { return }
    let words = String(decoding: open.words, as: UTF8.self)
    output.links.append(.init(target: target, isImage: true, words: words, line: open.line))
  }
}
