internal import CMarkGFM
internal import CMarkMemory

extension TextTree {
  /// Parses a text in UTF-8. Nil where it passes one of ``ParserLimits``, or memory is out.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - firstLine: The number of the text's first line in its file.
  ///   - labels: What is a link in brackets, such as `PSF-4.2`: ``MarkupElement/label`` is the place among them.
  public init?(
    parsing text: ArraySlice<UInt8>,
    firstLine: Int = 1,
    labels: [String] = []
  ) {
    let lines = LineOffsets(text, firstLine: firstLine)
    guard ParserLimits.excess(in: text) == nil,
      let parts = Self.parts(of: text, lines, labels)
    else { return nil }
    guard !parts.comments.isEmpty else {
      self.init(source: text, parts: parts, lines)
      return
    }
    var (rest, left) = (TextWithoutComments(text), parts)
    // What is left of one comment within another may be one itself.
    for _ in 0..<Self.deepestComment where !left.comments.isEmpty {
      rest.remove(left.comments)
      let linesLeft = LineOffsets(rest, of: text, firstLine: firstLine)
      guard let parts = Self.parts(of: rest.bytes[...], linesLeft, labels) else { return nil }
      left = parts
    }
    self.init(rest, of: text, parts: left, lines)
  }

  /// How often comments are looked for in what is left without them.
  private static let deepestComment = 4

  private static func parts(
    of text: ArraySlice<UInt8>,
    _ lines: LineOffsets,
    _ labels: [String]
  ) -> Parts? {
    guard GitHubFlavour.isReady, let memory = cmark_memory_new() else { return nil }
    defer { cmark_memory_free(memory) }
    let used = cmark_memory_use(memory)
    defer { _ = cmark_memory_use(used) }
    return text.withUnsafeBufferPointer { bytes in
      guard let root = parse(bytes, knowing: labels) else { return nil }
      var builder = TreeBuilder(bytes, lines, labels: labels.count)
      builder.build(from: root)
      builder.noteUnused()
      builder.parts.fit()
      return builder.parts
    }
  }

  /// A line of words in which no rule of Markdown finds anything: it is not parsed.
  public init(plainLine text: ArraySlice<UInt8>, firstLine: Int = 1) {
    func record(_ code: MarkupKind.Code) -> Record {
      Record(code: code, next: 3, start: 0, end: Int32(text.count), line: Int32(firstLine))
    }
    let records = [MarkupKind.Code.document, .paragraph, .text].map(record)
    let lines = LineOffsets(text, firstLine: firstLine)
    self.init(source: text, parts: Parts(records: records), lines)
  }

  /// A text of which nothing can be read.
  public init(unread text: ArraySlice<UInt8>, firstLine: Int = 1) {
    let document = Record(code: .document, next: 1, start: 0, end: 0, line: Int32(firstLine))
    let lines = LineOffsets(text, firstLine: firstLine)
    self.init(source: text, parts: Parts(records: [document]), lines)
  }

  /// The same tree, whose links name their labels by other indices; one without a new index leads nowhere.
  public func relabelled(_ newIndex: (Int) -> Int?) -> TextTree {
    var parts = storage.parts
    for index in parts.links.indices where parts.links[index].label >= 0 {
      let new = newIndex(Int(parts.links[index].label))
      parts.links[index].label = new.map { Int32(clamping: $0) } ?? -1
    }
    return TextTree(copying: self, parts: parts)
  }

  private static func parse(
    _ text: UnsafeBufferPointer<UInt8>,
    knowing labels: [String]
  ) -> OpaquePointer? {
    let functions = cmark_memory_functions()?.assumingMemoryBound(to: cmark_mem.self)
    guard let parser = cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES, functions) else { return nil }
    defer { cmark_parser_free(parser) }
    return GitHubFlavour.parse(with: parser, hasTilde: text.offset(of: UInt8(ascii: "~")) != nil) {
      if !labels.isEmpty {
        LabelDefinition.lines(for: labels).withUnsafeBufferPointer { feed($0, to: parser) }
      }
      feed(text, to: parser)
    }
  }

  private static func feed(
    _ bytes: UnsafeBufferPointer<UInt8>,
    to parser: OpaquePointer
  ) {
    guard let start = bytes.baseAddress else { return }
    start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
      cmark_parser_feed(parser, $0, bytes.count)
    }
  }
}
