import Diagnostics
import Phrasing
import SourceFiles
import Testing

/// The catalogue of the one language that comes with the program.
@Suite struct GermanTests {
  private let catalog: PhraseCatalog

  init() throws {
    let bytes = Array(try PhraseUses.text("templates/words/de.txt").utf8)
    catalog = PhraseCatalog(
      SourceFile(path: SourcePath("words/de.txt", in: .templates), bytes: bytes)
    )
  }

  @Test func isWellFormed() {
    #expect(catalog.diagnostics.map(\.summary) == [])
  }

  @Test func hasEveryPhraseOfTheTemplates() throws {
    let phrases = try PhraseUses.inTemplates()
    #expect(phrases.count > 200)
    #expect(phrases.filter { catalog.translations[$0] == nil } == [])
  }

  @Test func hasEveryPhraseOfTheProgram() throws {
    let phrases = try PhraseUses.inProgram()
    #expect(phrases.count > 150)
    #expect(phrases.filter { catalog.translations[$0] == nil } == [])
  }

  @Test func hasNoPhraseThatNobodySays() throws {
    let said = Set(try PhraseUses.inTemplates() + PhraseUses.inProgram())
    let sources = try PhraseUses.sources()
    let unsaid = catalog.translations.keys.filter { phrase in
      !said.contains(phrase) && !sources.contains("\"\(phrase)\"")
        && !sources.contains("case \(phrase)\n")
        && !sources.contains("\"\(phrase.replacing(" ", with: "-"))\"")
    }
    #expect(unsaid.sorted() == [])
  }
}
