import SeededRandom
import Standards
import Testing

@testable import Changes

/// What holds of the origins of every text.
@Suite struct TextOriginsLawTests {
  @Test(arguments: 0..<40)
  func accountsForEachSentenceOnceInRandomHistories(_ seed: Int) {
    var random = SeededGenerator(seed: seed)
    var text: [String] = []
    let versions = (1...4).map { number in
      text = Self.changed(text, &random)
      return version(
        "\(number)",
        follows: number > 1 ? "\(number - 1)" : nil,
        [criterion("A", text.joined(separator: "\n"))],
        revisions: [revision([.modified("A")])]
      )
    }
    expectLaws(standard(versions))
  }

  @Test func accountsForEachSentenceOfTheFramework() throws {
    expectLaws(try RealTexts.framework())
  }

  private func expectLaws(_ standard: Standard) {
    let history = StandardHistory(of: standard)
    for version in standard.versions {
      for provision in version.provisions where provision.isLive {
        let origins = history.origins(of: provision.id, in: version, of: standard)
        let fields = ProvisionText(of: provision).fields
        #expect(origins?.fields.map(\.name) == fields.map(\.name))
        #expect(
          origins?.fields.map { $0.sentences.map(\.sentence) }
            == fields.map { Sentence.all(in: $0.blocks) }
        )
        for sentence in origins?.fields.flatMap(\.sentences) ?? [] {
          expectOrder(of: sentence, in: version, of: standard)
        }
      }
    }
  }

  /// An origin stands before its rewordings, these in their order, and each is one.
  private func expectOrder(
    of origin: SentenceOrigin,
    in version: Version,
    of standard: Standard
  ) {
    let versions = [origin.first] + origin.rewordings.map(\.version)
    #expect(zip(versions, versions.dropFirst()).allSatisfy(<))
    #expect(origin.since <= version.id)
    let wordings = origin.rewordings.map(\.before.key) + [origin.sentence.key]
    #expect(zip(wordings, wordings.dropFirst()).allSatisfy(!=))
    if standard.predecessor(of: version) == nil { #expect(origin.first == version.id) }
    // What was never reworded stood in the version that it is said to come from.
    guard let first = standard[origin.first.label], let source = first[origin.firstID] else {
      Issue.record("\(origin.first) has no \(origin.firstID)")
      return
    }
    let sentences = ProvisionText(of: source).fields.flatMap { Sentence.all(in: $0.blocks) }
    #expect(sentences.contains { $0.key == wordings[0] })
  }

  private static func changed(_ text: [String], _ random: inout SeededGenerator) -> [String] {
    var text = text.filter { _ in Int.random(in: 0..<6, using: &random) > 0 }
    for index in text.indices where Int.random(in: 0..<4, using: &random) == 0 {
      text[index] = text[index].replacing("kept", with: "held").replacing("MUST", with: "SHOULD")
    }
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let number = Int.random(in: 1...5, using: &random)
      let sentences = [
        "Each trace of kind \(number) MUST be kept.", "- Item \(number) is kept.\n", "Yes.",
        "\n\n## Part \(number)\n\n", "\nAll traces MUST be kept for \(number) days.\n",
      ]
      let index = Int.random(in: 0...text.count, using: &random)
      text.insert(sentences.randomElement(using: &random) ?? "", at: index)
    }
    return text
  }
}
