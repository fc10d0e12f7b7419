internal import Markup

/// What is replaced in the source of a text to write it out: one walk over its tree.
struct StandaloneEdits {
  struct Edit {
    let range: Range<Int>
    let replacement: [UInt8]
  }

  private let prose: Prose
  private let links: any StandaloneMarkdown.Links
  /// What stands before the labels of footnotes.
  private let footnotePrefix: [UInt8]
  /// The address of each path and fragment, as the author wrote it.
  private var addresses: [String: String] = [:]
  private var edits: [Edit] = []

  /// What is replaced, in the order of the text; what is put in before something else comes first.
  var inOrder: [Edit] {
    edits.sorted { left, right in
      (left.range.lowerBound, left.range.upperBound)
        < (right.range.lowerBound, right.range.upperBound)
    }
  }

  init(of prose: Prose, footnotePrefix: String, _ links: any StandaloneMarkdown.Links) {
    self.prose = prose
    self.links = links
    self.footnotePrefix = Array(footnotePrefix.utf8)
    for (index, link) in prose.rendered.links.enumerated() {
      guard let written = link.target.written else { continue }
      addresses[written] = links.address(ofLink: index, in: prose)
    }
    prose.tree.walk { event in
      if case .enter(let element) = event { add(element) }
    }
    for lost in prose.tree.lost {
      if case .unusedDefinition = lost.kind { replace(lost.range, by: []) }
    }
  }

  private mutating func add(_ element: MarkupElement) {
    guard element.isExact else { return }
    switch element.kind {
    case .link, .image:
      if element.kind == .image { name(element) }
      if let label = element.label {
        replace(element, by: prose.labels[label])
      } else {
        replaceAddress(of: element)
      }
    case .footnoteReference, .footnoteDefinition:
      let label = element.range.lowerBound + 2
      if !footnotePrefix.isEmpty { replace(label..<label, by: footnotePrefix) }
    default: break
    }
  }

  /// A picture without words has the word that it has on pages.
  private mutating func name(_ picture: MarkupElement) {
    let start = picture.range.lowerBound + 2
    guard picture.label == nil, prose.tree.node(at: picture.index).children.isEmpty,
      prose.source.dropFirst(start).first == UInt8(ascii: "]")
    else { return }
    replace(start..<start, by: WordlessPicture.words.utf8)
  }

  private mutating func replace(_ range: Range<Int>, by replacement: some Sequence<UInt8>) {
    edits.append(Edit(range: range, replacement: Array(replacement)))
  }

  // MARK: Links

  /// References and facts.
  private mutating func replace(_ element: MarkupElement, by label: Prose.Label) {
    switch label.meaning {
    case .fact(let value): replace(element.range, by: StandaloneMarkdown.escaped(value).utf8)
    case .reference(let target):
      guard case .success(let target) = target, let link = links.link(to: target) else { return }
      let hasOwnWords = !label.isRepeated(by: prose.tree.node(at: element.index))
      let address = "](\(link.address))"
      guard !hasOwnWords else { return replace(element.tail, by: address.utf8) }
      replace(element.range, by: "[\(StandaloneMarkdown.escaped(link.words))\(address)".utf8)
    }
  }

  /// Paths of files and of the site, and links within the text. What an author's own definition says is put in, since the
  /// definitions of several texts may meet in one file.
  private mutating func replaceAddress(of element: MarkupElement) {
    let written = String(decoding: element.destination, as: UTF8.self)
    let address = addresses[written]
    if let range = element.addressRange {
      if let address { replace(range, by: address.utf8) }
    } else if !element.tail.isEmpty, !written.isEmpty {
      let title = String(decoding: element.title, as: UTF8.self)
      let words = title.isEmpty ? "" : " \"\(title.replacing("\"", with: "\\\""))\""
      replace(element.tail, by: "](<\(address ?? written)>\(words))".utf8)
    }
  }

  // MARK: Headings

  /// Moves headings down; underlined ones are written with `#`, in one line.
  mutating func shift(_ headings: [TextNode], by shift: Int) {
    guard shift > 0 else { return }
    for heading in headings {
      let moved = min(6, (heading.headingLevel ?? 1) + shift)
      let start = heading.range.lowerBound
      let mark = String(repeating: "#", count: moved)
      guard let last = heading.children.last, !beginsWithMark(heading) else {
        replace(start..<start, by: mark.dropFirst(heading.headingLevel ?? 1).utf8)
        continue
      }
      replace(start..<start, by: "\(mark) ".utf8)
      for child in heading.children where child.kind == .softBreak {
        replace(child.range, by: " ".utf8)
      }
      replace(last.range.upperBound..<heading.range.upperBound, by: [])
    }
  }

  /// Whether a heading begins with `#` and is not underlined.
  private func beginsWithMark(_ heading: TextNode) -> Bool {
    let start = heading.range.lowerBound
    let first = heading.children.first?.range.lowerBound ?? heading.range.upperBound
    return first > start && prose.source.dropFirst(start).first == UInt8(ascii: "#")
  }
}

extension LinkTarget {
  /// The destination as the author wrote it; nil where it is none of a path or fragment.
  fileprivate var written: String? {
    switch self {
    case .path(let path): path
    case .fragment(let id): "#" + id
    case .label, .unsafe: nil
    }
  }
}
