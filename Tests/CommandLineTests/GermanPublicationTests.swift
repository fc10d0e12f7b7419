import Diagnostics
import Foundation
import Phrasing
import SourceFiles
import TestRequirements
import Testing

/// A publication in German is German throughout: `Fixtures/hafen` has what a standard has, and each kind of change.
@Suite(.needsTheProgram) struct GermanPublicationTests {
  @Test func saysNoEnglishWordOnPagesAndInFiles() throws {
    let body = try OtherBody("hafen")
    defer { body.remove() }
    let outcome = try body.psf("build", "--no-pdf", "--no-cache")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let english = try EnglishWords(besides: body)
    let texts = try body.texts().compactMap { text in ReaderText(text).map { (text.file, $0) } }
    #expect(texts.count > 200)
    let found = texts.flatMap { file, text in english.found(in: text).map { "\(file): \($0)" } }
    #expect(found.joined(separator: "\n") == "")
  }

  @Test(.needs(.typstModule), .needs(.pdftotext)) func saysNoEnglishWordInPDFs() throws {
    let body = try OtherBody("hafen")
    defer { body.remove() }
    let python = Requirement.typstModule.path ?? ""
    let outcome = try #require(BuiltProgram.found)
      .run(["build", "--no-cache"], in: body.folder, environment: ["PSF_TYPST": python])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let english = try EnglishWords(besides: body)
    let reader = BuiltProgram(path: try #require(Requirement.pdftotext.path))
    let files = try body.files(ending: ".pdf")
    #expect(files.count > 10)
    for file in files {
      let text = try reader.run(["-layout", file, "-"], in: body.folder).output
      #expect(text.contains("Hafenrat"))
      #expect(english.found(in: ReaderText(plain: text)) == [], "\(file)")
    }
  }

  /// A workbook calls its columns as readers do, and a checklist that was saved from it can be brought to a newer version.
  @Test func readsTheColumnsOfItsWorkbooks() throws {
    let body = try OtherBody("hafen")
    defer { body.remove() }
    try write(Self.checklist, in: body)
    let outcome = try body.psf("migrate", "alt.csv", "--to", "1.1")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let first = outcome.output.split(whereSeparator: \.isNewline).prefix(2).map(String.init)
    #expect(first.first?.contains("Requirement,Status,Owner,Evidence,Date,Version") == true)
    #expect(
      first.last?.hasPrefix("re-check,\"Geändert in HSR 1.1: siehe die verschärfende") == true
    )
    #expect(first.last?.contains(",erfüllt,Eva,Foto,") == true)
  }

  @Test(.needs(.node)) func doesTheSameWithTheScriptOfThePage() throws {
    let body = try OtherBody("hafen")
    defer { body.remove() }
    try write(Self.checklist, in: body)
    try #require(body.psf("build", "--no-pdf", "--no-cache").status == 0)
    let files = try body.files(ending: "")
    let script = try #require(files.first { $0.contains("/assets/migrate.") })
    let plan = try #require(files.first { $0.hasSuffix("/hsr-v1.0-to-v1.1-migration.json") })
    let program = PythonProgram.root.appending(path: "Scripts/migrate-checklist.js").path()
    let node = BuiltProgram(path: try #require(Requirement.node.path))
    let page = try node.run([program, script, plan, "alt.csv", "csv"], in: body.folder)
    #expect(try page.output == body.psf("migrate", "alt.csv", "--to", "1.1").output)
  }

  private static let checklist = """
    ID,Titel,Bereich,Verbindlichkeit,Anforderung,Stand,Zuständig,Nachweis,Datum,Fassung,Adresse,Prüfen
    HSR-1.1,Beleuchtung,HSR-1 Kai,muss,…,erfüllt,Eva,Foto,,hsr@1.0,a,b

    """

  private func write(_ checklist: String, in body: OtherBody) throws {
    let file = body.folder.appending(path: "alt.csv")
    try checklist.write(to: file, atomically: true, encoding: .utf8)
  }
}

/// The English words of the frame, but for those that German has too and those of a publication's content.
private struct EnglishWords {
  private let words: Set<String>

  init(besides body: OtherBody) throws {
    let path = PythonProgram.root.appending(path: "templates/words/de.txt")
    let catalog = PhraseCatalog(
      SourceFile(
        path: SourcePath("words/de.txt", in: .templates),
        bytes: Array(try Data(contentsOf: path))
      )
    )
    let translations = catalog.translations
    let german = Self.words(of: translations.values.joined(separator: " "))
    let own = try body.files(below: "content", ending: "").map {
      try String(contentsOfFile: $0, encoding: .utf8)
    }
    words = Self.words(of: translations.keys.joined(separator: " ")).union(Self.common)
      .subtracting(german).subtracting(Self.words(of: own.joined(separator: " ")))
  }

  private static let common: Set<String> = [
    "the", "of", "and", "is", "are", "this", "that", "with", "by", "for", "not", "its", "which",
    "has", "have", "been", "where", "when", "from", "they", "does", "than",
  ]

  /// The words of a text that are among them, each once.
  func found(in text: ReaderText) -> [String] {
    Set(text.words.map { $0.lowercased() }).intersection(words).sorted()
  }

  private static func words(of text: String) -> Set<String> {
    let plain = text.replacing(/<[^>]*>|\{\{[^}]*\}\}|\$\{[^}]*\}/, with: " ")
    return Set(plain.matches(of: /\p{L}{2,}/).map { $0.0.lowercased() })
  }
}

extension Requirement {
  fileprivate static let pdftotext = program("pdftotext")
}
