internal import Addresses
internal import Standards

/// A version as a table, one row for each criterion: what is required as it was meant, and as it was published where an
/// erratum corrects it.
enum VersionTable {
  static let header = ChecklistColumn.table.map(\.rawValue)

  /// The header and the rows, for the file in some form.
  static func rows(_ reading: VersionReading, in form: DownloadForm = .csv) -> [[String]] {
    [header] + reading.provisions(.criterion).map { row($0, reading, form) }
  }

  private static func row(
    _ item: ProvisionReading,
    _ reading: VersionReading,
    _ form: DownloadForm
  ) -> [String] {
    let provision = item.provision
    let domain = provision.parent.flatMap { reading.version[$0] }
    let errata = reading.version.verifiedErrata(on: provision.id)
    let successors = provision.tombstone?.successors.map(\.id.description) ?? []
    return [
      provision.id.description, provision.title, domain?.id.description ?? "",
      domain?.title ?? "", provision.isLive ? "in force" : "withdrawn", item.strength ?? "",
      item.shownBody.lead.text, sections(item.shownBody),
      item.corrected == nil
        ? "" : [item.body.lead.text, sections(item.body)].joined(separator: "\n\n"),
      errata.map(\.id.description).joined(separator: " "), item.reason?.text ?? "",
      successors.joined(separator: " "), reading.version.numberedName,
      reading.file(form).name, item.url, reading.subject.verifyURL,
    ]
  }

  private static func sections(_ body: ReadBody) -> String {
    body.sections.map { "\($0.title)\n\($0.text.text)" }.joined(separator: "\n\n")
  }
}
