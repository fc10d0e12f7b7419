/// What rules are about, as an editor sees it. The account of a run is grouped by it.
public enum CheckFamily: String, CaseIterable, Sendable, Codable {
  /// What things are called and where they stand.
  case identity = "ids and addresses"
  /// What leads from one text to another.
  case references = "references and links"
  /// What differs between versions, and what is said about it.
  case changes = "changes and revisions"
  /// What texts say in figures, against where the figures stand.
  case figures = "facts and figures"
  /// Versions as they were published.
  case versions = "versions and dates"
  /// Mistakes that were found since.
  case errata
  /// Exams, their objectives and what they earn.
  case exams
  /// How the standards relate to other frameworks.
  case crosswalks
  /// What an article says about itself.
  case articles
  /// How texts are written, where that is not what is read.
  case markup = "how texts are written"
  /// Words that readers stumble over or take in two ways; judged in English alone.
  case wording
  /// What readers need who cannot see a page, or who do not read it from top to bottom.
  case accessibility
}
