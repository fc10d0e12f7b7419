/// What labels name, over the whole publication, and which provisions each version holds.
///
/// It is made from the ids alone, before any text is read, since reading a text needs to know what is a reference.
public struct ReferenceIndex: Sendable {
  /// What a label names, without its version.
  public enum Entry: Hashable, Sendable {
    /// A provision of a standard.
    case provision(StandardID, ProvisionID)
    /// What needs no version.
    case subject(SubjectID)
  }

  /// The ids of a version.
  public struct Contents: Sendable {
    /// The version's number; that of a draft is the one it will have.
    public let number: VersionNumber
    /// The provisions in force.
    public var live: Set<ProvisionID> = []
    /// The tombstones, each with where it went and what covers it now.
    public var withdrawn: [ProvisionID: [ProvisionID]] = [:]

    /// A version with no provisions yet.
    public init(number: VersionNumber) { self.number = number }
  }

  /// The folders whose pages labels name as `folder/slug`.
  private static let pageFolders = DocumentKind.allCases.map(\.folder) + ["exams"]

  /// Everything that can own a text, be referred to or depend on something.
  public private(set) var subjects = SubjectTable()
  private var entries: [String: Entry] = [:]
  private var contents: [VersionID: Contents] = [:]
  private var patterns: [IDPattern] = []
  private var spellings: [String: [(standard: StandardID, id: ProvisionID)]] = [:]
  private var labels: [String] = []

  /// Nothing yet.
  public init() {}

  /// Adds a subject that no label names.
  public mutating func add(_ subject: Subject) {
    subjects.intern(subject)
  }

  /// Adds a subject with the label that names it.
  public mutating func add(_ label: String, _ subject: Subject) {
    add(label, .subject(subjects.intern(subject)))
  }

  private mutating func add(_ label: String, _ entry: Entry) {
    let key = label.lowercased()
    guard entries[key] == nil else { return }
    entries[key] = entry
    labels.append(label)
  }

  /// Adds a version and the ids it holds.
  public mutating func add(_ version: VersionID, _ ids: Contents) {
    contents[version] = ids
    subjects.intern(.version(version))
    // In their order, so that of two ids alike but for case always the same one is meant.
    for id in ids.live.union(ids.withdrawn.keys).sorted() {
      subjects.intern(.provision(version, id))
      add(
        id.isCommon ? "\(version.standard):\(id)" : id.description,
        .provision(version.standard, id)
      )
    }
  }

  /// Adds what the ids of a standard look like. A pattern without numbers tells no id from a word in brackets.
  public mutating func add(_ pattern: IDPattern) {
    if pattern.hasNumbers { patterns.append(pattern) }
  }

  /// Adds another spelling or name of a domain.
  public mutating func add(spelling: String, of id: ProvisionID, in standard: StandardID) {
    let key = spelling.lowercased()
    guard !(spellings[key] ?? []).contains(where: { $0 == (standard, id) }) else { return }
    spellings[key, default: []].append((standard, id))
  }

  /// What a label names, whatever the version; a term or clause without its standard is one of the given standard.
  public func entry(for label: String, in standard: StandardID?) -> Entry? {
    let key = label.lowercased()
    if let entry = entries[key] { return entry }
    guard ProvisionID(key).isCommon, let standard else { return nil }
    return entries["\(standard):\(key)"]
  }

  /// The ids of a version.
  public subscript(version: VersionID) -> Contents? {
    contents[version]
  }

  /// Whether there is such a version.
  func holds(_ version: VersionID) -> Bool {
    contents.keys.contains(version)
  }

  /// All versions, in no order.
  package var allVersions: [VersionID] { Array(contents.keys) }

  /// The versions of a standard in their order.
  public func versions(of standard: StandardID) -> [VersionID] {
    contents.keys.filter { $0.standard == standard }.sorted()
  }

  /// The domains that go by a name, an alias or an id.
  public func domains(named name: String) -> [(standard: StandardID, id: ProvisionID)] {
    spellings[name.lowercased()] ?? []
  }

  /// All names and other spellings of domains, in lower case and in no order.
  public var domainNames: [String] { Array(spellings.keys) }

  /// The labels and spellings nearest to a text, best first; at most three.
  public func suggestions(for label: String) -> [String] {
    if let known = spellings[label.lowercased()] {
      return known.map(\.id.description)
    }
    return Suggestions.nearest(to: label, among: labels)
  }

  /// Whether a text in brackets is meant as a reference: it names something, or looks like what names something.
  public func isReference(_ label: String) -> Bool {
    let written = Self.parts(of: label).name
    guard !written.isEmpty, !written.utf8.contains(0x20) else { return false }
    let name = written.lowercased()
    if entries[name] != nil || ProvisionID(name).isCommon { return true }
    if let slash = name.firstIndex(of: "/") {
      if Self.pageFolders.contains(String(name[..<slash])) { return true }
      // A folder that is misspelt, before the name of a page that is not.
      return entries[Self.folder(near: name[..<slash]) + name[slash...]] != nil
    }
    if let colon = name.firstIndex(of: ":") {
      return entries[String(name[..<colon])] != nil
        && ProvisionID(String(name[name.index(after: colon)...])).isCommon
    }
    if patterns.contains(where: { $0.matches(name) }) { return true }
    return Self.hasShapeOfID(name) && !Suggestions.nearest(to: name, among: labels).isEmpty
  }

  /// Whether a text is an id as it is written in texts: in capitals, with a number.
  package func isWrittenAsID(_ label: String) -> Bool {
    label.contains { $0.isUppercase } && label.contains { $0.isNumber } && isReference(label)
  }

  private static func folder(near name: Substring) -> String {
    Suggestions.nearest(to: String(name), among: pageFolders).first ?? ""
  }

  /// Letters and digits, a hyphen, and then a number: what a mistyped id looks like.
  private static func hasShapeOfID(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let last = parts[1].utf8.last, (48...57).contains(last) else {
      return false
    }
    return parts[0].utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
      && !parts[0].isEmpty
      && parts[1].utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) || $0 == 46 }
  }
}
