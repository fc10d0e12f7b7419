/// The columns that this program writes into tables and checklists of a version: the one place for their names.
enum ChecklistColumn: String, Hashable, Sendable, CaseIterable {
  case id = "ID"
  case title = "Title"
  case domain = "Domain"
  case strength = "Strength"
  case requirement = "Requirement"

  case status = "Status"
  case owner = "Owner"
  case evidence = "Evidence"
  case date = "Date"

  case version = "Version"
  case address = "Address"
  case verify = "Verify"

  /// What `psf migrate` says of a row.
  case result = "Result"
  case why = "Why"
  case was = "Was"
  case comparison = "Comparison"

  /// What only the table of a version has.
  case domainTitle = "Domain title"
  case state = "State"
  case sections = "Sections"
  case asPublished = "As published"
  case errata = "Errata"
  case withdrawn = "Withdrawn"
  case successors = "Continues as"
  case file = "File"

  /// What is asked.
  static let questions: [Self] = [.id, .title, .domain, .strength, .requirement]
  /// What the user fills in.
  static let answers: [Self] = [.status, .owner, .evidence, .date]
  /// Where a row comes from.
  static let sources: [Self] = [.version, .address, .verify]
  /// What became of a row.
  static let results: [Self] = [.result, .why, .was, .comparison]
  /// What the table of a version says beside that.
  static let details: [Self] = [.domainTitle, .state, .sections, .withdrawn, .successors]
  /// What it says of errata, which tables that were saved earlier do not have.
  static let corrections: [Self] = [.asPublished, .errata, .file]
  /// The columns of the table of a version.
  static let table: [Self] = [
    .id, .title, .domain, .domainTitle, .state, .strength, .requirement, .sections,
    .asPublished, .errata, .withdrawn, .successors, .version, .file, .address, .verify,
  ]

  /// The name as names of columns are compared, and as members of JSON are named.
  var key: String { rawValue.lowercased() }
}
