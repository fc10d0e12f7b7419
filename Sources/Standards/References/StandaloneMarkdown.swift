internal import Markup

/// A text that can be read without this program: Markdown in which references are links with an address, facts are
/// put in, and the comments of editors are left out.
public struct StandaloneMarkdown: Sendable {
  /// What stands under a heading of the highest level that the text has.
  public struct Section: Sendable {
    /// The words of the heading.
    public let title: String
    /// What stands below it, without the heading.
    public let text: String
  }

  /// What a link becomes.
  public struct Link: Sendable {
    /// The words of a reference that has none of its own, without markup.
    public let words: String
    /// Where it leads.
    public let address: String

    /// Words and an address.
    public init(words: String, address: String) {
      self.words = words
      self.address = address
    }
  }

  /// Says where the links of a text lead.
  public protocol Links {
    /// A reference to a subject; nil to leave it as it is written.
    func link(to target: SubjectID) -> Link?
    /// A path or fragment that the author wrote, by its place among the links of the text; nil to leave it as it is.
    func address(ofLink index: Int, in prose: Prose) -> String?
  }

  /// All of it.
  public let text: String
  /// What stands before the first section: the normative text of a criterion.
  public let lead: String
  /// The sections in their order.
  public let sections: [Section]

  /// Words for the middle of a line in which no markup is read.
  public static func escaped(_ words: String) -> String {
    var output: [UInt8] = []
    for byte in words.utf8 {
      if "\\`*_[]<>~|&".utf8.contains(byte) { output.append(UInt8(ascii: "\\")) }
      output.append(byte < 0x20 ? 0x20 : byte)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Writes a text out.
  ///
  /// - Parameter headingShift: How many levels its headings are moved down; none goes below the sixth.
  public init(of prose: Prose, headingShift: Int = 0, _ links: some Links) {
    let lines = LineStarts(Array(prose.source), firstLine: prose.firstLine)
    let headings = prose.rendered.headings.filter { $0.sectionStart != nil }
    var edits = StandaloneEdits(of: prose, lines.bytes)
    edits.writeOutLabels(links)
    edits.writeOutDestinations(links)
    edits.dropComments()
    edits.shift(headings.map { (lines.index(of: $0.line), $0.level) }, by: headingShift, lines)
    let top = headings.map(\.level).min()
    let starts = headings.filter { $0.level == top }.map { heading in
      (title: heading.title, line: lines.index(of: heading.line))
    }
    text = edits.text(in: 0..<lines.bytes.count)
    lead = edits.text(in: 0..<(starts.first.map { lines.start(of: $0.line) } ?? lines.bytes.count))
    sections = starts.indices.map { index in
      let next = index + 1 < starts.count ? lines.start(of: starts[index + 1].line) : nil
      let begin = lines.endOfHeading(at: starts[index].line)
      let end = max(begin, next ?? lines.bytes.count)
      return Section(title: starts[index].title, text: edits.text(in: begin..<end))
    }
  }
}

/// The lines of a text by number.
struct LineStarts {
  let bytes: [UInt8]
  private let firstLine: Int
  private let starts: [Int]

  init(_ bytes: [UInt8], firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
    starts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
  }

  /// The place of a line of the file among those of the text.
  func index(of line: Int) -> Int { min(max(0, line - firstLine), starts.count - 1) }

  func start(of index: Int) -> Int { index < starts.count ? starts[index] : bytes.count }

  /// The line without its end.
  func content(of index: Int) -> ArraySlice<UInt8> {
    let line = bytes[start(of: index)..<start(of: index + 1)]
    return line.last == 0x0A ? line.dropLast() : line
  }

  /// Whether the heading at a line is underlined and does not begin with `#`.
  func isUnderlined(at index: Int) -> Bool {
    content(of: index).first { $0 != 0x20 } != UInt8(ascii: "#")
  }

  /// Behind a heading: an underlined one has a second line.
  func endOfHeading(at index: Int) -> Int { start(of: index + (isUnderlined(at: index) ? 2 : 1)) }
}
