import Diagnostics
import Phrasing
import SourceFiles
import Testing

@Suite struct PhrasesTests {
  private let german = Phrases(
    "de",
    [
      "Close": "Schließen", "All changes, {0} to {1}": "Alle Änderungen bis {1} seit {0}",
      "Also: {{aliases}}": "Auch: {{aliases}}",
    ]
  )

  @Test func putsValuesWhereTheLanguageHasThem() {
    let (old, new) = ("A 1", "A {0}")
    #expect(Phrases()("All changes, \(old) to \(new)") == "All changes, A 1 to A {0}")
    #expect(german("All changes, \(old) to \(new)") == "Alle Änderungen bis A {0} seit A 1")
    #expect(german("Close") == "Schließen")
  }

  @Test func leavesOtherBracesAsTheyAre() {
    let braces = Phrases("xx", ["{0} of {1}": "{} {x {2} {1}{0} { {"])
    let (one, all) = ("ä{1}", "é")
    #expect(braces("\(one) of \(all)") == "{} {x {2} éä{1} { {")
  }

  @Test func staysEnglishWhereThereIsNoTranslation() {
    #expect(german("\(3) changes") == "3 changes")
    #expect(Phrases("de", marksMissing: true)("\(3) changes") == "⟦3 changes⟧")
  }

  @Test func translatesTheMarkedPhrasesOfATemplate() {
    let template = Array("<p>{{#_}}Also: {{aliases}}{{/_}} Close {{#_}}New{{/_}}</p>".utf8)
    #expect(Phrases().translated(template: template) == template)
    let translated = String(decoding: german.translated(template: template), as: UTF8.self)
    #expect(translated == "<p>Auch: {{aliases}} Close New</p>")
    #expect(Phrases.phrases(ofTemplate: template) == ["Also: {{aliases}}", "New"])
  }
}

@Suite struct ScriptPhrasesTests {
  @Test func translatesTheMarkedPhrasesOfAScript() {
    let script = Array("say(_(\"Close\"), _(`${count} of ${all}`), \"Close\", f_(\"Close\"));".utf8)
    let german = Phrases("de", ["Close": "\"Zu\"", "${count} of ${all}": "${count} von ${all}"])
    #expect(Phrases().translated(script: script) == script)
    #expect(
      String(decoding: german.translated(script: script), as: UTF8.self)
        == "say(_(\"\\\"Zu\\\"\"), _(`${count} von ${all}`), \"Close\", f_(\"Close\"));"
    )
    #expect(Phrases.phrases(ofScript: script) == ["Close", "${count} of ${all}"])
  }
}

@Suite struct PhraseCatalogTests {
  private func catalog(_ text: String) -> PhraseCatalog {
    PhraseCatalog(
      SourceFile(path: SourcePath("words/de.txt", in: .templates), bytes: Array(text.utf8))
    )
  }

  @Test func readsPhrasesWithTheirTranslations() {
    let read = catalog("# Frame\nClose\n= Schließen\n\n{0} of {1}\n= {0} von {1}\n")
    #expect(read.diagnostics.isEmpty)
    #expect(read.translations == ["Close": "Schließen", "{0} of {1}": "{0} von {1}"])
  }

  @Test(arguments: [
    ("Close\n\nOpen\n= Öffnen\n", 1, "the phrase 'Close' has no translation"),
    ("Close\n", 1, "the phrase 'Close' has no translation"),
    ("\n= Öffnen\n", 2, "this translation is of no phrase"),
    ("A\n= B\nA\n= C\n", 4, "the phrase 'A' is translated twice"),
    ("{0} of {1}\n= {0} von\n", 2, "the translation of '{0} of {1}' does not hold the same values"),
    (
      "By {{name}}\n= Von {{nme}}\n", 2,
      "the translation of 'By {{name}}' does not hold the same values"
    ),
  ])
  func findsWhatIsWrong(text: String, line: Int, summary: String) {
    let found = catalog(text).diagnostics
    #expect(found.map(\.summary) == [summary])
    #expect(found.first?.place.range?.lowerBound.line == line)
  }
}
