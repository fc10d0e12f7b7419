import Foundation
import Standards
import TestRequirements
import Testing

@testable import Changes

/// Redlines as a parser sees them that is not ours.
@Suite(.needs(.python))
struct RedlineValidityTests {
  @Test func isValidForEveryChangeOfTheFramework() throws {
    let logs = try RealTexts.history().logs
    let fields = logs.flatMap(\.entries).flatMap(\.comparison.fields)
    #expect(!fields.isEmpty)
    #expect(try Self.complaints(about: fields.map { html($0.redline) }) == "")
  }

  @Test(.needs(.corpora))
  func isValidForEveryChangeOfAnotherFramework() throws {
    let fields = try RealTexts.governanceFramework().flatMap { pair in
      ProvisionComparison(from: pair.old, to: pair.new).fields
    }
    #expect(!fields.isEmpty)
    #expect(try Self.complaints(about: fields.map { html($0.redline) }) == "")
  }

  @Test func isValidForTextsMadeAtRandom() throws {
    let redlines = (0..<100).map { seed in
      var random = RandomMarkdown(seed: seed)
      let old = random.text()
      return html(Redline(from: blocks(old.source), to: blocks(random.changed(old).source)))
    }
    #expect(try Self.complaints(about: redlines) == "")
  }

  @Test func wouldNoticeWhatIsNot() throws {
    #expect(try Self.complaints(about: ["<p><ins>a</p></ins>"]) != "")
  }

  private static func complaints(about fragments: [String]) throws -> String {
    let pages = fragments.map { fragment in
      "<!doctype html>\n<title>Redline</title>\n<main>\n\(fragment)</main>\n"
    }
    return try PythonCheck.html.complaints(about: pages)
  }
}
