import Diagnostics
import Fingerprints
import Locks
import SourceFiles
import Standards
import Testing

@testable import Authoring

@Suite("Taking over a file of all dates")
struct DatesLockConversionTests {
  private func file(_ path: String, _ text: String) -> SourceFile {
    SourceFile(path: SourcePath(path), bytes: Array(text.utf8))
  }

  private func digest(_ text: String) -> String {
    Fingerprint(sha256Of: Array(text.utf8)).description
  }

  private static let exam = "id: aida\nreviewed: 2026-05\nsummary: S.\n"
  private static let objective = "---\nid: AIDA-1\n---\nText.\n"
  private static let windows = "---\r\npublished: 2026-06-01\r\n---\r\nText.\r\n"

  private func converted() throws -> SourceTree {
    let lock = """
      # psf-dates: 1
      # date: 2026-05 exams/aida/
      \(digest(Self.exam))  exams/aida/exam.yml
      \(digest(Self.objective))  exams/aida/objectives/aida-1.md
      # date: 2026-04 insights/gone.md
      \(digest("gone"))  insights/gone.md
      # date: 2026-06-01 insights/windows.md
      \(digest(Self.windows))  insights/windows.md

      """
    let tree = SourceTree(files: [
      file("dates.lock", lock), file("exams/aida/exam.yml", Self.exam),
      file("exams/aida/objectives/aida-1.md", Self.objective + "More.\n"),
      file("insights/windows.md", Self.windows),
    ])
    return try #require(DatesLockConversion(of: tree)).change.applied(to: tree)
  }

  @Test("gives each file of a page the date of the page with its own digest, and removes the file")
  func givesEachFileItsRecord() throws {
    let tree = try converted()
    #expect(!tree.files.contains { $0.path == DateRecord.oldFile })
    let dates = tree.files.map { $0.datedText?.date.description }
    #expect(dates == ["2026-05", "2026-05", "2026-06-01"])
    #expect(tree.files[2].datedText?.digest == tree.files[2].undatedDigest)
    let exam = String(decoding: tree.files[0].bytes, as: UTF8.self)
    #expect(
      exam.contains("reviewed: 2026-05\ndated-text: 2026-05 \(digest(Self.exam).prefix(16))\n")
    )
    #expect(DatesLockConversion(of: tree) == nil)
  }

  @Test("finds a page that had changed under its date afterwards, too")
  func keepsWhatWouldBeFound() throws {
    let objective = try converted().files[1]
    #expect(objective.datedText?.digest == String(digest(Self.objective).prefix(16)))
    #expect(objective.datedText?.digest != objective.undatedDigest)
  }
}
