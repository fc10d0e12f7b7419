import Testing

@testable import Exporting

/// Documents as the cache keeps them.
@Suite struct SetDocumentTests {
  @Test(arguments: [[], ["one"], ["warning: é\n  ┌─ a:1:2", "", "three"]])
  func comesBackAsItWas(warnings: [String]) throws {
    let report = TypstReport(errors: [], warnings: warnings)
    let document = SetDocument(bytes: [0, 255, 10], report: report)
    #expect(SetDocument(kept: try #require(document.kept)) == document)
  }

  @Test func isNotKeptWithAnError() {
    let report = TypstReport(errors: ["error: x"], warnings: [])
    #expect(SetDocument(bytes: [1], report: report).kept == nil)
    #expect(SetDocument(bytes: nil, report: TypstReport(errors: [], warnings: [])).kept == nil)
  }

  @Test(arguments: [[], [1, 2], [UInt8](repeating: 255, count: 20)])
  func refusesWhatIsNoDocument(bytes: [UInt8]) {
    #expect(SetDocument(kept: bytes) == nil)
  }
}
