import Diagnostics
import Foundation
import SourceFiles
import Testing

@testable import Phrasing
@testable import SiteBuilding

/// The words of the program in another language.
@Suite struct LanguageTests {
  private static let harbour = BuiltSite.root.appending(
    path: "Tests/CommandLineTests/Fixtures/harbour/content"
  )

  private func german() -> Phrases {
    let (say, findings) = TemplateSet.phrases(of: "de-CH", in: BuiltSite.templates.get())
    #expect(findings.isEmpty)
    return say
  }

  @Test func saysEveryPhraseOfAPageInTheLanguage() throws {
    let marked = Phrases("de", german().translations, marksMissing: true)
    let site = try BuiltSite(content: Self.harbour, say: marked)
    let pages = site.files.keys.filter { $0.hasSuffix(".html") }.sorted()
    #expect(pages.count > 60)
    let missing = pages.flatMap { page in
      site.text(page).matches(of: /⟦[^⟧]*⟧/).map { String($0.0) }
    }
    #expect(Set(missing).sorted().joined(separator: "\n") == "")
  }

  @Test func saysDatesAsTheLanguageHasThem() throws {
    let site = try BuiltSite(content: Self.harbour, say: german())
    #expect(site.text("insights/light-that-helps/index.html").contains(">10. Juni 2026<"))
    #expect(site.text("hsc/1.1/index.html").contains("seit Mai 2026"))
    #expect(site.text("hsc/1.1/terms/index.html").contains("Verlauf von „Quay“"))
  }

  @Test func staysEnglishInALanguageWithoutWords() {
    let (say, findings) = TemplateSet.phrases(of: "fr", in: BuiltSite.templates.get())
    #expect(findings.isEmpty)
    #expect(say("Close") == "Close")
  }

  @Test func findsWhatIsWrongInAFileOfWords() {
    let file = SourceFile(
      path: SourcePath("words/fr.txt", in: .templates),
      bytes: Array("Close\n".utf8)
    )
    let real = BuiltSite.templates.get()
    let tree = SourceTree(files: (real.files + [file]).sorted { $0.path < $1.path })
    #expect(
      LineRenderer().render(TemplateSet.load(tree, language: "fr").diagnostics)
        == "templates/words/fr.txt:1:1: error: the phrase 'Close' has no translation; write the "
        + "English phrase in a line, and '= ' with the translation below it [template-words]\n"
    )
    #expect(TemplateSet.load(tree, language: "en").diagnostics.isEmpty)
  }
}
