internal import Diagnostics
internal import Markup
internal import Standards

/// A first look over all files: which ids, versions and facts there are. It is made from a part of each file, before any text
/// is read, and forgives everything; what is wrong is reported when the values are read.
struct Survey: Sendable {
  let references: ReferenceIndex
  let facts: FactTable
  let rawHTML: RawHTMLPolicy
  let cites: [VersionID: [StandardID: VersionNumber]]
  let examines: [ExamID: VersionID]
  /// The version in force of each standard: the last one that is published.
  let current: [StandardID: VersionID]
  /// The ids of the domains, by their folders.
  let domainsByFolder: [String: ProvisionID]
  let errata: ErrataSurvey

  init(_ parts: [SurveyPart]) {
    var draft = SurveyDraft()
    for part in parts { part.file.note(part, in: &draft) }
    draft.complete()
    (references, facts, rawHTML) = (draft.references, draft.facts, draft.rawHTML)
    (cites, examines) = (draft.versions.mapValues(\.cites), draft.examines)
    (domainsByFolder, errata) = (draft.domainsByFolder, draft.errata)
    var current: [StandardID: VersionID] = [:]
    for id in draft.versions.keys where !id.isDraft {
      current[id.standard] = max(id, current[id.standard] ?? id)
    }
    self.current = current
  }

  // MARK: Which version a reference means

  /// In a text of a version.
  func scope(inside version: VersionID) -> ReferenceScope {
    // A version that does not exist is an error of its own, and means none here.
    let known = (cites[version] ?? [:]).filter {
      references[VersionID($0, $1.description)] != nil
    }
    return ReferenceScope(inside: version, cites: known)
  }

  /// In a text of an exam.
  func scope(about exam: ExamID) -> ReferenceScope {
    ReferenceScope(about: examines[exam].map { [$0] } ?? [])
  }

  /// What reading the texts of a file needs to know.
  func context(of file: some FrontMatterFile, _ node: FrontMatterNode) -> ReadingContext {
    ReadingContext(
      references: references,
      facts: facts,
      rawHTML: rawHTML,
      scope: file.scope(node, self),
      errata: errata[file.version]
    )
  }
}
