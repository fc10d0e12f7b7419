/// How grave a finding is.
public enum Severity: String, Hashable, Comparable, Sendable, CaseIterable, Codable {
  /// Nothing is published while one is there.
  case error
  /// Worth mending; does not stop a publication.
  case warning
  /// For information.
  case note

  /// Orders the gravest first.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}

/// The stable name of a rule, such as `unresolved-reference`.
public struct RuleID: Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// Lower-case words joined by `-`.
  public let description: String

  /// A rule by its name.
  public init(stringLiteral name: String) {
    description = name
  }

  /// Orders rules by name.
  public static func < (left: RuleID, right: RuleID) -> Bool {
    left.description < right.description
  }
}

extension RuleID: Codable {
  /// Reads the name.
  public init(from decoder: any Decoder) throws {
    description = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A replacement of some bytes that mends a finding.
public struct Fix: Hashable, Sendable, Codable {
  /// What is replaced.
  public let place: SourcePlace
  /// The text that must stand at the place for the fix to be safe.
  public let expected: String
  /// The text to put there.
  public let replacement: String

  /// A fix that replaces one text by another.
  public init(_ place: SourcePlace, from expected: String, to replacement: String) {
    self.place = place
    self.expected = expected
    self.replacement = replacement
  }
}

/// A mistake in the content or the templates: where, what, and what to do.
public struct Diagnostic: Hashable, Sendable, Codable {
  /// A further place that belongs to the finding, with a word about it.
  public struct Note: Hashable, Sendable, Codable {
    /// What there is to see.
    public let message: String
    /// Where.
    public let place: SourcePlace

    /// A word about a place.
    public init(_ message: String, at place: SourcePlace) {
      self.message = message
      self.place = place
    }
  }

  /// How grave it is.
  public let severity: Severity
  /// The rule that found it.
  public let rule: RuleID
  /// Where it is.
  public let place: SourcePlace
  /// What is wrong, in one sentence without a full stop.
  public let summary: String
  /// What to do about it.
  public let help: Help
  /// Other places that belong to it.
  public let notes: [Note]
  /// The replacements that mend it and can be put in unseen, since nothing else can have been meant.
  public let fixes: [Fix]
  /// The files beside its own and those of its notes whose texts it was judged by.
  public package(set) var basis: [SourcePath]
  /// The names that it misses, each in its version: `psf@next PSF-4.2`.
  public package(set) var missing: [String] = []
  /// The names of which it says that they are gone.
  public package(set) var told: [String] = []
  /// The finding that it follows from; nil where it is the mistake itself.
  public package(set) var cause: FindingCause?

  /// A finding at a place.
  public init(
    _ severity: Severity = .error,
    _ rule: RuleID,
    at place: SourcePlace,
    _ summary: String,
    help: Help,
    notes: [Note] = [],
    fixes: [Fix] = [],
    basis: [SourcePath] = []
  ) {
    self.severity = severity
    self.rule = rule
    self.place = place
    self.summary = summary
    self.help = help
    self.notes = notes
    self.fixes = fixes
    self.basis = basis
  }

  /// A finding whose way out only an author knows, or is said in words beside the fixes.
  public init(
    _ severity: Severity = .error,
    _ rule: RuleID,
    at place: SourcePlace,
    _ summary: String,
    advice: String,
    notes: [Note] = [],
    fixes: [Fix] = [],
    basis: [SourcePath] = []
  ) {
    self.init(
      severity,
      rule,
      at: place,
      summary,
      help: advice.isEmpty ? [] : [.words(advice)],
      notes: notes,
      fixes: fixes,
      basis: basis
    )
  }

  /// What to do about it, in one sentence without a full stop.
  public var advice: String { help.sentence() }

  /// The ways out that a program can take: the fixes, and those that an editor has to choose.
  public var remedies: [Remedy] {
    let sure: [Remedy] = fixes.isEmpty ? [] : [.edit(fixes)]
    return sure + help.ways.flatMap(\.remedies).filter { !sure.contains($0) }
  }
}

extension Diagnostic: Comparable {
  /// A total order: by place, gravity, rule, text and further places.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    guard left.place == right.place else { return left.place < right.place }
    guard left.severity == right.severity else { return left.severity < right.severity }
    let texts = (
      (left.rule, left.summary, left.advice), (right.rule, right.summary, right.advice)
    )
    guard texts.0 == texts.1 else { return texts.0 < texts.1 }
    return left.notes.lexicographicallyPrecedes(right.notes) {
      ($0.place, $0.message) < ($1.place, $1.message)
    }
  }
}

extension Sequence<Diagnostic> {
  /// Whether one of them stops a publication.
  public var containErrors: Bool {
    contains { $0.severity == .error }
  }

  /// The findings in their stable order, each once.
  public func inOrder() -> [Diagnostic] {
    Set(self).sorted()
  }
}
