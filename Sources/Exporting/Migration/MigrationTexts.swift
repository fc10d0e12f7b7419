internal import Phrasing

/// What is said of rows beside what became of their criteria, with `{id}` for the id: the program and the page say the
/// same.
struct MigrationTexts: Sendable {
  /// Of a criterion that nothing leads to.
  let new: String
  /// Of a criterion that the file has no row for; `{id}` is what it continues.
  let unanswered: String
  /// Of a row whose id is that of no criterion.
  let unknown: String
  /// Of a row without an id.
  let unnamed: String
  /// Of an answer that was given for the draft of the older version.
  let draft: String

  /// The words for answers of a version.
  ///
  /// - Parameters:
  ///   - old: The version that was answered, such as `psf@1.0`.
  ///   - new: What readers call the newer version.
  ///   - say: The words in their language.
  init(from old: String, to new: String, _ say: Phrases) {
    let id = "{id}"
    self.new = say("New in \(new).")
    unanswered = say("The file has no row for \(id), which this criterion continues.")
    unknown = say("\(id) is not the ID of a criterion in force in \(old).")
    unnamed = say("The row has no ID.")
    draft = say("Answered for a draft of \(old), whose text may have been different.")
  }

  /// Of a row that belongs to no criterion.
  func stray(_ id: String) -> String {
    id.isEmpty ? unnamed : unknown.replacing("{id}", with: id)
  }

  /// Of a criterion that no row leads to, with the criteria that it continues.
  func fresh(after ids: [String]) -> String {
    ids.isEmpty ? new : unanswered.replacing("{id}", with: ids.joined(separator: ", "))
  }
}
