import Diagnostics
import SourceFiles
import Standards
import Testing

@testable import Locks

@Suite("The record beside a date")
struct DatedTextTests {
  private static let article = "---\ntitle: Logs\npublished: 2026-05-12\nkind: note\n---\nText.\n"

  private func file(_ text: String, _ path: String = "insights/logs.md") -> SourceFile {
    SourceFile(path: SourcePath(path), bytes: Array(text.utf8))
  }

  private func record(_ date: String, of text: String) throws -> DatedText {
    DatedText(try #require(PublicationDate(date)), digest: file(text).undatedDigest)
  }

  private func recorded(_ text: String, _ date: String = "2026-05-12") throws -> String {
    let bytes = file(text).recording(try record(date, of: text))
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("is a line below the date, and all other bytes stay")
  func isALineBelowTheDate() throws {
    let text = try recorded(Self.article)
    let record = try record("2026-05-12", of: Self.article)
    let lines = ["published: 2026-05-12", record.line, "kind: note"].joined(separator: "\n")
    #expect(text == Self.article.replacing("published: 2026-05-12\nkind: note", with: lines))
    #expect(file(text).datedText == record)
    #expect(file(text).undatedDigest == file(Self.article).undatedDigest)
  }

  @Test("takes the place of an older one")
  func takesThePlaceOfAnOlderOne() throws {
    let first = try recorded(Self.article)
    let second = try recorded(first, "2026-06")
    #expect(second == first.replacing("dated-text: 2026-05-12", with: "dated-text: 2026-06"))
  }

  @Test(
    "keeps the digest of a file without it, however its lines end",
    arguments: [
      article, article.replacing("\n", with: "\r\n"), "---\nid: A-1\n---\nText.\n",
      "---\npublished: 2026-05-12\n---",
    ]
  )
  func keepsTheDigest(_ text: String) throws {
    let written = file(try recorded(text))
    #expect(written.datedText?.digest == file(text).undatedDigest)
    #expect(written.undatedDigest == file(text).undatedDigest)
    #expect(written.bytes.contains(0x0D) == text.utf8.contains(0x0D))
  }

  @Test("can be in a YAML file whose last line has no end")
  func standsInAYAMLFile() throws {
    let exam = file("id: aida\nreviewed: 2026-05", "exams/aida/exam.yml")
    let record = DatedText(try #require(PublicationDate("2026-05")), digest: exam.undatedDigest)
    let written = SourceFile(path: exam.path, bytes: exam.recording(record))
    #expect(String(decoding: written.bytes, as: UTF8.self).hasSuffix("\nreviewed: 2026-05"))
    #expect(written.datedText == record)
    #expect(written.undatedDigest == exam.undatedDigest)
  }

  @Test(
    "is no line that is written in another way, and none of the text",
    arguments: [
      "---\ndated-text: \"2026-05-12 0123456789abcdef\"\n---\n",
      "---\ndated-text: 2026-05-12 0123456789abcdeF\n---\n",
      "---\ndated-text: 2026-05-12 0123456789abcde\n---\n",
      "---\ndated-text:  2026-05-12 0123456789abcdef\n---\n",
      "---\ndated-text: 2026-05-12 0123456789abcdef # hidden\n---\n",
      "---\ntitle: A\n---\ndated-text: 2026-05-12 0123456789abcdef\n",
      "dated-text: 2026-05-12 0123456789abcdef\n",
    ]
  )
  func isNoOtherLine(_ text: String) {
    #expect(file(text).datedText == nil)
  }

  @Test("follows what the program writes, where the page was as recorded")
  func followsTheProgram() throws {
    let old = try recorded(Self.article)
    let new = old.replacing("Text.", with: "Text of psf@1.2.")
    let written = file(old).carryingRecord(to: Array(new.utf8))
    let followed = SourceFile(path: file(old).path, bytes: written)
    #expect(followed.datedText?.digest == followed.undatedDigest)
    #expect(followed.datedText?.date == PublicationDate("2026-05-12"))
    let edited = file(old.replacing("Logs", with: "Edited"))
    #expect(edited.carryingRecord(to: Array(new.utf8)) == Array(new.utf8))
  }

  // MARK: States

  private func state(_ text: String, date: String, isOwn: Bool = true) throws
    -> DateRecord.Page.State?
  {
    let place = SourcePlace(SourcePath("insights/logs.md"), line: 3, column: 1)
    let page = DateRecord.Page(
      place.path,
      try #require(PublicationDate(date)),
      for: "updated",
      isOwn: isOwn,
      at: place,
      recordedAt: place
    )
    return DateRecord(of: [page], in: SourceTree(files: [file(text)])).pages.first?.state
  }

  @Test("tells a moved date from a page that changed under its old one")
  func tellsMovesFromChanges() throws {
    let old = try recorded(Self.article, "2026-05")
    let new = old.replacing("Text.", with: "Other text.")
    let recorded = try #require(PublicationDate("2026-05"))
    #expect(try state(old, date: "2026-05") == .recorded)
    #expect(try state(new, date: "2026-05") == .changed(since: recorded))
    #expect(try state(new, date: "2026-05-20") == .moved(from: recorded))
    #expect(try state(new, date: "2026-06") == .moved(from: recorded))
    #expect(try state(new, date: "2026-04") == .changed(since: recorded))
    #expect(try state(old, date: "2026-04") == .moved(from: recorded))
  }

  @Test("no date of another file makes a changed text right")
  func judgesAFileWithoutADateByItself() throws {
    let old = try recorded(Self.article, "2026-05")
    let recorded = try #require(PublicationDate("2026-05"))
    #expect(try state(old, date: "2027-05", isOwn: false) == .recorded)
    let new = old.replacing("Text.", with: "Other text.")
    #expect(try state(new, date: "2027-05", isOwn: false) == .changed(since: recorded))
  }

  @Test("a deleted record gives way to the one of the last commit")
  func holdsAgainstTheCommit() throws {
    let place = SourcePlace(SourcePath("insights/logs.md"), line: 3, column: 1)
    let date = try #require(PublicationDate("2026-05"))
    let page = DateRecord.Page(place.path, date, for: "updated", at: place)
    let tree = SourceTree(files: [file(Self.article)])
    let pages = DateRecord(of: [page], in: tree)
    #expect(pages.pages.map(\.state) == [.unrecorded])
    let same = [place.path: try record("2026-05", of: Self.article)]
    #expect(pages.following(same).pages.map(\.state) == [.unrecorded])
    let other = [place.path: try record("2026-05", of: Self.article + "More.\n")]
    #expect(pages.following(other).pages.map(\.state) == [.changed(since: date)])
  }

  @Test("a record that was given an older date gives way to the one of the last commit")
  func holdsAnOlderDateAgainstTheCommit() throws {
    let place = SourcePlace(SourcePath("insights/logs.md"), line: 3, column: 1)
    let (date, older) = (PublicationDate("2026-05"), PublicationDate("2026-04"))
    let page = DateRecord.Page(
      place.path,
      try #require(date),
      for: "updated",
      at: place,
      recordedAt: place
    )
    let committed = try record("2026-05", of: Self.article + "Less.\n")
    let text = try recorded(Self.article + "Less.\n", "2026-04").replacing("Less.", with: "More.")
    let pages = DateRecord(of: [page], in: SourceTree(files: [file(text)]))
    #expect(pages.pages.map(\.state) == [.moved(from: try #require(older))])
    let held = pages.following([place.path: committed]).pages
    #expect(held.map(\.state) == [.changed(since: try #require(date))])
  }
}
