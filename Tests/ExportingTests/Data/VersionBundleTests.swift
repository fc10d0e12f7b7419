import Standards
import Testing

@testable import Exporting

@Suite struct VersionBundleTests {
  @Test func holdsTheTextOfEveryProvisionInItsOrder() throws {
    for reading in try Subjects.repository().readings() {
      let bundle = VersionBundle.render(reading)
      var rest = bundle[...]
      for item in reading.provisions
      where item.provision.kind == .criterion && item.provision.isLive {
        let found = try #require(
          rest.firstRange(of: item.body.lead.markdown),
          "\(item.provision.id)"
        )
        rest = rest[found.upperBound...]
      }
    }
  }

  @Test func saysWhatItIsAndWhereToVerifyIt() throws {
    let subject = try Subjects.repository()
    let bundle = VersionBundle.render(try subject.reading("psf@1.1"))
    #expect(bundle.contains("- Version: psf@1.1\n"))
    #expect(bundle.contains("- Verify this file: <\(subject.verifyURL)>\n"))
    #expect(!bundle.contains("**This is a"))
    #expect(VersionBundle.render(try subject.reading("psf@next")).contains("**This is a draft."))
  }

  @Test func hasOneHeadingOfTheFirstLevelAndNoneBelowTheSixth() throws {
    for reading in try Subjects.repository().readings() {
      let lines = VersionBundle.render(reading).split(separator: "\n")
      #expect(lines.count { $0.hasPrefix("# ") } == 1)
      #expect(!lines.contains { $0.hasPrefix("#######") })
    }
  }
}
