import Standards
import Testing

@Suite struct VersionNumberTests {
  @Test func putsACandidateBeforeItsRelease() {
    let numbers = [
      "0.9", "1.0-alpha", "1.0-rc1", "1.0-RC2", "1.0-rc10", "1.0", "1.0.1-rc1", "1.0.1", "1.1",
      "2025.1-RC6", "2025.1",
    ]
    for (index, left) in numbers.enumerated() {
      for (other, right) in numbers.enumerated() {
        #expect((VersionNumber(left) < VersionNumber(right)) == (index < other), "\(left) \(right)")
        let ids = (VersionID(StandardID("a"), left), VersionID(StandardID("a"), right))
        #expect((ids.0 < ids.1) == (index < other), "\(left) \(right)")
      }
    }
    #expect(
      VersionID(StandardID("a"), "2.0-rc1") < VersionID(StandardID("a"), VersionID.draftLabel)
    )
  }

  @Test func isATotalOrder() {
    let parts = ["1", "1.0", "01", "1.0.0"]
    let texts = parts.flatMap { part in ["", "-a", "-A", "-1", "-01", "-x-y"].map { part + $0 } }
    for left in texts {
      for right in texts where left != right {
        let (one, other) = (VersionNumber(left), VersionNumber(right))
        #expect((one < other) != (other < one), "\(left) \(right)")
      }
    }
  }
}
