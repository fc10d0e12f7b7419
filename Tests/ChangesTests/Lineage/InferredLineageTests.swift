import Standards
import Testing

@testable import Changes

@Suite struct InferredLineageTests {
  private let retention = "Traces of every invocation must be kept for at least thirty days."
  private let passwords = "Passwords have twelve characters or more and are never shown."
  private let keys = "Keys are stored in a vault and rotated twice a year by the team."

  @Test func trustsAnIDWhereTheStatementIsAlike() {
    let log = compare(
      [criterion("C-1", title: "Retention", retention)],
      [criterion("C-1", title: "How long to keep traces", retention + " Or longer.")]
    )
    #expect(log.relations.map(\.kind) == [.same])
  }

  @Test func trustsAnIDWhereTheTitleIsAlike() {
    let log = compare(
      [criterion("C-1", title: "Retention of traces", retention)],
      [criterion("C-1", title: "Retention of traces", passwords)]
    )
    #expect(log.relations.map(\.kind) == [.same])
  }

  @Test func doesNotTrustAnIDOverAnotherRequirement() {
    let log = compare(
      [criterion("C-1", title: "Retention", retention)],
      [criterion("C-1", title: "Secrets", passwords)]
    )
    #expect(Set(log.relations.map(\.kind)) == [.withdrawn, .added])
    #expect(log.conservation.map(\.oldTotal) == [1])
    #expect(log.conservation.map(\.newTotal) == [1])
  }

  @Test func suggestsWhereAReusedIDMovedTo() {
    let log = compare(
      [criterion("C-1", title: "Retention", retention)],
      [
        criterion("C-1", title: "Secrets", passwords),
        criterion("C-9", title: "Traces", "All " + retention.lowercased()),
      ]
    )
    #expect(log.suggestions.map(\.relation) == [Relation(.moved, old: ["C-1"], new: ["C-9"])])
    #expect(log.suggestions.allSatisfy { $0.score > 0.9 && $0.score < 1 })
  }

  @Test func followsTextsThatWereNumberedAnew() {
    func catalog(_ first: Int) -> [Provision] {
      [passwords, keys, retention].enumerated().map { index, text in
        criterion(ProvisionID("C-\(first + index)"), title: "Title \(index)", text)
      }
    }
    let inserted = criterion(
      "C-1",
      title: "New",
      "Passwords are never written down by anybody at all."
    )
    let log = compare(catalog(1), [inserted] + catalog(2))
    #expect(log.relations.map(\.kind) == [.added, .moved, .moved, .moved])
    #expect(log.relations.map(\.old) == [[], ["C-1"], ["C-2"], ["C-3"]])
  }

  @Test func trustsASecondIDBeforeTheIDAndTheWords() {
    func control(_ id: ProvisionID, _ second: String, _ text: String) -> Provision {
      Provision(
        id: id,
        secondID: second,
        kind: .criterion,
        parent: nil,
        title: "",
        body: prose(text),
        place: somewhere
      )
    }
    let log = compare(
      [control("C-1", "u1", retention), control("C-2", "u2", passwords)],
      [
        control("C-1", "u2", retention), control("C-2", "u1", keys),
        control("C-3", "u3", passwords),
      ]
    )
    #expect(log.relations.map(\.old) == [["C-2"], ["C-1"], []])
    #expect(log.relations.map(\.new) == [["C-1"], ["C-2"], ["C-3"]])
  }

  @Test func knowsADomainByItsMembers() {
    func domain(_ id: ProvisionID, _ title: String) -> Provision {
      Provision(id: id, kind: .domain, parent: nil, title: title, body: prose(""), place: somewhere)
    }
    func member(_ id: ProvisionID, of domain: ProvisionID, _ text: String) -> Provision {
      Provision(
        id: id,
        kind: .criterion,
        parent: domain,
        title: "",
        body: prose(text),
        place: somewhere
      )
    }
    let log = compare(
      [
        domain("organisation", "Organisation"), member("C-1", of: "organisation", retention),
        member("C-2", of: "organisation", passwords),
      ],
      [
        domain("Personal", "Personal und Rollen"), member("C-1", of: "Personal", retention),
        member("C-2", of: "Personal", passwords),
      ]
    )
    let moved = log.relations.filter { $0.kind == .moved }
    #expect(moved == [Relation(.moved, old: ["organisation"], new: ["Personal"])])
  }

  @Test func takesNoTextForMovedThatStandsTwice() {
    let log = compare(
      [criterion("C-1", title: "Keys", keys), criterion("C-2", title: "Keys", keys)],
      [criterion("C-3", title: "Keys", keys)]
    )
    #expect(!log.relations.contains { $0.kind == .moved })
  }

  @Test func doesNotTakeFormulasForLikeness() {
    let subjects = [
      "backups", "badges", "visitors", "laptops", "gateways", "printers", "contracts", "suppliers",
    ]
    func catalog(_ subjects: [String]) -> [Provision] {
      subjects.enumerated().map { index, subject in
        criterion(
          ProvisionID("C-\(index)"),
          title: subject,
          "Prozesse SOLLTEN es geben, damit \(subject) geprüft werden."
        )
      }
    }
    let others = ["keys", "rooms", "drones", "cameras", "emails", "exams", "audits", "alarms"]
    #expect(compare(catalog(subjects), catalog(others)).relations.allSatisfy { $0.kind != .same })
    #expect(compare(catalog(subjects), catalog(subjects)).relations.allSatisfy { $0.kind == .same })
  }

  @Test func suggestsASplitAndAMerge() {
    let both = [criterion("C-1", title: "A", retention + "\n\n" + keys)]
    let parts = [
      criterion("C-2", title: "B", "All " + retention.lowercased()),
      criterion("C-3", title: "C", "All " + keys.lowercased()),
    ]
    #expect(
      compare(both, parts).suggestions.map(\.relation)
        == [Relation(.split, old: ["C-1"], new: ["C-2", "C-3"])]
    )
    #expect(
      compare(parts, both).suggestions.map(\.relation)
        == [Relation(.merged, old: ["C-2", "C-3"], new: ["C-1"])]
    )
  }

  @Test func takesALinkToANewProvisionForAMove() {
    let log = compare(
      [criterion("C-1", retention)],
      [tombstone("C-1", movedTo: ["C-7"]), criterion("C-7", passwords)]
    )
    #expect(log.relations == [Relation(.moved, old: ["C-1"], new: ["C-7"])])
  }

  @Test func takesALinkToAnOldProvisionForItsCover() {
    let log = compare(
      [criterion("C-1", retention), criterion("C-7", passwords)],
      [tombstone("C-1", movedTo: ["C-7"]), criterion("C-7", passwords)]
    )
    #expect(
      log.relations == [
        Relation(.withdrawn, old: ["C-1"], new: [], by: ["C-7"]),
        Relation(.same, old: ["C-7"], new: ["C-7"]),
      ]
    )
  }

  @Test func seesWhatComesBackFromUnderATombstoneByItsTitle() {
    let stone = tombstone("C-1", title: "Retention", movedTo: [])
    let back = compare([stone], [criterion("C-1", title: "Retention of traces", retention)])
    #expect(back.relations.map(\.kind) == [.reinstated])
    let other = compare([stone], [criterion("C-1", title: "Secrets", passwords)])
    #expect(other.relations.map(\.kind) == [.added])
  }

  @Test func takesWhatIsRecordedBetweenTwoStatesOfADraft() {
    let record = RecordedChange(.moved("C-1", to: "C-2"), place: somewhere)
    let log = ChangeLog.between(
      version("1", [criterion("C-1", retention)]),
      version("1", [criterion("C-2", keys)]),
      records: [record]
    )
    #expect(log.relations == [Relation(.moved, old: ["C-1"], new: ["C-2"])])
  }

  private func compare(_ old: [Provision], _ new: [Provision]) -> ChangeLog {
    ChangeLog.between(version("1", old), version("2", follows: "1", new))
  }

  private func tombstone(
    _ id: ProvisionID,
    title: String = "",
    movedTo: [ProvisionID]
  ) -> Provision {
    let targets = movedTo.map { ProvisionReference($0, at: somewhere) }
    return Provision(
      id: id,
      kind: .criterion,
      parent: nil,
      title: title,
      body: prose(""),
      tombstone: Provision.Tombstone(reason: prose(""), by: [], movedTo: targets),
      place: somewhere
    )
  }
}
