/// A Markdown text as HTML, with what most steps need to know of it.
public struct RenderedMarkdown: Hashable, Sendable {
  /// A heading of the text.
  public struct Heading: Hashable, Sendable {
    /// Its level in the document, 1 to 6.
    public let level: Int
    /// Its id, without the prefix that a page may put before it; unique in the text.
    public let id: String
    /// Its words.
    public let title: String
    /// Its line in the file.
    public let line: Int
    /// Where it begins in the HTML; nil where it stands inside a list or a quotation.
    public let sectionStart: Int?
  }

  /// A link or an image of the text whose destination is not simply printed.
  public struct Link: Hashable, Sendable {
    /// What it leads to.
    public let target: LinkTarget
    /// Whether it is an image.
    public let isImage: Bool
    /// Its words, or an image's alternative text.
    public let words: String
    /// The line it begins at in the file; a hint.
    public let line: Int
  }

  /// An image from outside the site.
  public struct OuterPicture: Hashable, Sendable {
    /// Its address, as it is written on the page.
    public let address: String
    /// The line it begins at in the file; a hint.
    public let line: Int
  }

  /// Raw HTML that was not let through.
  public struct RefusedHTML: Hashable, Sendable {
    /// The line of the block or line it stands in.
    public let line: Int
    /// The tag, cut where it is long.
    public let tag: String
    /// The bytes of the source that the block or tag covers.
    public let range: Range<Int>
  }

  /// The HTML.
  public var html = HTMLSkeleton()
  /// The headings in their order.
  public var headings: [Heading] = []
  /// Where the blocks of the text are in the HTML, but for its footnotes, which come last in the tree.
  public var blocks: [Range<Int>] = []
  /// The links in their order; holes name them by index.
  public var links: [Link] = []
  /// The images from outside the site.
  public var outerPictures: [OuterPicture] = []
  /// The ids that footnotes give the text, without the page's prefix.
  public var footnoteIDs: [String] = []
  /// The raw HTML that was refused.
  public var refusedHTML: [RefusedHTML] = []
  /// The number of words, code left out.
  public var wordCount = 0
  /// The ids of headings and footnotes, where these are too many to be looked through for each link.
  private var ids: Set<String>?

  /// Whether a heading or a footnote of the text has an id, without the page's prefix.
  public func holds(_ id: String) -> Bool {
    if let ids { return ids.contains(id) }
    return headings.contains { $0.id == id } || footnoteIDs.contains(id)
  }

  /// Notes the ids, once all of them are known.
  mutating func noteIDs() {
    guard headings.count + footnoteIDs.count > 16 else { return }
    ids = Set(headings.map(\.id) + footnoteIDs)
  }

  /// Where the first section begins in the HTML: what stands before it is a criterion's normative text.
  public var leadEnd: Int {
    headings.lazy.compactMap(\.sectionStart).first ?? html.bytes.count
  }

  /// Nothing.
  public init() {}

  /// Words without any markup.
  public init(text: ArraySlice<UInt8>) {
    html = HTMLSkeleton(text: text)
    wordCount = text.withUnsafeBufferPointer { Self.wordCount(of: $0) }
  }

  /// Gives back the room for more.
  mutating func fit() {
    (headings, blocks, links) = (headings.fitted, blocks.fitted, links.fitted)
  }

  /// The number of words of a text: runs of bytes that are no blanks.
  static func wordCount(of text: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = text.first else { return 0 }
    var count = first > 0x20 ? 1 : 0
    var start = 1
    while start < text.count {
      let end = min(start + 255, text.count)
      // Without a branch and in one byte, so that many bytes are looked at in one step.
      var begun: UInt8 = 0
      for index in start..<end {
        begun &+= (text[index] > 0x20 ? 1 : 0) & (text[index - 1] > 0x20 ? 0 : 1)
      }
      count += Int(begun)
      start = end
    }
    return count
  }

  /// Takes away the tags around a text that is one paragraph and nothing else.
  public mutating func unwrapParagraph() {
    html = html["<p>".utf8.count..<(html.bytes.count - "</p>\n".utf8.count)]
    blocks = []
  }
}

/// What a link leads to.
public enum LinkTarget: Hashable, Sendable {
  /// A supplied label, by its index.
  case label(Int)
  /// A heading of the same text, by its id.
  case fragment(String)
  /// A page or a file of the site, as the author wrote it.
  case path(String)
  /// An address that runs code or reads local files.
  case unsafe(String)
}

/// What a label means that the caller supplies to the renderer.
public enum SuppliedLabel: Hashable, Sendable {
  /// A reference, with the label as it is written.
  case reference(String)
  /// A fact: the link is replaced by this text.
  case fact(String)
}
