import Diagnostics
import SeededRandom
import SourceFiles
import Standards
import Testing

@testable import Changes

/// Versions whose provisions stand in files: domains and criteria in a file each, in folders that are renamed at random,
/// and terms together in one.
struct FiledHistory {
  private(set) var versions: [Version] = []
  /// The files of all versions by their paths.
  private(set) var bytes: [String: [UInt8]] = [:]

  /// The versions of a random history.
  init(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var texts: [ProvisionID: String] = [:]
    for version in RandomHistory(seed: seed, versions: 4).versions {
      let folders = (0..<3).map { "\($0) \(["a", "ä", "b"].randomElement(using: &random) ?? "c")" }
      let files = version.provisions.map { provision -> (Provision, String, String) in
        if texts[provision.id] == nil || Int.random(in: 0..<3, using: &random) == 0 {
          texts[provision.id] = Self.text(&random)
        }
        let folder = folders[provision.id.description.utf8.count % 3]
        let path = provision.kind == .term ? "terms.md" : "\(folder)/\(provision.id).md"
        return (provision, path, texts[provision.id] ?? "")
      }
      add(version, files)
    }
  }

  /// Two versions with the same criteria, `C-1` and so on, in files of these paths.
  init(_ old: [String], _ new: [String]) {
    for (label, paths) in [("0", old), ("1", new)] {
      let provisions = paths.indices.map { criterion(ProvisionID("C-\($0 + 1)")) }
      add(
        ChangesTests.version(label, follows: label == "1" ? "0" : nil, provisions),
        zip(provisions, paths).map { ($0, $1, "The same.\n") }
      )
    }
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    let lines = (0..<Int.random(in: 0...12, using: &random)).map { _ in
      ["A team MUST keep it.", "It MAY be kept.", "", "- One"].randomElement(using: &random) ?? ""
    }
    return lines.joined(separator: "\n") + (Bool.random(using: &random) ? "\n" : "")
  }

  private mutating func add(_ version: Version, _ files: [(Provision, String, String)]) {
    let folder = "standards/psf/\(version.id.label)/"
    for (provision, path, text) in files {
      bytes[folder + path, default: []] += Array("\(provision.id)\n\(text)".utf8)
    }
    versions.append(
      Version(
        id: version.id,
        number: version.number,
        published: nil,
        effective: nil,
        follows: version.follows,
        status: .published,
        cites: [:],
        summary: prose(""),
        notice: nil,
        provisions: files.map { provision, path, text in
          Provision(
            id: provision.id,
            kind: provision.kind,
            parent: nil,
            title: "",
            body: prose(text),
            tombstone: provision.tombstone,
            place: SourcePlace(SourcePath(folder + path))
          )
        },
        revisions: version.revisions,
        place: SourcePlace(SourcePath(folder + "version.yml"))
      )
    )
  }

  func version(_ id: VersionID) throws -> Version {
    try #require(versions.first { $0.id == id })
  }

  /// The files of a version by their paths in its folder.
  func files(of id: VersionID) -> [String: [UInt8]] {
    let folder = "standards/psf/\(id.label)/"
    return Dictionary(
      bytes.filter { $0.key.hasPrefix(folder) }
        .map { (String($0.key.dropFirst(folder.count)), $0.value) },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
