internal import Standards

/// A change log with its two versions, and which of its changes are shown: what the renderers need.
public struct ChangeReport: Sendable {
  /// The change log.
  public let log: ChangeLog
  /// The older side.
  public let old: ComparedVersion
  /// The newer side.
  public let new: ComparedVersion
  /// The classes whose changes are shown; nil for all.
  public let classes: Set<ComputedClass>?
  /// The changes that are shown.
  public let entries: [ChangeLog.Entry]
  /// What the file of the report says of itself; nil where it is no file that is published.
  public let imprint: Imprint?

  /// What a published file says of itself wherever it ends up.
  public struct Imprint: Sendable {
    /// Its name and its address.
    public let name: String, url: String
    /// Where a reader finds out whether it is genuine and current.
    public let verifyURL: String
    /// Who publishes it, and under which licence.
    public let publisher: String, licence: String

    /// The imprint of a file.
    public init(name: String, url: String, verifyURL: String, publisher: String, licence: String) {
      self.name = name
      self.url = url
      self.verifyURL = verifyURL
      self.publisher = publisher
      self.licence = licence
    }

    /// What it says, in the order in which it is said.
    public var lines: [(name: String, value: String)] {
      [
        ("File", name), ("Address", url), ("Publisher", publisher), ("Licence", licence),
        ("Verify this file", verifyURL),
      ]
    }
  }

  /// A report.
  public init(
    _ log: ChangeLog,
    old: ComparedVersion,
    new: ComparedVersion,
    classes: Set<ComputedClass>? = nil,
    imprint: Imprint? = nil
  ) {
    self.imprint = imprint
    self.log = log
    self.old = old
    self.new = new
    self.classes = classes
    entries = log.entries.filter { classes?.contains($0.changeClass) ?? true }
  }

  /// How many changes there are of each class, the gravest first, whether they are shown or not.
  public var countsByClass: [(class: ComputedClass, count: Int)] {
    ComputedClass.allCases.map { computed in
      (computed, log.entries.count { $0.changeClass == computed })
    }
  }
}

extension ComputedClass: CaseIterable {
  /// Breaking, undecided, then the others, the gravest first.
  public static var allCases: [ComputedClass] {
    [
      .decided(.breaking), .undecided, .decided(.relaxing), .decided(.clarifying),
      .decided(.editorial),
    ]
  }
}
