import Foundation
import Standards

@testable import Changes

/// A case of a rule's fixture: the files of a version before and after, each a few provisions.
///
/// `--- old` and `--- new` begin the sides. A line `# C-1 Title` begins a criterion, `D-1` a domain,
/// `term-1` a term; `# C-1 Title (in D-1) (for operators, providers)` says where it stands and to whom it applies,
/// and `# clause-scope Scope (normative)` begins a clause. A side without such lines is one criterion. `--- record` holds the lineage where ids do not tell it:
/// `moved C-1 to C-2`. `--- findings` is what the rules say.
struct RuleCase {
  static let separator = "\n========\n\n"
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/rules")

  /// The names of all rules.
  static var rules: [String] { ChangeRules.all.map { $0.id.description } }

  let old: String
  let new: String
  let record: String?

  static func all(in text: String) -> [RuleCase] {
    text.components(separatedBy: separator).map { RuleCase($0) }
  }

  private init(_ text: String) {
    let parts = text.components(separatedBy: "--- findings\n")[0]
      .components(separatedBy: "--- record\n")
    record = parts.count > 1 ? parts[1] : nil
    let sides = parts[0].components(separatedBy: "--- new\n")
    old = sides[0].replacingOccurrences(of: "--- old\n", with: "")
    new = sides.count > 1 ? sides[1] : ""
  }

  func findings() -> [ChangeFinding] {
    entries().flatMap(\.classification.findings)
  }

  func withFindings() -> String {
    let lines = entries().flatMap { entry in
      entry.classification.findings.map { finding in
        let words = [finding.old?.words, finding.new?.words].map { "'\($0 ?? "")'" }
        let witness = finding.witness.map { "\n  \($0)" } ?? ""
        return "\(finding.computed) \(finding.rule): \(finding.summary) "
          + "(\(words.joined(separator: " → ")))\(witness)"
      }
    }
    let record = record.map { "--- record\n\($0)" } ?? ""
    return "--- old\n\(old)--- new\n\(new)\(record)--- findings\n"
      + (lines.isEmpty ? "none" : lines.joined(separator: "\n")) + "\n"
  }

  private func entries() -> [ChangeLog.Entry] {
    let (before, after) = (Self.provisions(old), Self.provisions(new))
    let ids = (Set(before.map(\.id)), Set(after.map(\.id)))
    let actions = record.map(Self.actions) ?? Self.actions(from: ids.0, to: ids.1)
    let standard = standard([
      version("1", before), version("2", follows: "1", after, revisions: [revision(actions)]),
    ])
    return StandardHistory(of: standard).logs.flatMap(\.entries)
  }

  private static func actions(
    from old: Set<ProvisionID>,
    to new: Set<ProvisionID>
  ) -> [RecordedChange.Action] {
    let gone: [RecordedChange.Action] = old.subtracting(new).sorted().map { id in
      .withdrawn(id, by: [])
    }
    let come: [RecordedChange.Action] = new.subtracting(old).sorted().map { id in .added(id) }
    return gone + come
  }

  private static func actions(_ record: String) -> [RecordedChange.Action] {
    record.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      let ids = words.filter { $0.contains("-") }.map { ProvisionID($0) }
      switch words[0] {
      case "moved": return .moved(ids[0], to: ids[1])
      case "replaced": return .replaced(ids[0])
      case "split": return .split(ids[0], to: Array(ids.dropFirst()))
      case "merged": return .merged(Array(ids.dropLast()), to: ids[ids.count - 1])
      default: return nil
      }
    }
  }

  private static func provisions(_ text: String) -> [Provision] {
    let parts = ("\n" + text).components(separatedBy: "\n# ")
    guard parts.count > 1 else { return [criterion("C-1", title: "Title", text)] }
    return parts.dropFirst().map { part in
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let head = lines[0].split(separator: " ", maxSplits: 1).map(String.init)
      let text = lines.count > 1 ? String(lines[1]) : ""
      return provision(head[0], title: head.count > 1 ? head[1] : "", text)
    }
  }

  private static func provision(_ id: String, title: String, _ text: String) -> Provision {
    let parent = title.firstMatch(of: /\(in ([^)]+)\)/).map { ProvisionID(String($0.1)) }
    let names = title.firstMatch(of: /\(for ([^)]+)\)/).map { $0.1.components(separatedBy: ", ") }
    if let role = Clause.Role(named: String(id.dropFirst("clause-".count))) {
      return clause(role, title: title, text)
    }
    return Provision(
      id: ProvisionID(id),
      kind: id.hasPrefix("D") ? .domain : id.hasPrefix("term") ? .term : .criterion,
      parent: parent,
      title: title.replacing(/\s\((in|for) [^)]+\)/, with: ""),
      appliesTo: names ?? [],
      body: prose(text + "\n"),
      place: somewhere
    )
  }

  private static func clause(_ role: Clause.Role, title: String, _ text: String) -> Provision {
    Provision(
      id: ProvisionID(clause: role),
      kind: .clause,
      parent: nil,
      title: title.replacing(/\s\((normative|informative)\)/, with: ""),
      body: prose(text + "\n"),
      place: somewhere
    )
    .framing(Clause(role, isNormative: title.hasSuffix("(normative)")))
  }
}
