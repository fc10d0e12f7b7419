internal import Diagnostics
internal import Locks
public import SourceFiles
public import Standards

/// The wish to begin the next draft of a standard, with the text of the version in force.
public struct DraftRequest: Sendable {
  /// The standard.
  public let standard: StandardID
  /// The number that the draft will be published under.
  public let number: VersionNumber

  /// A draft of a standard.
  public init(_ standard: StandardID, _ number: VersionNumber) {
    (self.standard, self.number) = (standard, number)
  }

  /// The files of the draft; a refusal where it cannot be begun.
  ///
  /// - Parameters:
  ///   - publication: The content, read without an error.
  ///   - tree: Its files.
  public func plan(
    in publication: Publication,
    _ tree: SourceTree
  ) throws(Refusal) -> DraftPlan {
    let current = try current(in: publication)
    var plan = DraftPlan(VersionID(standard, VersionID.draftLabel), number, following: current)
    let folder = current.id.folder
    let left = [folder + "revisions/", folder + "errata/"]
    for file in tree.files where file.path.relative.hasPrefix(folder) {
      guard !left.contains(where: file.path.relative.hasPrefix) else { continue }
      let isHeader = file.path.relative == folder + "version.yml"
      plan.copy(file, as: isHeader ? header(file.bytes, current) : nil)
    }
    return plan
  }

  /// The version that the draft begins with.
  private func current(in publication: Publication) throws(Refusal) -> Version {
    guard let found = publication[standard] else { throw .noStandard(standard, in: publication) }
    if let draft = found.draft {
      throw Refusal(
        "\(standard) has a draft already: \(draft.id)",
        advice: "release or delete \(draft.id.folder) first"
      )
    }
    guard let current = found.current else {
      throw Refusal(
        "\(standard) has no version that a draft could begin with",
        advice: "write the first one by hand, in \(VersionID(standard, "next").folder)"
      )
    }
    guard number.isWellFormed, !number.isPreliminary, number > current.number else {
      throw Refusal(
        "'\(number)' is no number for the version after \(current.number)",
        advice: "give a higher number, such as \(current.number.successor)"
      )
    }
    return current
  }

  private func header(_ bytes: [UInt8], _ current: Version) -> [UInt8] {
    var keys = TopLevelKeys(bytes)
    for key in ["published", "effective", "withdrawn", "notice"] { keys.remove(key) }
    keys.set("number", to: "\"\(number)\"", after: "")
    keys.set("status", to: "draft", after: "number")
    keys.set("follows", to: "\"\(current.number)\"", after: "status")
    keys.set(
      "summary",
      to: "TODO say in one or two sentences what this version changes.",
      after: "follows"
    )
    return keys.bytes
  }
}

extension VersionNumber {
  /// The next number at its last place: `1.3` after `1.2`.
  package var successor: VersionNumber {
    let parts = description.split(separator: ".")
    let last = parts.last.flatMap { Int($0) } ?? 0
    return VersionNumber(
      (parts.dropLast().map(String.init) + ["\(last + 1)"]).joined(separator: ".")
    )
  }
}

extension Refusal {
  /// The content has no standard with an id.
  package static func noStandard(_ id: StandardID, in publication: Publication) -> Refusal {
    let names = publication.standards.map(\.id.description).joined(separator: ", ")
    return Refusal(
      "there is no standard '\(id)'",
      advice: names.isEmpty ? "add one" : "the standards are \(names)"
    )
  }
}
