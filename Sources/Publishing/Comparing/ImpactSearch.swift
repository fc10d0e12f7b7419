package import Changes
package import Diagnostics
package import Standards
internal import Views

/// What rests on what changed between two versions that a person named.
package struct ImpactSearch: Sendable {
  package let impact: Impact
  package let numbers: (old: VersionNumber, new: VersionNumber)
  package let exam: ExamID?
  package let paths: DisplayPaths
  /// What the publication calls its data formats.
  package let formats: FormatNames

  /// Reads the content and compares the two.
  package static func between(
    _ old: String,
    _ new: String,
    content: String,
    exam: String?
  ) throws(ActionFailure) -> ImpactSearch {
    let comparison = try VersionComparison.of(
      (.version(old), .version(new)),
      content: content,
      standard: nil,
      classes: nil
    )
    let publication = comparison.new.publication
    let examID = try exam.map { name throws(ActionFailure) in try publication.exam(named: name).id }
    let whole = Impact(of: comparison.report.log, in: publication, DependencyIndex(of: publication))
    let sides = (comparison.report.old.version, comparison.report.new.version)
    return ImpactSearch(
      impact: examID.map(whole.limited) ?? whole,
      numbers: (sides.0.number, sides.1.number),
      exam: examID,
      paths: comparison.new.paths,
      formats: publication.site.formats
    )
  }
}
