internal import Standards

/// A version as a table, one row for each criterion.
enum VersionTable {
  static let header = [
    "ID", "Title", "Domain", "Domain title", "State", "Strength", "Requirement", "Sections",
    "Withdrawn", "Continues as", "Version", "Address", "Verify",
  ]

  /// The header and the rows.
  static func rows(_ reading: VersionReading) -> [[String]] {
    [header] + reading.provisions(.criterion).map { row($0, reading) }
  }

  private static func row(_ item: ProvisionReading, _ reading: VersionReading) -> [String] {
    let provision = item.provision
    let domain = provision.parent.flatMap { reading.version[$0] }
    let sections = item.shownBody.sections.map { "\($0.title)\n\($0.text.text)" }
    let successors = provision.tombstone?.successors.map(\.id.description) ?? []
    return [
      provision.id.description, provision.title, domain?.id.description ?? "",
      domain?.title ?? "", provision.isLive ? "in force" : "withdrawn", item.strength ?? "",
      item.shownBody.lead.text, sections.joined(separator: "\n\n"), item.reason?.text ?? "",
      successors.joined(separator: " "), reading.version.id.description, item.url,
      reading.subject.verifyURL,
    ]
  }
}
