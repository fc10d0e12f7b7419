import Foundation
import Standards

@testable import Changes

/// A table of changes with the right class of each, which people judged by the meaning of the words alone.
///
/// In `sentences-….txt` a line is `class: old => new`; in `structures.txt` a block has `class: what it is about`, the text
/// below `--- old` and the one below `--- new`.
struct ClassTable {
  struct Change: CustomStringConvertible {
    let right: String
    let old: String
    let new: String
    let style: RequirementStyle
    let source: String

    var description: String { "\(source): \(right): \(old) => \(new)" }

    /// What the program says: `none` where nothing differs.
    var computed: String {
      let log = StandardHistory(
        of: standard([
          version("1", [criterion("C-1", title: "Title", old)] + style.provisions),
          version("2", follows: "1", [criterion("C-1", title: "Title", new)] + style.provisions),
        ])
      ).logs
      let entries = log.flatMap(\.entries)
      guard let entry = entries.first else { return "none" }
      return entry.classification.computed.description
    }

    /// The same change with another one in the new text.
    func with(_ addition: (String) -> String) -> Change {
      Change(right: right, old: old, new: addition(new), style: style, source: source)
    }

    /// Whether the class is right, or left open. What is really open is only right where it is left open, or graver.
    var isRight: Bool {
      let computed = computed
      return computed == right || computed == "undecided" && right != "none"
        || Set([right, computed]) == ["none", "editorial"]
    }
  }

  /// How the standard writes requirements: told by other criteria beside the one that changes.
  enum RequirementStyle {
    case capitals, lowerCase, imperative

    init(fileName: String) {
      self =
        fileName.contains("imperative")
        ? .imperative : fileName.contains("lower-case") ? .lowerCase : .capitals
    }

    var provisions: [Provision] {
      let text =
        switch self {
        case .capitals: "Keys MUST be rotated."
        case .lowerCase: "Keys shall be rotated."
        case .imperative: "Rotate keys."
        }
      return (2...9).map { criterion(ProvisionID("C-\($0)"), title: "Keys \($0)", text) }
    }
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/classes")

  static func all() throws -> [Change] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.filter { $0.hasSuffix(".txt") }.flatMap { name in
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return name == "structures.txt" ? structures(text) : sentences(text, name)
    }
  }

  private static func sentences(_ text: String, _ name: String) -> [Change] {
    text.split(separator: "\n").enumerated().compactMap { index, line in
      guard !line.hasPrefix("#"), let colon = line.firstIndex(of: ":") else { return nil }
      let sides = line[line.index(after: colon)...].components(separatedBy: " => ")
      return Change(
        right: String(line[..<colon]),
        old: sides[0].trimmingCharacters(in: .whitespaces) + "\n",
        new: sides[sides.count - 1].trimmingCharacters(in: .whitespaces) + "\n",
        style: RequirementStyle(fileName: name),
        source: "\(name) \(index + 1)"
      )
    }
  }

  private static func structures(_ text: String) -> [Change] {
    text.components(separatedBy: "\n====\n").enumerated().compactMap { index, block in
      let parts = block.components(separatedBy: "\n--- old\n")
      guard parts.count == 2 else { return nil }
      let head = parts[0].split(separator: "\n").last.map(String.init) ?? ""
      let sides = parts[1].components(separatedBy: "\n--- new\n")
      return Change(
        right: String(head.prefix { $0 != ":" }),
        old: sides[0] + "\n",
        new: (sides.last ?? "") + "\n",
        style: .capitals,
        source: "structures.txt \(index + 1), \(head)"
      )
    }
  }
}
