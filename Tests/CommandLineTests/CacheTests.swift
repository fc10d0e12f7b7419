import Fingerprints
import Foundation
import TestRequirements
import Testing

@Suite(.needsTheProgram, .needs(.typstModule))
struct CacheTests {
  private let workspace: Workspace
  private let typst: CountedTypst

  init() throws {
    workspace = try Workspace(withPDFs: true)
    typst = try CountedTypst(in: workspace)
  }

  @Test func buildsTheSameFromTheCacheAsWithoutIt() throws {
    #expect(try build().output.contains("\nPDFs: 7 set, 0 from the cache.\n"))
    let second = try build("--output", "second")
    #expect(second.output.contains("\nPDFs: 0 set, 7 from the cache.\n"))
    #expect(!second.errors.contains("error"))
    let clean = try build("--output", "clean", "--no-cache")
    #expect(clean.output.contains("\nPDFs: 7 set.\n"))
    let site = try workspace.files(in: "clean")
    #expect(site.count > 50)
    #expect(try workspace.files(in: "site") == site)
    #expect(try workspace.files(in: "second") == site)
  }

  @Test func startsNothingWhereNothingChanged() throws {
    _ = try build()
    #expect(try typst.calls() == 1)
    _ = try build()
    #expect(try typst.calls() == 1)
  }

  @Test func setsOnlyWhatChanged() throws {
    _ = try build()
    try workspace.edit("content/standards/psf/1.1/psf-1-a/psf-1.1.md", "30 days", "31 days")
    let outcome = try build()
    // Both versions' text is in the comparison.
    #expect(outcome.output.contains("\nPDFs: 4 set, 3 from the cache.\n"), "\(outcome)")
    _ = try build("--output", "clean", "--no-cache")
    #expect(try workspace.files(in: "site") == workspace.files(in: "clean"))
  }

  @Test func setsAllAgainByAnotherTypst() throws {
    _ = try build()
    try typst.change()
    #expect(try build().output.contains("PDFs: 7 set, 0 from the cache."))
  }

  @Test func standsBesideTheContentWhereverTheSiteGoes() throws {
    _ = try build("--output", "other/site")
    #expect(try workspace.text(".psf-cache/.gitignore") == "*\n")
    #expect(try !workspace.files(in: "other").keys.contains { $0.contains(".psf-cache") })
    #expect(try !workspace.files(in: "content").keys.contains { $0.contains(".psf-cache") })
  }

  @Test func canBeRemovedAtAnyTime() throws {
    _ = try build()
    let before = try workspace.files(in: "site")
    try workspace.remove(".psf-cache")
    #expect(try build().output.contains("PDFs: 7 set, 0 from the cache."))
    #expect(try workspace.files(in: "site") == before)
  }

  @Test func takesNothingThatIsDamaged() throws {
    _ = try build()
    let before = try workspace.files(in: "site")
    let documents = try entries().filter { try workspace.bytes($0).contains("%PDF-".utf8) }
    for (index, entry) in documents.enumerated() where index < 2 {
      let bytes = try workspace.bytes(entry)
      try workspace.write(index == 0 ? bytes.dropLast() : [], to: entry)
    }
    #expect(try buildAgain().output.contains("PDFs: 2 set, 5 from the cache."))
    #expect(try workspace.files(in: "site") == before)
  }

  // MARK: Without a cache

  @Test func neitherReadsNorWritesWhereNoCacheIsWanted() throws {
    _ = try build("--no-cache")
    #expect(throws: (any Error).self) { try workspace.text(".psf-cache/.gitignore") }
    _ = try build()
    try poison()
    let before = try workspace.state(of: ".psf-cache")
    _ = try build("--no-cache")
    #expect(try !publishesPoison())
    #expect(try workspace.state(of: ".psf-cache") == before)
  }

  @Test func saysOnceThatTheCacheCannotBeWrittenAndBuildsAll() throws {
    try workspace.lock()
    try workspace.remove(".psf-cache")
    try workspace.write("a file", to: ".psf-cache")
    let outcome = try build()
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("PDFs: 7 set, 0 from the cache."))
    #expect(outcome.errors.split(separator: "\n").count == 2)
    #expect(outcome.errors.hasPrefix("warning: PDFs of this build are not kept"))
    #expect(outcome.errors.contains("\nhelp: "))
    #expect(try build("--no-cache").errors == "")
  }

  // MARK: What proves something

  /// The poison is one that a build takes: its digest is right.
  @Test func editionsReleasesAndVerificationsDoNotReadIt() throws {
    _ = try build()
    let genuine = try workspace.bytes("site/psf/1.0/psf-v1.0.pdf")
    try poison()
    #expect(try buildAgain().output.contains("PDFs: 0 set, 7 from the cache."))
    #expect(try publishesPoison())

    #expect(try psf("verify", "site/psf/1.0/psf-v1.0.pdf").status == 1)
    try workspace.write(genuine, to: "psf-v1.0.pdf")
    #expect(try psf("verify", "psf-v1.0.pdf").status == 4)

    #expect(try psf("freeze", "psf@1.0").status == 0)
    let edition = try psf("edition", "psf@1.0", "--as-of", "2026-06-01")
    #expect(edition.status == 0, "\(edition.errors)")
    let kept = try workspace.bytes("content/standards/psf/1.0.downloads/psf-v1.0.pdf")
    #expect(kept == genuine)
  }

  @Test func aReleaseDoesNotReadIt() throws {
    try workspace.write(
      "number: \"1.2\"\nstatus: draft\nfollows: \"1.1\"\nsummary: Three.\n",
      to: "content/standards/psf/next/version.yml"
    )
    for file in ["index.md", "psf-1.1.md"] {
      let text = try workspace.text("content/standards/psf/1.1/psf-1-a/\(file)")
      try workspace.write(text, to: "content/standards/psf/next/psf-1-a/\(file)")
    }
    try workspace.edit("content/standards/psf/next/psf-1-a/index.md", "Scope.", "All of it.")
    try workspace.write(
      "---\ntitle: Scope\nchanges:\n  - {modified: PSF-1}\n---\n## Rationale\nClearer.\n",
      to: "content/standards/psf/next/revisions/scope.md"
    )
    try #require(workspace.psf("revise", "--confirm").status == 0)
    let release = ["release", "psf", "--as-of", "2026-12-01"]
    let (draft, twin) = (
      try Workspace(isLocked: true), try Workspace(withPDFs: true, isLocked: true)
    )
    for other in [draft, twin] { try other.copy("content", from: workspace) }
    let clean = try #require(BuiltProgram.found)
      .run(release, in: twin.folder, environment: typst.environment)
    #expect(clean.status == 0, "\(clean.errors)")

    // A build of the content as it will be keeps the PDFs that a release would read.
    let downloads = "content/standards/psf/1.2.downloads"
    try workspace.copy("content", from: twin)
    try workspace.remove(downloads)
    _ = try build()
    try poison()
    _ = try buildAgain()
    #expect(try publishesPoison())
    try workspace.copy("content", from: draft)
    #expect(try run(release).status == 0)
    #expect(try workspace.files(in: downloads) == twin.files(in: downloads))
  }

  // MARK: Two at once

  @Test func twoBuildsAtOnceDoNotDisturbEachOther() async throws {
    try workspace.lock()
    let outcomes = try await withThrowingTaskGroup(of: Outcome.self) { group in
      for output in ["one", "two"] {
        group.addTask { try build("--output", output) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    for outcome in outcomes {
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
    }
    #expect(try workspace.files(in: "one") == workspace.files(in: "two"))
    #expect(try build().output.contains("PDFs: 0 set, 7 from the cache."))
  }

  // MARK: Support

  private func build(_ arguments: String...) throws -> Outcome {
    try run(["build"] + arguments)
  }

  /// A build that does not see that nothing differs from the last one.
  private func buildAgain() throws -> Outcome {
    try workspace.remove(".psf-cache/answers")
    return try build()
  }

  private func psf(_ arguments: String...) throws -> Outcome { try run(arguments) }

  private func run(_ arguments: [String]) throws -> Outcome {
    try #require(BuiltProgram.found)
      .run(arguments, in: workspace.folder, environment: typst.environment)
  }

  private func entries() throws -> [String] {
    try workspace.files(in: ".psf-cache/entries").keys.sorted().map { ".psf-cache/entries/" + $0 }
  }

  private static let mark = "%%EOF of another".utf8

  /// Changes each PDF in the cache, and gives it the digest that belongs to the change.
  private func poison() throws {
    for entry in try entries() {
      let name = try #require(entry.split(separator: "/").last)
      var value = try Array(workspace.bytes(entry).dropFirst(65))
      value.replaceSubrange(value.count - Self.mark.count..<value.count, with: Self.mark)
      var builder = FingerprintBuilder()
      builder.add(try #require(Fingerprint(hexadecimal: name)))
      builder.add(value)
      try workspace.write("\(builder.fingerprint())\n".utf8 + value, to: entry)
    }
  }

  private func publishesPoison() throws -> Bool {
    let pdfs = try workspace.files(in: "site").filter { $0.key.hasSuffix(".pdf") }
    try #require(!pdfs.isEmpty)
    return pdfs.contains { $0.value.suffix(Self.mark.count).elementsEqual(Self.mark) }
  }
}
