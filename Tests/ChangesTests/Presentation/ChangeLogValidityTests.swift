import Standards
import TestRequirements
import Testing

@testable import Changes
@testable import Views

/// Change logs as libraries see them that are not ours.
@Suite(.needs(.python))
struct ChangeLogValidityTests {
  @Test func fitsTheSchema() throws {
    let reports = try Self.reports()
    #expect(!reports.isEmpty)
    let texts =
      [ChangeLogJSON.render([]), ChangeLogJSON.render(reports)] + reports.map(ChangeLogJSON.render)
    let said = try PythonCheck.changeLogs.complaints(about: texts)
    #expect(said == "")
  }

  @Test func isAValidPage() throws {
    let reports = try Self.reports()
    let pages = [ChangeLogPage.render([]), ChangeLogPage.render(reports)]
    #expect(try PythonCheck.html.complaints(about: pages) == "")
  }

  @Test(arguments: [
    "{}", "[{}]", "[1]", "{\"a\":1,\"a\":2}",
    ChangeLogJSON.render(SampleReport.all).replacing(
      "\"relation\":\"moved\"",
      with: "\"relation\":1"
    ),
    ChangeLogJSON.render(SampleReport.all).replacing("\"line\":2", with: "\"line\":0"),
  ])
  func wouldNoticeWhatDoesNot(_ text: String) throws {
    #expect(try PythonCheck.changeLogs.complaints(about: [text]) != "")
  }

  /// Of the real texts, of every case of a rule, and of histories made at random.
  private static func reports() throws -> [ChangeReport] {
    let framework = try RealTexts.framework()
    let random = (0..<10).map { seed in standard(RandomHistory(seed: seed).versions) }
    return ([framework] + random).flatMap(reports)
      + [SampleReport.all, SampleReport.report(classes: [.undecided], isCatalog: true)]
  }

  private static func reports(of standard: Standard) -> [ChangeReport] {
    StandardHistory(of: standard).logs.compactMap { log in
      guard let old = standard[log.old.label], let new = standard[log.new.label] else { return nil }
      return ChangeReport(
        log,
        old: ComparedVersion(old),
        new: ComparedVersion(new),
        formats: .sample
      )
    }
  }
}
