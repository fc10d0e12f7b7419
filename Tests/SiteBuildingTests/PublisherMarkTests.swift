import Diagnostics
import Standards
import Testing

@testable import Views

@Suite struct PublisherMarkTests {
  private func mark(_ letters: String?, of publisher: String = "Port Council") -> PublisherMark {
    PublisherMark(
      of: Site(
        title: "",
        baseURL: "https://ports.example",
        language: "en",
        description: "",
        publisher: publisher,
        mark: letters,
        notice: nil,
        licence: Site.Licence(title: "", url: ""),
        feedback: "",
        navigation: [],
        footer: [],
        place: SourcePlace(SourcePath("site.yml"))
      )
    )
  }

  @Test func drawsTheSecondLetterAtTheFootOfTheFirst() {
    #expect(mark("PI").path == "M4 24V4h9a6 6 0 0 1 0 12H4M18 24h6M21 12v12")
    #expect(mark("L").path == "M8.5 4v20h11")
  }

  @Test func drawsAnIconWithAMargin() {
    #expect(
      mark("PI").iconPath == "M7 27V6h9.5a6 6 0 0 1 0 12H7M20 27h6M23 14.5V27"
    )
    #expect(mark("L").iconPath == "M10.5 6v20h11")
  }

  @Test(arguments: "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  func keepsEachPairWithinItsSquare(_ letter: Character) {
    for second in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
      let steps = mark("\(letter)\(second)").steps
      #expect(!steps.isEmpty)
      let numbers = steps.flatMap { $0.words.suffix(2).compactMap(Double.init) }
      #expect(numbers.allSatisfy { (1...27).contains($0) }, "\(letter)\(second)")
    }
  }

  @Test(arguments: [
    ("Port Council", "PC"), ("Hafenrat", "H"), ("Verein für Öl und Gas", "VO"),
    ("the open group", "TO"), ("École", "E"), ("国際", ""),
  ])
  func hasTheFirstLettersOfThePublisher(_ publisher: String, _ letters: String) {
    #expect(mark(nil, of: publisher).letters == letters)
    #expect(mark("XY", of: publisher).letters == "XY")
  }
}
