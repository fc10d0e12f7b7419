internal import Standards

/// The criteria of a version to be filled in: the columns that the checklists of all formats have.
enum Checklist {
  /// What is asked about each criterion.
  static let answers = ChecklistColumn.answers.map(\.rawValue)
  /// What can be chosen as a status.
  static let states = ["open", "met", "partly met", "not met", "not applicable"]
  /// What stands before the answers.
  static let questions = ChecklistColumn.questions.map(\.rawValue)
  /// What says where a row comes from, behind the answers.
  static let sources = ChecklistColumn.sources.map(\.rawValue)
  static let header = questions + answers + sources

  /// The header and a row for each criterion in force.
  static func rows(_ reading: VersionReading) -> [[String]] {
    [header]
      + reading.provisions(.criterion).filter(\.provision.isLive).map { item in
        question(item, reading) + answers.map { _ in "" } + source(item, reading)
      }
  }

  static func question(_ item: ProvisionReading, _ reading: VersionReading) -> [String] {
    let domain = item.provision.parent.flatMap { reading.version[$0] }
    return [
      item.provision.id.description, item.provision.title,
      domain.map { "\($0.id) \($0.title)" } ?? "", item.strength ?? "", item.shownBody.lead.text,
    ]
  }

  static func source(_ item: ProvisionReading, _ reading: VersionReading) -> [String] {
    [reading.version.numberedName, item.url, reading.subject.verifyURL]
  }
}
