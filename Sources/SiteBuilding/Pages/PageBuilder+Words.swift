internal import Changes
internal import Phrasing
internal import Standards
internal import Views

// What several pages say of versions and changes, in the site's language.
extension PageBuilder {
  /// A version as readers name it: `PSF 1.1`, `PSF 1.2 (draft)`.
  func name(of id: VersionID) -> String {
    guard let version = publication[id], version.status != .published else {
      return publication.name(of: id)
    }
    return "\(publication.numberedName(of: version)) (\(say(word: version.status.rawValue)))"
  }

  /// The way from a version to another one: `PSF 1.0 to PSF 1.1`.
  func name(of old: VersionID, to new: VersionID) -> String {
    say("\(name(of: old)) to \(name(of: new))")
  }

  /// What readers call a part of a provision. Sections are called by their headings.
  func partName(_ name: String) -> String {
    let shown = FieldName.onPages(name)
    return Self.partNames.contains(shown) ? say(word: shown) : shown
  }

  private static let partNames: Set<String> = [
    "Also", "Applies to", "Definition", "Force", "Parent", "Principle", "Requirement", "Text",
  ]

  /// What happened, in words: `moved, reworded`.
  func summary(of entry: ChangeLog.Entry) -> String {
    entry.summary.map { say(word: $0) }.joined(separator: ", ")
  }

  /// How many changes there are, in words.
  func changeCount(of log: ChangeLog) -> String {
    log.entries.count == 1 ? say("1 change") : say("\(log.entries.count) changes")
  }

  /// The counts by class in words: `2 breaking, 1 clarifying`.
  func classWords(of log: ChangeLog) -> String {
    log.classCounts.map { "\($0.count) \(say(word: $0.changeClass.description))" }
      .joined(separator: ", ")
  }
}
