import Foundation
import Standards
import TestRequirements
import Testing

@testable import Changes
@testable import Views

@Suite struct ImpactFormTests {
  @Test func showsAWorkList() throws {
    let impact = try DependingContent.impact()
    let text = ImpactText(width: 80, isColored: false).render(impact)
    try expect(text, in: Self.folder.appending(path: "impact.txt"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func givesProgramsTheSame() throws {
    let impact = try DependingContent.impact()
    let text = ImpactJSON.render(
      impact,
      numbers: (VersionNumber("1.0"), VersionNumber("1.1")),
      formats: .sample
    )
    try expect(text, in: Self.folder.appending(path: "impact.json"))
  }

  @Test func saysThatNothingRestsOnIt() throws {
    let empty = try DependingContent.impact().limited(to: ExamID("y"))
    let text = ImpactText(isColored: false).render(empty)
    #expect(
      text == """
        psf@1.0 → psf@1.1
        7 changes affect no other text.

        New, so that nothing names it yet: PSF-2.2 Alarms (breaking)

        """
    )
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/impact")
}

@Suite(.needs(.python))
struct ImpactValidityTests {
  @Test func fitsTheSchema() throws {
    let impact = try DependingContent.impact()
    let numbers = (VersionNumber("1.0"), VersionNumber("1.1"))
    let exam = ExamID("y")
    let texts = [
      ImpactJSON.render(impact, numbers: numbers, formats: .sample),
      ImpactJSON.render(impact.limited(to: exam), numbers: numbers, exam: exam, formats: .sample),
    ]
    #expect(try PythonCheck.impacts.complaints(about: texts) == "")
  }

  @Test func wouldNoticeWhatDoesNot() throws {
    let impact = try DependingContent.impact()
    let text = ImpactJSON.render(
      impact,
      numbers: (VersionNumber("1.0"), VersionNumber("1.1")),
      formats: .sample
    )
    for (old, new) in [
      ("\"basis\":\"criterion\"", "\"basis\":\"guess\""), ("\"line\":2", "\"line\":0"),
      ("\"state\":\"kept\"", "\"state\":true"), ("\"exam\":null,\n", ""),
    ] {
      let wrong = text.replacing(old, with: new)
      #expect(wrong != text)
      #expect(try PythonCheck.impacts.complaints(about: [wrong]) != "", "\(new)")
    }
  }
}
