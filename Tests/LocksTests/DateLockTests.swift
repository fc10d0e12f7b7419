import Diagnostics
import Fingerprints
import SourceFiles
import Standards
import Testing

@testable import Locks

@Suite("The lock of the dates")
struct DateLockTests {
  private static let article = "insights/logs.md"
  private static let zeros = String(repeating: "0", count: 64)

  private func file(_ path: String, _ text: String) -> SourceFile {
    SourceFile(path: SourcePath(path), bytes: Array(text.utf8))
  }

  private func page(_ path: String, _ date: String) throws -> DateRecord.Page {
    let place = SourcePlace(SourcePath(path), line: 3, column: 1)
    return DateRecord.Page(path, try #require(PublicationDate(date)), at: place)
  }

  private func lines(of text: String) -> [Int?] {
    DateLockParser.parse(file("dates.lock", text)).diagnostics.map {
      $0.place.range?.lowerBound.line
    }
  }

  @Test("what is written is read again")
  func isReadAgain() throws {
    let tree = SourceTree(files: [
      file("exams/aida/exam.yml", "a"), file("exams/aida/objectives/aida-1.md", "b"),
      file(Self.article, "c"),
    ])
    let pages = [try page("exams/aida/", "2026-05"), try page(Self.article, "2026-05-12")]
    let lock = DateLock(of: pages, in: tree)
    #expect(lock.entries.map(\.files.count) == [2, 1])
    let read = try #require(DateLockParser.parse(file("dates.lock", lock.text)).lock)
    #expect(read.text == lock.text)
    #expect(read.record(of: pages, in: tree).pages.allSatisfy { $0.state == .recorded })
  }

  @Test("a line that does not belong there is reported at its line")
  func reportsItsLine() {
    let head = "# psf-dates: 1\n"
    let page = "# date: 2026-05-12 \(Self.article)\n"
    let digest = "\(Self.zeros)  \(Self.article)\n"
    #expect(lines(of: head + page + digest) == [])
    #expect(lines(of: "") == [1])
    #expect(lines(of: "# psf-dates: 2\n") == [1])
    #expect(lines(of: head + page + "something\n") == [3])
    #expect(lines(of: head + digest) == [2])
    #expect(lines(of: head + page + "\(Self.zeros)  insights/other.md\n") == [3])
    #expect(lines(of: head + page + digest + digest) == [4])
    #expect(lines(of: head + page + digest + page) == [4])
    #expect(lines(of: head + page.replacing("05-12", with: "05-32") + digest) == [2, 3])
    #expect(lines(of: head + page + digest.dropLast()) == [3])
  }

  @Test("tells a moved date from a page that changed under its old one")
  func tellsMovesFromChanges() throws {
    let old = SourceTree(files: [file(Self.article, "old")])
    let new = SourceTree(files: [file(Self.article, "new")])
    let lock = DateLock(of: [try page(Self.article, "2026-05")], in: old)
    func state(_ date: String, _ tree: SourceTree) throws -> DateRecord.Page.State? {
      lock.record(of: [try page(Self.article, date)], in: tree).pages.first?.state
    }
    let recorded = try #require(PublicationDate("2026-05"))
    let changed = DateRecord.Page.State.changed(
      since: recorded,
      files: [SourcePath(Self.article)]
    )
    #expect(try state("2026-05", old) == .recorded)
    #expect(try state("2026-05", new) == changed)
    #expect(try state("2026-05-20", new) == .moved(from: recorded))
    #expect(try state("2026-06", new) == .moved(from: recorded))
    #expect(try state("2026-04", new) == changed)
    #expect(try state("2026-04", old) == .moved(from: recorded))
    #expect(lock.record(of: [], in: old).gone.map(\.page) == [Self.article])
  }

  @Test("follows what the program writes, where the page was as recorded")
  func followsTheProgram() throws {
    let old = SourceTree(files: [file(Self.article, "psf@next")])
    let lock = DateLock(of: [try page(Self.article, "2026-05")], in: old)
    let written = [SourcePath(Self.article): Array("psf@1.2".utf8)]
    let followed = lock.following(written, in: old)
    #expect(followed.entries[0].files[0].digest == Fingerprint(sha256Of: Array("psf@1.2".utf8)))
    let edited = SourceTree(files: [file(Self.article, "edited psf@next")])
    #expect(lock.following(written, in: edited) == lock)
  }
}
