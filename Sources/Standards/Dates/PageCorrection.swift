public import Diagnostics

/// A correction of a page that changed no meaning, so that the page has the date that it had before.
public struct PageCorrection: Hashable, Sendable {
  /// The key in the front matter.
  public static let key = "corrections"

  /// The day of the correction.
  public let date: PublicationDate
  /// The sentence as it was.
  public let old: String
  /// The sentence as it is.
  public let new: String
  /// Why a word that differs was misspelt; nil where that needs no saying.
  public let reason: String?
  /// Where it is recorded.
  public let place: SourcePlace

  /// A sentence that was corrected on a day.
  public init(
    date: PublicationDate,
    old: String,
    new: String,
    reason: String? = nil,
    at place: SourcePlace
  ) {
    (self.date, self.old, self.new, self.reason) = (date, old, new, reason)
    self.place = place
  }
}
