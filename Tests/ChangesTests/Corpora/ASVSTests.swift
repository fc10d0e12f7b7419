import CorporaSupport
import Foundation
import Standards
import TestRequirements
import Testing

@testable import Changes

/// OWASP ASVS 4.0.3 and 5.0.0: 151 ids stand in both, and none of them is the same requirement.
@Suite(.needs(.corpora))
struct ASVSTests {
  private static let comparing = Result {
    let corpus = try Corpora.asvs()
    return (corpus: corpus, log: ChangeLog.between(corpus.old, corpus.new))
  }

  @Test func trustsNoReusedID() throws {
    let (corpus, log) = try Self.comparing.get()
    let trusted = log.relations.filter { relation in
      relation.kind == .same && corpus.new[relation.id]?.kind == .criterion
    }
    #expect(trusted.map(\.id) == [])
    let criteria = try #require(log.conservation.first { $0.kind == .criterion })
    #expect(criteria.old == [.moved: 14, .withdrawn: 264])
    #expect(criteria.new == [.moved: 14, .added: 331])
    let moved = log.relations.filter { $0.kind == .moved && corpus.new[$0.id]?.kind == .criterion }
    let official = Set(try OfficialMapping.moves().map { [$0.old, $0.new] })
    #expect(moved.filter { !official.contains($0.old + $0.new) } == [])
  }

  @Test func suggestsTheMovesOfTheOfficialMapping() throws {
    let (corpus, log) = try Self.comparing.get()
    let relations = log.suggestions.map(\.relation) + log.relations.filter { $0.kind == .moved }
    let suggested = Set(
      relations.flatMap { relation in
        relation.old.flatMap { old in relation.new.map { [old, $0] } }
      }
    )
    var (all, found) = (0, 0)
    for move in try OfficialMapping.moves() {
      guard let old = corpus.old[move.old], let new = corpus.new[move.new] else { continue }
      let likeness = IdentityGuard.likeness(
        of: ProvisionWords(old, ProvisionText(of: old)),
        to: ProvisionWords(new, ProvisionText(of: new))
      )
      guard likeness >= 0.5 else { continue }
      all += 1
      if suggested.contains([move.old, move.new]) { found += 1 }
    }
    #expect(all > 50)
    #expect(Double(found) >= 0.8 * Double(all), "\(found) of \(all)")
  }

  @Test func namesWhatTheOfficialMappingForgets() throws {
    let (corpus, _) = try Self.comparing.get()
    let changes = try OfficialMapping.changes().map { RecordedChange($0, place: somewhere) }
    let recorded = RecordedLineage(from: corpus.old, to: corpus.new.replacing(changes))
    let relations = recorded.lineage.relations(old: corpus.old.liveIDs, new: corpus.new.liveIDs)
    let criteria = Conservation(of: .criterion, in: relations, old: corpus.old, new: corpus.new)
    #expect(criteria.oldTotal == 278)
    #expect(criteria.newTotal == 345)
    let covered = Set(changes.flatMap(\.action.old)).union(recorded.lost)
    let live = Set(corpus.old.provisions.filter { $0.kind == .criterion && $0.isLive }.map(\.id))
    #expect(live.subtracting(covered) == [])
  }
}

/// OWASP's mapping from 4.0.3 to 5.0.0, as far as these tests need it.
private enum OfficialMapping {
  private static func entries() throws -> [(id: ProvisionID, tag: String, targets: [ProvisionID])] {
    let path = "owasp-asvs/mapping/mapping_v4.0.3_to_v5.0.0.yml"
    let text = String(decoding: try Corpora.bytes(of: path), as: UTF8.self)
    let lines = text.split(separator: "\n").map(String.init)
    return zip(lines, lines.dropFirst()).compactMap { line, next in
      guard line.hasPrefix("v4.0.3-"), next.contains("tag-v5.0.0:") else { return nil }
      let id = line.dropFirst("v4.0.3-".count).prefix { $0 != ":" }
      let targets = next.components(separatedBy: "v5.0.0-").dropFirst().map { part in
        ProvisionID(String(part.prefix { $0.isNumber || $0 == "." }))
      }
      return (ProvisionID(String(id)), next, targets.filter { $0.description.contains(".") })
    }
  }

  /// The moves of one requirement to one other.
  static func moves() throws -> [(old: ProvisionID, new: ProvisionID)] {
    try entries().filter { $0.tag.contains("MOVED TO") && $0.targets.count == 1 }
      .map { ($0.id, $0.targets[0]) }
  }

  static func changes() throws -> [RecordedChange.Action] {
    try entries().map { entry in
      let id = entry.id
      switch entry.targets.count {
      case 0: return .withdrawn(id, by: [])
      case 1: return .moved(id, to: entry.targets[0])
      default: return .split(id, to: entry.targets)
      }
    }
  }
}

extension Version {
  /// The same version with one revision.
  fileprivate func replacing(_ changes: [RecordedChange]) -> Version {
    Version(
      id: id,
      number: number,
      published: published,
      effective: effective,
      follows: follows,
      status: status,
      cites: cites,
      summary: summary,
      notice: notice,
      provisions: provisions,
      revisions: [
        Revision(
          slug: Slug("mapping"),
          title: "",
          changes: changes,
          drivers: [],
          body: summary,
          place: place
        )
      ],
      place: place
    )
  }
}
