public import Diagnostics

/// A mistake that content can hold, and how it is found. A rule is named for the bad pattern.
///
/// A rule is a pure function: the same subject gives the same findings, in any order.
public protocol Rule: Sendable {
  /// The names of the findings that the rule can report; the first is its own.
  static var ids: [RuleID] { get }
  /// What it is about.
  static var family: CheckFamily { get }
  /// The kinds of things that it looks at; it notes each that it finds.
  static var things: [CheckedThing] { get }
  /// What it finds in one sentence, then why that matters and what it does not judge.
  static var manual: String { get }
  /// What each of its names beside the first stands for, in one sentence.
  static var alsoReports: [RuleID: String] { get }
  /// How grave its findings are.
  static var severity: Severity { get }
  /// Whether a finding may stay where an editor gives a reason. What makes a publication contradict itself may not.
  static var isSuppressible: Bool { get }

  /// How its errors bear on other findings, and how the errors of single names do.
  static var bearing: FindingBearing { get }
  static var bearings: [RuleID: FindingBearing] { get }

  /// Looks at the subject.
  static func check(_ subject: CheckSubject, _ findings: inout Findings)
}

extension Rule {
  /// Most rules have one name.
  public static var alsoReports: [RuleID: String] { [:] }

  /// Most rules find errors.
  public static var severity: Severity { .error }

  /// Most rules judge a text by itself.
  public static var bearing: FindingBearing { .none }

  /// Most rules have one name, or all alike.
  public static var bearings: [RuleID: FindingBearing] { [:] }

  /// A rule is about integrity unless it says otherwise.
  public static var isSuppressible: Bool { false }

  /// Each of its names, with the manual that they share.
  static var descriptions: [RuleDescription] {
    ids.map { id in
      let first = String(manual.prefix { !$0.isNewline })
      return RuleDescription(
        id,
        alsoReports[id] ?? first,
        manual: alsoReports[id].map { "\($0)\n\n\(manual)" } ?? manual,
        severity: severity,
        isSuppressible: isSuppressible,
        wordsOnly: Checker.wordsOnly[id]
      )
    }
  }
}

/// How the errors of a rule bear on other findings.
public enum FindingBearing: Sendable {
  /// Not at all.
  case none
  /// The file contradicts others, or itself.
  case contradicting
  /// The file is not the one that was published, and nothing else that is found in it counts.
  case replaced
  /// They are about a record of a file, which is judged after the file itself.
  case recordKeeping
  /// They follow from what the file says elsewhere of itself.
  case dependent
}

/// What a rule found, and how many things it looked at: a check that saw nothing must not look like a pass.
public struct Findings: Sendable {
  private var list = FindingList()
  /// How many things of each kind were looked at.
  public private(set) var counts: [CheckedThing: Int] = [:]

  /// Nothing yet.
  public init() {}

  /// The findings so far.
  public var diagnostics: [Diagnostic] { list.findings }

  /// How many things were looked at, of whatever kind.
  public var examined: Int { counts.values.reduce(0, +) }

  /// Notes that things were looked at.
  public mutating func examine(_ thing: CheckedThing, _ count: Int = 1) {
    counts[thing, default: 0] += count
  }

  /// Takes in what was found elsewhere.
  mutating func add(_ other: Findings) {
    list.append(other.list)
    counts.merge(other.counts) { $0 + $1 }
  }

  /// Notes a finding.
  public mutating func report(_ diagnostic: Diagnostic) {
    list.append(diagnostic)
  }
}
