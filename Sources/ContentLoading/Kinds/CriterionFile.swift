internal import Diagnostics
internal import Standards

/// `standards/psf/1.1/psf-1-input-governance/psf-1.1.md`: a criterion.
struct CriterionFile: FrontMatterFile {
  private let id: VersionID
  private let folder: String

  static let schemas = [
    FrontMatterSchema(
      "criterion",
      "standards/*/*/*/**/*.md",
      at: "standards/a/1/b/c.md",
      ["", "status: \(FrontMatterReader.withdrawn)\n"]
    )
  ]

  init?(_ path: ContentPath) {
    guard let (id, rest) = path.inVersion, rest.count > 1, rest.first != "revisions",
      rest.first != ClauseFile.folder[...],
      path.name != "index.md", path.slug != nil
    else { return nil }
    (self.id, folder) = (id, path.folder)
  }

  var version: VersionID? { id }
  var seenKeys: SeenKeys? { .some(["id", "status", "moved-to", "by"]) }

  func note(_ part: SurveyPart, in survey: inout SurveyDraft) {
    survey.note(provision: part.frontMatter, .criterion, in: id)
  }

  func scope(_ node: FrontMatterNode, _ survey: Survey) -> ReferenceScope {
    survey.scope(inside: id)
  }

  func read(_ reader: inout FrontMatterReader, _ survey: Survey) -> LoadedFile.Value {
    let domain = survey.domainsByFolder[folder]
    if domain == nil { reader.report(.noDomain(reader.filePlace, folder)) }
    let criterion = reader.provision(.criterion, parent: domain)
    return .provisions(id, criterion.map { [$0] } ?? [])
  }
}

extension Diagnostic {
  fileprivate static func noDomain(_ place: SourcePlace, _ folder: String) -> Diagnostic {
    Diagnostic(
      .error,
      "criterion-without-domain",
      at: place,
      "its folder has no index.md with an id, so the criterion belongs to no domain",
      advice: "bring \(folder)/index.md back, or write it",
      basis: [SourcePath("\(folder)/index.md")]
    )
  }
}
