public import Diagnostics

/// An exam with its objectives.
public struct Exam: Sendable {
  /// Its id: the folder and the address.
  public let id: ExamID
  /// The code of the credential it leads to, such as `AIDA`.
  public let code: String
  /// Its title.
  public let title: String
  /// The version of a standard that it examines.
  public let examines: VersionID
  /// How many questions a candidate is asked.
  public let questions: Int
  /// How many questions the bank holds.
  public let bank: Int
  /// How many must be answered right.
  public let passMark: Int
  /// What it costs, as it is written.
  public let fee: String
  /// How long the credential is valid, as it is written.
  public let validity: String
  /// How long a candidate waits between tries, as it is written.
  public let retakeAfter: String
  /// When the bank was last reviewed.
  public let reviewed: PublicationDate
  /// The corrections of its own file since, which gave it no new date.
  public let corrections: [PageCorrection]
  /// What it is.
  public let summary: Prose
  /// The criteria that it leaves out on purpose, as they are written.
  public let waived: [Waiver]
  /// What is assessed, in the order of the ids.
  public let objectives: [Objective]
  /// Its `exam.yml`.
  public let place: SourcePlace
  /// Where `examines`, `reviewed`, `dated-text` and its figures are.
  public let keys: KeyPlaces

  /// An exam with all its parts.
  public init(
    id: ExamID,
    code: String,
    title: String,
    examines: VersionID,
    questions: Int,
    bank: Int,
    passMark: Int,
    fee: String,
    validity: String,
    retakeAfter: String,
    reviewed: PublicationDate,
    corrections: [PageCorrection] = [],
    summary: Prose,
    waived: [Waiver] = [],
    objectives: [Objective],
    place: SourcePlace,
    keys: KeyPlaces = KeyPlaces()
  ) {
    self.id = id
    self.code = code
    self.title = title
    self.examines = examines
    self.questions = questions
    self.bank = bank
    self.passMark = passMark
    self.fee = fee
    self.validity = validity
    self.retakeAfter = retakeAfter
    self.reviewed = reviewed
    self.corrections = corrections
    self.summary = summary
    self.waived = waived
    self.objectives = objectives
    self.place = place
    self.keys = keys
  }
}

extension Exam {
  /// The objectives of each domain, in the order of the domains.
  package var objectivesByDomain: [(domain: ProvisionID, objectives: [Objective])] {
    Dictionary(grouping: objectives, by: \.domain.id).sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  /// Its code with its title, as lists have it.
  public var name: String { "\(code) – \(title)" }
}
