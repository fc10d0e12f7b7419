import Standards
import Testing

struct FactTableTests {
  private static let psf = StandardID("psf")
  private static let one = VersionID(psf, "1.0")
  private static let two = VersionID(psf, "1.1")

  private let references: ReferenceIndex = {
    var index = ReferenceIndex()
    for version in [one, two] {
      index.add(version, .init(number: VersionNumber(version.label)))
    }
    return index
  }()

  private let facts: FactTable = {
    var facts = FactTable()
    facts.add("aida.pass-mark", "15")
    facts.add(["criteria": "40", "number": "1.0"], of: one)
    facts.add(["criteria": "41", "number": "1.1"], of: two)
    return facts
  }()

  private func value(_ name: String, _ scope: ReferenceScope) -> Result<String, FactTable.Problem> {
    facts.value(of: name, in: scope, by: references)
  }

  @Test func theFirstOfTwoFactsOfOneNameStays() {
    var facts = facts
    let isAdded = facts.add("aida.pass-mark", "16")
    #expect(!isAdded)
    #expect(
      facts.value(of: "aida.pass-mark", in: .init(about: []), by: references) == .success("15")
    )
  }

  @Test func aStandardsFactIsThatOfTheVersionMeant() {
    #expect(value("psf.criteria", .init(about: [Self.one])) == .success("40"))
    #expect(value("psf.criteria", .init(inside: Self.two, cites: [:])) == .success("41"))
    #expect(value("psf@1.0.criteria", .init(about: [])) == .success("40"))
    let unknown = VersionID(Self.psf, "2.0")
    #expect(
      value("psf@2.0.criteria", .init(about: []))
        == .failure(.version(.unknownVersion(unknown, known: ["1.0", "1.1"])))
    )
    #expect(value("psf.criteria", .init(about: [])) == .failure(.version(.noVersion(Self.psf))))
    #expect(
      value("psf.criteria", .init(about: [Self.one, Self.two]))
        == .failure(.version(.ambiguousVersion(Self.psf, [Self.one, Self.two])))
    )
  }

  @Test func insideAVersionOnlyItsOwnFactsCanBeNamed() {
    let inside = ReferenceScope(inside: Self.two, cites: [:])
    #expect(value("aida.pass-mark", inside) == .failure(.notAllowedInVersion))
    #expect(value("psf@1.0.criteria", inside) == .failure(.notAllowedInVersion))
    #expect(value("psf@1.1.criteria", inside) == .success("41"))
  }

  @Test(arguments: [
    ("aida.pas-mark", ["aida.pass-mark"]), ("psf.criterias", ["psf.criteria"]), ("", []), ("@", []),
    ("psf", []), (".", []), ("@psf.criteria", ["psf.criteria"]),
  ])
  func suggestsWhatAnUnknownFactMayMean(name: String, suggestions: [String]) {
    let scope = ReferenceScope(about: [Self.one])
    #expect(value(name, scope) == .failure(.unknown(suggestions: suggestions)))
  }
}
