internal import Diagnostics
internal import Markup

extension TypstText {
  /// Marks within each other beyond this are set as one.
  private static let deepestMark = 12

  mutating func append(
    inlines nodes: [TextNode],
    marks: Int = 0,
    to source: inout TypstSource
  ) {
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      index += 1
      guard node.kind == .htmlInline else {
        append(inline: node, marks: marks, to: &source)
        continue
      }
      guard let mark = EditMark(opening: node.literal),
        let end = nodes[index...].firstIndex(where: { mark.isClosed(by: $0) })
      else {
        if InlineTag.isBreak(node.literal) { source.append("#linebreak()") }
        index = append(tag: node, in: nodes, from: index, marks: marks, to: &source)
        continue
      }
      source.append(mark == .deleted ? "#deleted[" : "#inserted[")
      append(inlines: EditMark.words(in: nodes[index..<end]), marks: marks + 1, to: &source)
      source.append("]")
      index = end + 1
    }
  }

  /// What a tag of raw HTML encloses, set as it says.
  ///
  /// - Returns: Where to go on.
  private mutating func append(
    tag node: TextNode,
    in nodes: [TextNode],
    from index: Int,
    marks: Int,
    to source: inout TypstSource
  ) -> Int {
    guard marks < Self.deepestMark, let tag = InlineTag(node.literal),
      let end = nodes[index...].firstIndex(where: {
        $0.kind == .htmlInline && $0.literal.lowercased() == tag.end
      })
    else { return index }
    strikes += tag.isStrike ? 1 : 0
    source.append(markup(of: tag))
    source.append("[")
    append(inlines: Array(nodes[index..<end]), marks: marks + 1, to: &source)
    source.append("]")
    strikes -= tag.isStrike ? 1 : 0
    return end + 1
  }

  private func markup(of tag: InlineTag) -> TypstSource {
    if case .link(let address) = tag { return links.markup(of: .address(address)) }
    var source = TypstSource()
    source.append("#")
    source.append(tag.function)
    return source
  }

  private mutating func append(
    inline node: TextNode,
    marks: Int,
    to source: inout TypstSource
  ) {
    switch node.kind {
    case .text: append(words: node.literal, to: &source)
    case .softBreak: endLine(&source)
    case .lineBreak:
      source.append("#linebreak()")
      endLine(&source)
    case .code:
      source.append("#raw(")
      source.append(raw: node.literal, longest: 24)
      source.append(")")
    case .emphasis: mark("emph", node, marks, to: &source)
    case .strong: mark("strong", node, marks, to: &source)
    case .strikethrough:
      strikes += 1
      mark("strike", node, marks, to: &source)
      strikes -= 1
    case .footnoteReference: append(footnote: node.literal, to: &source)
    case .link: append(link: node, marks: marks, to: &source)
    case .image: append(image: node, to: &source)
    default: append(inlines: node.children, marks: marks, to: &source)
    }
  }

  func append(words: String, to source: inout TypstSource) {
    source.append(text: words, longest: 48)
  }

  private mutating func endLine(_ source: inout TypstSource) {
    line += 1
    source.endWords()
    source.beginLine(from: origin)
  }

  private mutating func mark(
    _ function: StaticString,
    _ node: TextNode,
    _ marks: Int,
    to source: inout TypstSource
  ) {
    guard marks < Self.deepestMark else {
      return append(inlines: node.children, marks: marks, to: &source)
    }
    source.append("#")
    source.append(function)
    source.append("[")
    append(inlines: node.children, marks: marks + 1, to: &source)
    source.append("]")
  }

  // MARK: Links

  private mutating func append(
    link node: TextNode,
    marks: Int,
    to source: inout TypstSource
  ) {
    let target = links.target(of: node, in: prose, key: key)
    if case .fact(let value) = target { return append(words: value, to: &source) }
    var words = TypstSource()
    if case .reference(_, let name?) = target {
      append(words: name, to: &words)
    } else {
      append(inlines: node.children, marks: marks + 1, to: &words)
    }
    guard marks < Self.deepestMark, !words.isEmpty else { return source.append(words) }
    source.append(links.markup(of: target))
    source.append("[")
    source.append(words)
    source.append("]")
  }

  private mutating func append(image node: TextNode, to source: inout TypstSource) {
    let words = links.words(in: node, of: prose)
    let description = words.contains { !$0.isWhitespace } ? words : WordlessPicture.words
    guard strikes == 0, let asset = links.asset(of: node, in: prose) else {
      // Nothing is fetched from elsewhere either: the words stand for the picture.
      return append(words: description, to: &source)
    }
    source.append("#picture(")
    source.append(string: "/content/" + asset.relative)
    source.append(", ")
    source.append(string: description)
    source.append(")")
    source.show(asset)
  }
}
