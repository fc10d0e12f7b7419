import Standards
import Testing

struct NaturalOrderTests {
  /// In their order.
  private static let texts = [
    "", "01", "1", "1.2", "1.10", "2", "10", "PSF-01", "PSF-1", "psf-1", "PSF-1.1", "PSF-1.9",
    "PSF-1.10", "PSF-1a", "PSF-2", "PSF-10", "term-a", "é",
  ]

  @Test func readsNumbersAsNumbers() {
    for (index, left) in Self.texts.enumerated() {
      for (other, right) in Self.texts.enumerated() {
        #expect(NaturalOrder.precedes(left, right) == (index < other), "\(left) \(right)")
      }
    }
  }

  @Test func isAStrictTotalOrder() {
    let alphabet = ["", "0", "1", "00", "10", "a", "A", "-", "."]
    let texts = alphabet.flatMap { a in alphabet.flatMap { b in alphabet.map { a + b + $0 } } }
    for left in texts {
      for right in texts where left != right {
        #expect(NaturalOrder.precedes(left, right) != NaturalOrder.precedes(right, left))
      }
      #expect(!NaturalOrder.precedes(left, left))
    }
    let sorted = texts.sorted(by: NaturalOrder.precedes)
    for index in sorted.indices.dropFirst(2) {
      #expect(!NaturalOrder.precedes(sorted[index], sorted[index - 2]))
    }
  }

  @Test func aNumberMayBeLongerThanAnyInteger() {
    let long = String(repeating: "9", count: 400)
    #expect(NaturalOrder.precedes("A-" + long, "A-1" + long))
    #expect(NaturalOrder.precedes("A-2", "A-" + long))
  }

  @Test func ordersVersionsWithTheDraftLast() {
    let psf = StandardID("psf")
    let versions = ["next", "1.10", "1.9", "1.0", "2.0"].map { VersionID(psf, $0) }
    #expect(versions.sorted().map(\.label) == ["1.0", "1.9", "1.10", "2.0", "next"])
    #expect(VersionID(StandardID("pai8"), "next") < VersionID(psf, "1.0"))
  }
}
