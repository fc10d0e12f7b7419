internal import Changes
package import Exporting
internal import ParallelWork
internal import SiteBuilding
internal import Standards

/// Brings checklists that somebody filled in to a newer version.
package struct ChecklistUpdate: Sendable {
  private let subject: ExportSubject

  package init(in loaded: ContentFolder) {
    let publication = loaded.publication
    let histories = mapInParallel(publication.standards) { StandardHistory(of: $0) }
    // The site's script says the same, in the language of the site.
    let (say, _) = TemplateSet.phrases(
      of: publication.site.language,
      in: ProgramFiles.templates
    )
    subject = ExportSubject(ExportPlan(publication: publication, histories: histories, say))
  }

  /// - Parameters:
  ///   - bytes: The checklist, as CSV or JSON.
  ///   - old: The version that it is of, where it does not say so.
  ///   - new: The version to bring it to; where nil, the one in force.
  package func run(
    _ bytes: [UInt8],
    from old: String?,
    to new: String?
  ) throws(ChecklistMigration.Refusal) -> ChecklistMigration {
    try ChecklistMigration(of: bytes, from: old, to: new, in: subject)
  }
}
