import FileExchange
import Fingerprints
import Foundation
import Testing

@testable import BuildCache

@Suite struct CacheFolderTests {
  private let project: Project

  init() throws {
    project = try Project()
  }

  @Test func givesBackWhatWasKept() throws {
    try project.cache.keep([(key("a"), [1, 2, 3]), (key("b"), [])], of: keys("a", "b"))
    #expect(project.cache.values(for: keys("b", "c", "a")) == [[], nil, [1, 2, 3]])
  }

  @Test func givesNothingToAnotherBuildOfTheProgram() throws {
    try project.cache.keep([(key("a"), [1])], of: keys("a"))
    #expect(project.cache(ofProgram: "other").values(for: keys("a")) == [nil])
  }

  @Test func isEmptyWhereThereIsNoFolder() {
    #expect(project.cache.values(for: keys("a")) == [nil])
  }

  @Test func keepsItsFolderOutOfGit() throws {
    try project.cache.keep([(key("a"), [1])], of: keys("a"))
    #expect(try project.text(of: ".gitignore") == "*\n")
  }

  // MARK: What is not as it was written

  @Test func ignoresAnEntryWithAnyByteChanged() throws {
    try project.cache.keep([(key("a"), [7, 8, 9])], of: keys("a"))
    let file = try project.onlyEntry()
    let bytes = try project.bytes(of: file)
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      try project.write(changed, to: file)
      #expect(project.cache.values(for: keys("a")) == [nil], "byte \(index)")
    }
    try project.write(bytes, to: file)
    #expect(project.cache.values(for: keys("a")) == [[7, 8, 9]])
  }

  @Test func ignoresAnEntryThatIsCutOffOrTooLong() throws {
    try project.cache.keep([(key("a"), [7, 8, 9])], of: keys("a"))
    let file = try project.onlyEntry()
    let bytes = try project.bytes(of: file)
    for changed in bytes.indices.map({ Array(bytes[..<$0]) }) + [bytes + [0]] {
      try project.write(changed, to: file)
      #expect(project.cache.values(for: keys("a")) == [nil], "\(changed.count) bytes")
    }
  }

  @Test func ignoresTheEntryOfAnotherKey() throws {
    try project.cache.keep([(key("a"), [1])], of: keys("a"))
    let bytes = try project.bytes(of: project.onlyEntry())
    try project.cache.keep([(key("b"), [2])], of: keys("a", "b"))
    for file in try project.entries() { try project.write(bytes, to: file) }
    #expect(project.cache.values(for: keys("a", "b")) == [[1], nil])
  }

  @Test func doesNotWaitForAPipe() throws {
    try project.cache.keep([(key("a"), [1])], of: keys("a"))
    let file = try project.onlyEntry()
    try project.remove(file)
    #expect(mkfifo(project.path(file), 0o600) == 0)
    #expect(project.cache.values(for: keys("a")) == [nil])
  }

  @Test func replacesWhatIsDamaged() throws {
    try project.cache.keep([(key("a"), [1])], of: keys("a"))
    try project.write([0], to: project.onlyEntry())
    try project.cache.keep([(key("a"), [2])], of: keys("a"))
    #expect(project.cache.values(for: keys("a")) == [[2]])
  }

  // MARK: What is removed

  @Test func keepsWhatTheLastBuildsUsed() throws {
    for build in 0..<CacheFolder.keptBuilds {
      try project.cache.keep([(key("\(build)"), [1])], of: keys("\(build)"))
    }
    #expect(project.cache.values(for: keys("0")) == [[1]])
    try project.cache.keep([(key("new"), [1])], of: keys("new", "1"))
    #expect(project.cache.values(for: keys("0", "1", "new")) == [nil, [1], [1]])
    #expect(try project.entries().count == CacheFolder.keptBuilds)
    #expect(try project.names(in: "builds").count == CacheFolder.keptBuilds)
  }

  @Test func keepsWhatIsUsedAgainAndAgain() throws {
    try project.cache.keep([(key("old"), [1])], of: keys("old"))
    for build in 0..<2 * CacheFolder.keptBuilds {
      try project.cache.keep([(key("\(build)"), [1])], of: keys("old", "\(build)"))
    }
    #expect(project.cache.values(for: keys("old")) == [[1]])
  }

  @Test func writesNothingWhereABuildIsLikeTheLast() throws {
    try project.cache.keep([(key("a"), [1])], of: keys("a"))
    let before = try project.names(in: "builds")
    for _ in 0...CacheFolder.keptBuilds { try project.cache.keep([], of: keys("a")) }
    #expect(try project.names(in: "builds") == before)
  }

  @Test func removesWhatAKilledBuildWasWritingLongAgo() throws {
    try project.cache.keep([(key("a"), [1])], of: keys("a"))
    try project.write([1], to: "entries/.1.abc")
    for build in 1..<CacheFolder.keptBuilds {
      try project.cache.keep([(key("a"), [1])], of: keys("a", "\(build)"))
    }
    #expect(try project.names(in: "entries").contains(".1.abc"), "its build may still run")
    try project.cache.keep([(key("a"), [1])], of: keys("a"))
    #expect(try project.names(in: "entries").count == 1)
  }

  @Test func passesOverListsThatAreNone() throws {
    for name in ["x", "-1", "99999999999999999999", "2147483647", "+5"] {
      try project.write([0xFF, 10], to: "builds/" + name)
    }
    try project.cache.keep([(key("a"), [1])], of: keys("a"))
    try project.cache.keep([(key("b"), [1])], of: keys("b"))
    #expect(project.cache.values(for: keys("a", "b")) == [[1], [1]])
  }

  // MARK: Where it cannot be written

  @Test func refusesWhereAFileHasItsName() throws {
    try Data().write(to: URL(filePath: project.cache.path))
    #expect(throws: FileOperationError.self) {
      try project.cache.keep([(key("a"), [1])], of: keys("a"))
    }
    #expect(project.cache.values(for: keys("a")) == [nil])
  }

  @Test func leavesNoPartOfAnEntryOnAFullDisk() async {
    // A limit on the size of files fails like a full disk, in the middle of a write.
    await #expect(processExitsWith: .success) {
      signal(SIGXFSZ, SIG_IGN)
      let project = try Project()
      var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
      #expect(setrlimit(fileSizeLimit, &limit) == 0)
      let large = [UInt8](repeating: 65, count: 200_000)
      let error = #expect(throws: FileOperationError.self) {
        try project.cache.keep([(key("a"), [1]), (key("b"), large)], of: keys("a", "b"))
      }
      #expect(error?.reason == "File too large")
      #expect(project.cache.values(for: keys("a", "b")) == [[1], nil])
      #expect(try project.entries().count == 1)
    }
  }

  // MARK: Two at once

  @Test func losesNothingWhereManyBuildsRunAtOnce() async throws {
    let shared = (0..<20).map { key("shared \($0)") }
    await withTaskGroup { group in
      for build in 0..<8 {
        group.addTask { [project] in
          let own = key("own \(build)")
          let made = (shared + [own]).map { (key: $0, value: Array("\($0)".utf8)) }
          for _ in 0..<10 {
            #expect(throws: Never.self) { try project.cache.keep(made, of: shared + [own]) }
            let found = project.cache.values(for: shared)
            #expect(zip(shared, found).allSatisfy { $1.map { $0 } == Array("\($0)".utf8) })
          }
        }
      }
    }
  }
}

private func key(_ name: String) -> Fingerprint { Fingerprint(of: name.utf8) }

private func keys(_ names: String...) -> [Fingerprint] { names.map(key) }

#if canImport(Glibc)
  private let fileSizeLimit = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
#else
  private let fileSizeLimit = RLIMIT_FSIZE
#endif
