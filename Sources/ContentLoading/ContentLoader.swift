public import Diagnostics
internal import Markup
internal import ParallelWork
public import SourceFiles
public import Standards

/// What loading gave: the publication, as far as it could be read, and what is wrong.
public struct LoadedContent: Sendable {
  /// The publication; nil where not even `site.yml` could be read.
  public let publication: Publication?
  /// What is wrong with the files, in no order.
  public let diagnostics: [Diagnostic]
  /// What editors let stay, with their reasons.
  public let suppressions: [Suppression]
}

/// Reads `content/` into a ``Publication``.
///
/// Files are cut apart and their front matter parsed on all cores; a survey of the ids, versions and facts follows,
/// since a text can only be read when it is known what its labels mean; then all texts are read, on all cores again.
public enum ContentLoader {
  /// Loads the files of a content folder.
  public static func load(_ tree: SourceTree) -> LoadedContent {
    let parsed = mapInParallel(tree.files) { ParsedFile($0) }
    let survey = Survey(parsed)
    let parents = domainsByFolder(parsed)
    let errata = ErrataSurvey(parsed)
    let loaded = mapInParallel(parsed) { file in
      let context = ReadingContext(
        references: survey.references,
        facts: survey.facts,
        rawHTML: survey.rawHTML,
        scope: survey.scope(of: file),
        errata: errata[file.role.version]
      )
      return LoadedFile(file, in: context, parents: parents)
    }
    var assembly = Assembly()
    for file in loaded { assembly.take(file.value) }
    let publication = assembly.publication(survey.references, of: tree)
    return LoadedContent(
      publication: publication.value,
      diagnostics: tree.diagnostics + publication.diagnostics
        + parsed.flatMap(\.exceptions.diagnostics)
        + said(of: parsed, loaded, locked: locked(in: publication.value)),
      suppressions: parsed.flatMap(\.exceptions.suppressions)
    )
  }

  private static func locked(in publication: Publication?) -> Set<VersionID> {
    Set((publication?.versions ?? []).filter(\.isLocked).map(\.id))
  }

  /// What reading found. What readers do not see counts outside locked versions: in these nothing can be changed.
  private static func said(
    of files: [ParsedFile],
    _ loaded: [LoadedFile],
    locked: Set<VersionID>
  ) -> [Diagnostic] {
    mapInParallel(Array(zip(files, loaded))) { file, loaded in
      guard file.role.version.map(locked.contains) ?? false else {
        let unseen = file.file.isText ? UnseenCharacters.findings(in: file) : []
        return loaded.diagnostics + unseen
      }
      return loaded.diagnostics.filter { !UnseenCharacter.rules.contains($0.rule) }
    }
    .flatMap(\.self)
  }

  private static func domainsByFolder(_ files: [ParsedFile]) -> [String: ProvisionID] {
    var domains: [String: ProvisionID] = [:]
    for file in files {
      guard case .domain(_, let folder) = file.role else { continue }
      domains[folder] = file.frontMatter["id"]?.scalar.map { ProvisionID($0) }
    }
    return domains
  }
}
