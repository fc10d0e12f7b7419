internal import Diagnostics
internal import Standards

/// `standards/psf/1.1/psf-1-input-governance/index.md`: a domain.
struct DomainFile: FrontMatterFile {
  private let id: VersionID
  private let folder: String

  static let schemas = [
    FrontMatterSchema("domain", "standards/*/*/**/index.md", at: "standards/a/1/b/index.md")
  ]

  init?(_ path: ContentPath) {
    guard let (id, rest) = path.inVersion, rest.count > 1, rest.first != "revisions",
      rest.first != ClauseFile.folder[...],
      path.name == "index.md"
    else { return nil }
    (self.id, folder) = (id, path.folder)
  }

  var version: VersionID? { id }
  var seenKeys: SeenKeys? { .some(["id", "title", "status", "moved-to", "by"]) }

  func note(_ part: SurveyPart, in survey: inout SurveyDraft) {
    survey.note(provision: part.frontMatter, .domain, in: id)
    survey.domainsByFolder[folder] = part.frontMatter["id"]?.scalar.map { ProvisionID($0) }
    guard let name = part.frontMatter["id"]?.scalar else { return }
    for spelling in [name, part.frontMatter["title"]?.scalar ?? name] {
      survey.domainNames.append((spelling, ProvisionID(name), id.standard))
    }
  }

  func scope(_ node: FrontMatterNode, _ survey: Survey) -> ReferenceScope {
    survey.scope(inside: id)
  }

  func read(_ reader: inout FrontMatterReader, _ survey: Survey) -> LoadedFile.Value {
    let outer = folder.split(separator: "/").dropLast().joined(separator: "/")
    let domain = reader.provision(.domain, parent: survey.domainsByFolder[outer])
    return .provisions(id, domain.map { [$0] } ?? [])
  }
}
