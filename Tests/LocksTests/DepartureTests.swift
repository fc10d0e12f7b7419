import Diagnostics
import Fingerprints
import SourceFiles
import Standards
import Testing

@testable import Locks

@Suite struct DepartureTests {
  private static let version = VersionID(StandardID("psf"), "1.0")
  private static let files = [
    "standards/psf/1.0/version.yml": "number", "standards/psf/1.0/psf-1/index.md": "domain",
    "standards/psf/1.0.lock": "lock", "standards/psf/1.0.1/version.yml": "another version",
    "standards/pai8/1.0/version.yml": "another standard",
  ]

  @Test func seesNothingWhereNothingChanged() throws {
    #expect(try departures { _ in }.isEmpty)
  }

  @Test func coversTheFilesOfTheVersionAlone() {
    let files = VersionLock.File.all(of: Self.version, in: Self.tree(Self.files))
    #expect(files.map(\.path) == ["psf-1/index.md", "version.yml"])
    #expect(files[1].digest == Fingerprint(sha256Of: Array("number".utf8)))
  }

  @Test func tellsChangedAddedAndRemovedFilesApart() throws {
    let found = try departures { files in
      files["standards/psf/1.0/version.yml"] = "numbers"
      files["standards/psf/1.0/psf-1/index.md"] = nil
      files["standards/psf/1.0/psf-1/psf-1.1.md"] = ""
    }
    #expect(found.map(\.kind) == [.removed, .added, .changed])
    #expect(found[2].path == SourcePath("standards/psf/1.0/version.yml"))
  }

  @Test func ignoresChangesElsewhere() throws {
    let found = try departures { files in
      files["standards/psf/1.0.1/version.yml"] = nil
      files["standards/pai8/1.0/version.yml"] = ""
      files["standards/psf/1.0.lock"] = ""
    }
    #expect(found.isEmpty)
  }

  @Test func takesAFileThatCannotBeReadForAChangedOne() throws {
    let lock = try Self.lock()
    let path = SourcePath("standards/psf/1.0/version.yml")
    let finding = Diagnostic(.error, "unreadable-file", at: SourcePlace(path), "", advice: "")
    let rest = Self.tree(Self.files).files.filter { $0.path != path }
    let found = lock.departures(in: SourceTree(files: rest, diagnostics: [finding]))
    #expect(found == [Seal.Departure(path, .changed)])
  }

  /// The digests of FIPS 180-2, which other programs compute as well.
  @Test func hashesAsOtherProgramsDo() {
    #expect(
      Fingerprint(sha256Of: Array("abc".utf8)).description
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
  }

  private func departures(
    after change: (inout [String: String]) -> Void
  ) throws -> [Seal.Departure] {
    var files = Self.files
    change(&files)
    return try Self.lock().departures(in: Self.tree(files))
  }

  private static func lock() throws -> VersionLock {
    VersionLock(
      version: version,
      published: try #require(PublicationDate("2026-04")),
      origin: .frozen,
      record: VersionLock.Record(date: nil, program: "0.1.0"),
      files: VersionLock.File.all(of: version, in: tree(files))
    )
  }

  private static func tree(_ files: [String: String]) -> SourceTree {
    SourceTree(
      files: files.sorted { $0.key < $1.key }.map {
        SourceFile(path: SourcePath($0.key), bytes: Array($0.value.utf8))
      }
    )
  }
}
