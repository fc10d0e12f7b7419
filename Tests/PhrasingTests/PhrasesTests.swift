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

@Suite struct PartedPhraseTests {
  private enum Part: SentencePart, Equatable {
    case words(String)
    case link(Int)
  }

  private let german = Phrases(
    "de",
    ["Moved to {0} in {1}": "In {1} nach {0} verschoben", "{0} and {1}": "{0} und {1}"]
  )

  @Test func hasItsPartsInTheOrderOfTheLanguage() {
    let (link, version) = (Part.link(1), "1.1")
    let english: [Part] = Phrases().parts("Moved to \(link) in \(version)")
    #expect(english == [.words("Moved to "), .link(1), .words(" in "), .words("1.1")])
    let parts: [Part] = german.parts("Moved to \(link) in \(version)")
    #expect(
      parts == [.words("In "), .words("1.1"), .words(" nach "), .link(1), .words(" verschoben")]
    )
  }

  @Test func listsSeveral() {
    let links = (1...3).map { [Part.link($0)] }
    #expect(german.list(Array(links.prefix(0))).isEmpty)
    #expect(german.list(Array(links.prefix(1))) == [.link(1)])
    #expect(german.list(Array(links.prefix(2))) == [.link(1), .words(" und "), .link(2)])
    #expect(
      german.list(links) == [.link(1), .words(", "), .link(2), .words(" und "), .link(3)]
    )
  }

  @Test func saysAPhraseWithinAnother() {
    let change: Phrase = "the \(Phrase(word: "breaking")) change"
    let say = Phrases("de", ["breaking": "verschärfende", "the {0} change": "die {0} Änderung"])
    #expect(say(change) == "die verschärfende Änderung")
    #expect(change.description == "the breaking change")
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

@Suite struct TypstPhrasesTests {
  @Test func translatesTheMarkedPhrasesOfATemplate() {
    let template = Array(
      "#say(\"Page {0} of {1}\", 1, 2) essay(\"Close\") say(\n  \"Close\",\n)".utf8
    )
    let german = Phrases("de", ["Page {0} of {1}": "Seite {0} von {1}", "Close": "\"Zu\""])
    #expect(Phrases().translated(typst: template) == template)
    #expect(
      String(decoding: german.translated(typst: template), as: UTF8.self)
        == "#say(\"Seite {0} von {1}\", 1, 2) essay(\"Close\") say(\n  \"\\\"Zu\\\"\",\n)"
    )
    #expect(Phrases.phrases(ofTypst: template) == ["Page {0} of {1}", "Close"])
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
