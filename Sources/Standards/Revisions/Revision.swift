public import Diagnostics

/// Why a version differs from the one it follows: what changed, what drove it, and what else was considered.
public struct Revision: Sendable {
  /// A signal that led to the revision.
  public struct Driver: Sendable {
    /// Where signals come from.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// Candidates and examiners.
      case examFeedback = "exam-feedback"
      /// Portfolios that candidates hand in.
      case portfolioSubmission = "portfolio-submission"
      /// Assessments of what tools cover.
      case ecosystemAssessment = "ecosystem-assessment"
      /// Analyses of incidents.
      case incidentAnalysis = "incident-analysis"
      /// Readers who write.
      case directContact = "direct-contact"

      /// What readers call it, such as `exam feedback`.
      public var words: String { rawValue.split(separator: "-").joined(separator: " ") }
    }

    /// Where the signal came from.
    public let kind: Kind
    /// What was seen.
    public let summary: Prose

    /// A signal.
    public init(kind: Kind, summary: Prose) {
      self.kind = kind
      self.summary = summary
    }
  }

  /// Its name within the version: the file's.
  public let slug: Slug
  /// Its title.
  public let title: String
  /// What it says has changed.
  public let changes: [RecordedChange]
  /// What led to it.
  public let drivers: [Driver]
  /// What editors decided about findings of the classification.
  public let decisions: [Decision]
  /// The rationale, the alternatives and whatever else is told.
  public let body: Prose
  /// Where it stands.
  public let place: SourcePlace
  /// The changes that name each provision.
  private let positions: [ProvisionID: [Int]]

  /// A revision with all its parts.
  public init(
    slug: Slug,
    title: String,
    changes: [RecordedChange],
    drivers: [Driver],
    decisions: [Decision] = [],
    body: Prose,
    place: SourcePlace
  ) {
    self.slug = slug
    self.title = title
    self.changes = changes
    self.drivers = drivers
    self.decisions = decisions
    self.body = body
    self.place = place
    var positions: [ProvisionID: [Int]] = [:]
    for (position, change) in changes.enumerated() {
      for id in Set(change.action.old + change.action.new) {
        positions[id, default: []].append(position)
      }
    }
    self.positions = positions
  }

  /// The changes that name one of some provisions, in their order.
  public func changes(naming ids: Set<ProvisionID>) -> [RecordedChange] {
    Set(ids.flatMap { positions[$0] ?? [] }).sorted().map { changes[$0] }
  }
}
