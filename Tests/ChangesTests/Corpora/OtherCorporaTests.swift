import CorporaSupport
import Standards
import TestRequirements
import Testing

@testable import Changes

/// Standards whose own lists of changes are not complete.
@Suite(.needs(.corpora))
struct OtherCorporaTests {
  @Test func findsTheTextsOfOSPSThatItsNotesDoNotName() throws {
    let corpus = try Corpora.osps()
    let log = ChangeLog.between(corpus.old, corpus.new)
    let criteria = log.entries.filter { $0.kind == .criterion }
    let changed = criteria.filter { entry in
      entry.relation.kind == .same && entry.comparison.fields.contains { $0.name == "Statement" }
    }.map(\.id.description)
    let texts = [
      "AC-01.01", "AC-04.01", "GV-04.01", "QA-04.01", "QA-07.01", "VM-01.01", "VM-03.01",
    ]
    #expect(Set(changed) == Set(texts.map { "OSPS-\($0)" }))
    let added = criteria.filter { $0.relation.kind == .added }.map(\.id.description)
    let new = ["BR-07.01", "BR-07.02", "QA-05.02"]
    #expect(Set(added) == Set(new.map { "OSPS-\($0)" }))
    let split = criteria.filter { $0.relation.kind == .split }.map(\.relation.new)
    #expect(split == [["OSPS-BR-02.01", "OSPS-BR-02.02"]])
    #expect(Corpus.duplicates(in: corpus.old).map(\.description) == ["OSPS-BR-02.01"])
  }

  @Test func findsWhatChangedInFINOS() throws {
    let corpus = try Corpora.finos()
    let log = ChangeLog.between(corpus.old, corpus.new)
    let criteria = log.entries.filter { $0.kind == .criterion }
    let bodies = [
      "mi-1", "mi-2", "mi-17", "ri-1", "ri-2", "ri-4", "ri-7", "ri-16", "ri-17", "ri-20",
    ]
    let changed = criteria.filter { $0.relation.kind == .same && $0.comparison.isTextChanged }
    #expect(Set(changed.map { $0.id.description.lowercased() }) == Set(bodies))
    let added = criteria.filter { $0.relation.kind == .added }.map {
      $0.id.description.lowercased()
    }
    #expect(Set(added) == Set((18...23).map { "mi-\($0)" } + (24...29).map { "ri-\($0)" }))
    #expect(criteria.allSatisfy { [.same, .added].contains($0.relation.kind) })
  }
}
