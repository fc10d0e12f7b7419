import Diagnostics
import Fingerprints
import SourceFiles
import Standards
import Testing

@testable import Locks

@Suite struct DownloadLockTests {
  private let version = VersionID(StandardID("psf"), "1.1")
  private let digest = Fingerprint(sha256Of: Array("abc".utf8))

  private var lock: DownloadLock { lock(nil) }

  private func lock(_ source: DownloadLock.Source?) -> DownloadLock {
    let date = PublicationDate("2026-12-01")
    return DownloadLock(
      version: version,
      editions: [
        DownloadLock.Edition(VersionLock.Record(date: nil, program: "0.1.0"), reason: nil),
        DownloadLock.Edition(VersionLock.Record(date: date, program: "0.2.0"), reason: "Why: so"),
      ],
      source: source,
      files: [
        VersionLock.File("psf-v1.1-e2.pdf", digest), VersionLock.File("psf-v1.1.pdf", digest),
      ]
    )
  }

  private func read(_ text: String) -> (lock: DownloadLock?, diagnostics: [Diagnostic]) {
    let file = SourceFile(path: version.downloadsLockPath, bytes: Array(text.utf8))
    return DownloadLock.parse(file, of: version)
  }

  @Test func readsWhatItWrites() {
    #expect(
      lock.text == """
        # psf-downloads: 1
        # version: psf@1.1
        # edition: 1 by psf 0.1.0
        # edition: 2 2026-12-01 by psf 0.2.0: Why: so
        \(digest)  psf-v1.1-e2.pdf
        \(digest)  psf-v1.1.pdf

        """
    )
    #expect(read(lock.text).lock == lock)
    #expect(read(lock.text).diagnostics.isEmpty)
  }

  @Test func recordsWhatWasRendered() {
    let other = Fingerprint(sha256Of: [])
    let lock = lock(DownloadLock.Source(text: digest, errata: other))
    #expect(lock.text.contains("Why: so\n# text: \(digest)\n# errata: \(other)\n\(digest)  psf-"))
    #expect(read(lock.text).lock == lock)
    #expect(read(lock.text.replacing("# errata: \(other)\n", with: "")).lock == nil)
  }

  @Test func pointsAtTheLineWhereAnEditionIsMissed() {
    let head = "# psf-downloads: 1\n# version: psf@1.1\n"
    let (lock, diagnostics) = read(head + "\(digest)  psf-v1.1.pdf\n")
    #expect(lock == nil)
    #expect(diagnostics.first?.place.range?.lowerBound.line == 3)
    #expect(diagnostics.first?.summary.contains("'# edition: 1 ") ?? false)
  }

  @Test(arguments: [
    ("downloads: 1", "downloads: 2", 1), ("psf@1.1", "psf@1.0", 2), ("edition: 1", "edition: 3", 3),
    (" 2026-12-01", " 2026-13-01", 4), ("  psf-v1.1.pdf", " psf-v1.1.pdf", 6),
    ("  psf-v1.1.pdf", "  a/psf-v1.1.pdf", 6), ("  psf-v1.1.pdf", "  psf-v1.1-e2.pdf", 6),
    (".pdf\n", ".pdf\r\n", 5),
  ])
  func refusesWhatItWouldNotWrite(_ old: String, _ new: String, _ line: Int) throws {
    let text = lock.text.replacing(old, with: new)
    try #require(text != lock.text)
    let (lock, diagnostics) = read(text)
    #expect(lock == nil)
    #expect(diagnostics.map(\.rule) == ["bad-lock"])
    #expect(diagnostics.first?.place.range?.lowerBound.line == line)
  }

  @Test(arguments: ["", "\n", "# psf-downloads: 1\n# version: psf@1.1\n"])
  func refusesALockWithoutAnEdition(_ text: String) {
    #expect(read(text).lock == nil)
  }

  @Test func findsWhatIsNotAsItWasPublished() {
    let folder = version.downloadsFolder
    func file(_ name: String, _ text: String) -> SourceFile {
      SourceFile(path: SourcePath(folder + name), bytes: Array(text.utf8))
    }
    let tree = SourceTree(files: [file("psf-v1.1-e2.pdf", "abc"), file("strange.pdf", "abc")])
    let (kept, diagnostics) = lock.kept(in: tree)
    #expect(kept.files.map(\.name) == ["psf-v1.1-e2.pdf"])
    #expect(diagnostics.map(\.rule) == ["changed-download", "changed-download"])
    let changed = lock.kept(
      in: SourceTree(files: [file("psf-v1.1-e2.pdf", "abd"), file("psf-v1.1.pdf", "abc")])
    )
    #expect(changed.diagnostics.map(\.place.path.relative) == [folder + "psf-v1.1-e2.pdf"])
    #expect(changed.files.files.map(\.name) == ["psf-v1.1.pdf"])
  }
}
