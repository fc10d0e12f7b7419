import Testing
import Wording

/// Telling quickly that words are not in a text.
@Suite struct WordProbeTests {
  @Test(arguments: [
    ("Each Criterion counts", true), ("It has criteria", false), ("(PSF-4)", true), ("psf", true),
    ("psfs", false), ("a_sub-thing", true), ("“x”", true), ("xyz", false), ("", false),
    ("in 2026", true), ("in 202", false), ("20x6 or so", true), ("v2026", false),
  ])
  func mayFind(_ text: String, _ isFound: Bool) {
    let probe = WordProbe(["criterion", "PSF-4", "sub-domain", "x"], digits: 4)
    #expect(finds(probe, text) == isFound)
  }

  @Test func tellsNothingOfWordsBeyondASCII() {
    #expect(finds(WordProbe(["übung"], digits: 4), "nothing of it"))
  }

  @Test func findsNoneOfNoWords() {
    #expect(!finds(WordProbe([], digits: 4), "nothing of it"))
  }

  private func finds(_ probe: WordProbe, _ text: String) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { probe.mayFind(in: $0) }
  }
}
