internal import Addresses
internal import Changes
internal import Standards
internal import Views

extension SiteModel {
  /// The change log of two versions as the text of a file; nil where the two are not compared.
  func changeLog(from old: VersionID, to new: VersionID, as form: ChangeLogForm) -> String? {
    guard let log = histories[old.standard]?.log(from: old, to: new),
      let before = publication[old], let after = publication[new]
    else { return nil }
    let report = ChangeReport(
      log,
      old: ComparedVersion(before),
      new: ComparedVersion(after),
      formats: publication.site.formats,
      templates.say
    )
    return switch form {
    case .json: ChangeLogJSON.render(report)
    case .markdown: ChangeLogMarkdown.render(report)
    }
  }

  /// What rests on the changes between two versions; nil where the two are not compared.
  func impact(from old: VersionID, to new: VersionID) -> Impact? {
    histories[old.standard]?.log(from: old, to: new).map {
      Impact(of: $0, in: publication, dependencies)
    }
  }

  /// The same as the text of a file.
  func impactJSON(from old: VersionID, to new: VersionID) -> String? {
    guard let before = publication[old], let after = publication[new],
      let impact = impact(from: old, to: new)
    else { return nil }
    return ImpactJSON.render(
      impact,
      numbers: (before.number, after.number),
      formats: publication.site.formats
    )
  }
}
