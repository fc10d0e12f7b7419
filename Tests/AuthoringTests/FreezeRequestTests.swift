import ContentLoading
import Locks
import SourceFiles
import Standards
import Testing

@testable import Authoring

@Suite struct FreezeRequestTests {
  private let version = VersionID(StandardID("psf"), "1.0")

  @Test func locksAllFilesAndTheSentencesOfEachCriterion() throws {
    let lock = try lock(of: Content.files)
    #expect(lock.origin == .frozen)
    #expect(lock.record == VersionLock.Record(date: nil, program: "0.1.0"))
    #expect(lock.files.map(\.path) == ["psf-1-a/index.md", "psf-1-a/psf-1.1.md", "version.yml"])
    let sentences = try #require(lock.sentences.first)
    #expect(lock.sentences.count == 1)
    #expect(sentences.id == ProvisionID("PSF-1.1"))
    #expect(sentences.digests.count == 2)
    #expect(sentences.digests.allSatisfy { $0.utf8.count == 16 })
  }

  @Test func derivesTheSameSentencesFromAnotherLayout() throws {
    var files = Content.files
    let path = "standards/psf/1.0/psf-1-a/psf-1.1.md"
    files[path] = files[path]?.replacing("be kept", with: "be\n*kept*")
    let (old, new) = (try lock(of: Content.files), try lock(of: files))
    #expect(old.files != new.files)
    #expect(old.sentences == new.sentences)
  }

  @Test func isReadBackAsItWasMade() throws {
    let lock = try lock(of: Content.files)
    let file = SourceFile(path: version.lockPath, bytes: Array(lock.text.utf8))
    #expect(LockParser.parse(file, of: version).lock == lock)
    #expect(lock.departures(in: Content.tree(Content.files)).isEmpty)
  }

  @Test func keepsTheHistoryOfRenewals() throws {
    let first = try lock(of: Content.files)
    let day = try #require(PublicationDate("2026-12-01"))
    let second = try lock(of: Content.files, renewing: first, "one", on: day)
    let third = try lock(of: Content.files, renewing: second, "two", on: day)
    #expect(third.renewals.map(\.reason) == ["one", "two"])
    #expect(third.renewals.allSatisfy { $0.record.date == day })
    #expect(third.record == first.record)
  }

  @Test func refusesWhatIsNotToBeLocked() throws {
    let renewal = FreezeRequest.Renewal(
      reason: "a line was lost",
      date: try #require(PublicationDate("2026-12"))
    )
    let lock = try lock(of: Content.files)
    let frozen = Seal(lock, at: Content.place, departures: [])
    let released = Seal(lock.asReleased, at: Content.place, departures: [])
    #expect(request().refusal(with: nil) == nil)
    #expect(request(renewal).refusal(with: frozen) == nil)
    #expect(request().refusal(with: frozen) != nil)
    #expect(request(renewal).refusal(with: nil) != nil)
    #expect(request(renewal).refusal(with: released) != nil)
    let draft = VersionID(StandardID("psf"), "next")
    let ofDraft = FreezeRequest(draft, date: nil, renewal: nil, program: "0.1.0")
    #expect(ofDraft.refusal(with: nil) != nil)
  }

  private func request(_ renewal: FreezeRequest.Renewal? = nil) -> FreezeRequest {
    FreezeRequest(version, date: nil, renewal: renewal, program: "0.1.0")
  }

  private func lock(
    of files: [String: String],
    renewing old: VersionLock? = nil,
    _ reason: String = "",
    on day: PublicationDate? = nil
  ) throws -> VersionLock {
    let tree = Content.tree(files)
    let publication = try #require(ContentLoader.load(tree).publication)
    let found = try #require(publication[version])
    let renewal = day.map { FreezeRequest.Renewal(reason: reason, date: $0) }
    return try #require(request(renewal).lock(of: found, in: tree, over: old, after: nil, log: nil))
  }
}

extension VersionLock {
  fileprivate var asReleased: VersionLock {
    VersionLock(
      version: version,
      published: published,
      origin: .released,
      record: record,
      files: files
    )
  }
}
