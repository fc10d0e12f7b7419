internal import Markup
public import Standards

/// A text on a page: with what stands before its ids, so that those of several texts differ, and how far its headings
/// are moved down.
///
/// Ids of texts hold letters, digits and `-`; anchors hold what slugs hold; `_` joins the two, and ids that templates
/// set begin with `_`. So none of them can meet.
public struct PlacedText: Sendable {
  /// The text.
  public let prose: Prose
  /// What stands before its ids.
  public let idPrefix: String
  /// How many levels its headings are moved down.
  public let headingShift: Int

  /// A text that has the page to itself.
  public init(_ prose: Prose, headingShift: Int = 0) {
    self.prose = prose
    self.headingShift = headingShift
    idPrefix = ""
  }

  /// A text below an element of the page.
  public init(_ prose: Prose, below anchor: String, headingShift: Int = 0) {
    self.prose = prose
    self.headingShift = headingShift
    idPrefix = anchor + "_"
  }

  /// The ids that the text gives the page.
  public var ids: [String] {
    (prose.rendered.headings.map(\.id) + prose.rendered.footnoteIDs).map { idPrefix + $0 }
  }
}
