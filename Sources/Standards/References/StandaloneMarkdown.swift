internal import Markup

/// A text that can be read without this program, cut at its headings: Markdown in which references are links with an
/// address, facts are put in, and the comments of editors are left out.
public struct StandaloneMarkdown: Sendable {
  /// A part under a heading of the highest level that the text has.
  public struct Section: Sendable {
    /// The words of the heading.
    public let title: String
    /// The heading with its markup; nil where it has none.
    public let titleMarkdown: String?
    /// The text below the heading.
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

  /// The part before the first section: the normative text of a criterion.
  public let lead: String
  /// The sections in their order.
  public let sections: [Section]

  /// Words for the middle of a line in which no markup is read.
  public static func escaped(_ words: String) -> String {
    guard words.utf8.contains(where: { isMarkup($0) || $0 < 0x20 }) else { return words }
    var output: [UInt8] = []
    output.reserveCapacity(words.utf8.count + 8)
    for byte in words.utf8 {
      if isMarkup(byte) { output.append(UInt8(ascii: "\\")) }
      output.append(byte < 0x20 ? 0x20 : byte)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether a sign may begin or end markup in the middle of a line.
  private static func isMarkup(_ byte: UInt8) -> Bool {
    // Most are letters in small.
    guard byte &- UInt8(ascii: "a") >= 26 else { return false }
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "~"), UInt8(ascii: "|"), UInt8(ascii: "&"):
      return true
    default: return false
    }
  }

  /// The whole of a text.
  ///
  /// - Parameters:
  ///   - headingShift: How many levels its headings are moved down; none goes below the sixth.
  ///   - footnotePrefix: Put before the labels of its footnotes, so that several texts can be in one file.
  public static func text(
    of prose: Prose,
    headingShift: Int = 0,
    footnotePrefix: String = "",
    _ links: any Links
  ) -> String {
    if headingShift == 0, footnotePrefix.isEmpty, !prose.tree.hasLinks, prose.tree.lost.isEmpty {
      return StandaloneText.trimmed(prose.source)
    }
    let written = StandaloneText(
      of: prose,
      headingShift: headingShift,
      footnotePrefix: footnotePrefix,
      links
    )
    return written.markdown(in: [0..<prose.source.count])
  }

  /// Cuts a text into its lead and its sections.
  public init(of prose: Prose, _ links: any Links) {
    let written = StandaloneText(of: prose, links)
    let outline = StandalonePart(of: written).outline
    lead = outline.lead.markdown
    sections = outline.sections.map {
      Section(title: $0.title, titleMarkdown: $0.titleMarkdown, text: $0.markdown)
    }
  }
}
