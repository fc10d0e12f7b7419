import Standards
import Testing

@testable import Changes
@testable import Views

@Suite struct StudyDeltaTests {
  @Test func listsWhatChangedBelowTheObjectivesThatRestOnIt() throws {
    let delta = try delta(of: "y")
    #expect(delta.groups.map(\.domain) == ["PSF-1", "PSF-2"])
    #expect(delta.groups[0].parts.map(\.objective.id.description) == ["Y-1.1"])
    // The split criterion stands once, although the objective rests on both of its parts.
    #expect(delta.groups[0].parts[0].changes.map(\.id) == ["PSF-1.1", "PSF-1.4"])
    #expect(
      delta.groups[1].parts[0].changes.map(\.happened) == ["moved; PSF-1.2 → PSF-2.1", "added"]
    )
  }

  @Test func listsWhatIsGoneInTheDomainThatItStoodIn() throws {
    let delta = try delta(of: "y")
    #expect(delta.groups.map { $0.gone.map(\.id) } == [["PSF-1.3"], []])
  }

  @Test func leavesOutWhatDidNotChange() throws {
    let delta = try delta(of: "y")
    #expect(delta.unchanged.map(\.id.description) == ["Y-1.2"])
  }

  private func delta(of exam: String) throws -> StudyDelta {
    let publication = try DependingContent.publication()
    return StudyDelta(
      of: try #require(publication[ExamID(exam)]),
      since: try #require(try DependingContent.log()),
      from: try #require(publication[DependingContent.old]),
      to: try #require(publication[DependingContent.new])
    )
  }
}
