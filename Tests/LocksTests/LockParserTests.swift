import Diagnostics
import Fingerprints
import SeededRandom
import SourceFiles
import Standards
import Testing

@testable import Locks

@Suite struct LockParserTests {
  @Test(arguments: [frozen, renewed, released, sealed])
  func readsWhatItWrites(_ lock: VersionLock) {
    let read = parse(lock.text)
    #expect(read.lock == lock)
    #expect(read.diagnostics.isEmpty)
  }

  /// The seal is what `sha256sum` says of the lines before it.
  @Test func writesLinesThatSha256sumReads() {
    let digest = String(repeating: "0", count: 62) + "0a"
    #expect(
      sealed.text == """
        # psf-lock: 2
        # version: psf@1.0
        # published: 2026-04
        # frozen: by psf 0.1.0
        # follows: psf@0.9 \(digest)
        # declares: keywords lower-case
        # declares: domains-added-or-removed major
        # renewed: 2026-05-01 by psf 0.2.0: a line: lost
        # change: PSF-1.1 clarifying
        # sentences: PSF-1.1 sha256-64/words-1 00aa 00bb
        \(digest)  1.0/psf-1-a/psf-1.1.md
        \(digest)  1.0/version.yml
        # seal: fe1085332645cd0d4d0b1f4158b469f06bdd62462898f03fb46739b460b3f938

        """
    )
  }

  @Test(arguments: [
    ("# change: PSF-1.1 clarifying\n", ""), ("clarifying", "editorial"), ("0a  1.0/v", "0b  1.0/v"),
    ("# follows: psf@0.9 000000000000000000000000000000000000000000000000000000000000000a\n", ""),
    ("2026-05-01", "2026-05-02"), ("keywords lower-case", "keywords imperative"),
  ])
  func noticesALineThatWasEditedOrTakenOut(_ old: String, _ new: String) {
    #expect(sealed.text.contains(old))
    let read = parse(sealed.text.replacing(old, with: new, maxReplacements: 1))
    #expect(read.lock == nil)
    #expect(
      read.diagnostics.map(\.summary) == [
        "a line before this seal was edited, added or taken out since the lock was written"
      ]
    )
  }

  @Test func needsItsSeal() {
    let text = sealed.text.split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
    #expect(parse(text).lock == nil)
  }

  @Test(arguments: [
    ("# psf-lock: 1", "# psf-lock: 3", 1, "this program does not know format 3"),
    ("psf@1.0", "psf@1.1", 2, "this is the lock of psf@1.1"),
    ("psf@1.0", "PSF@1.0", 2, "this line is not written as psf writes it"),
    ("2026-04\n", "2026-13\n", 3, "this is no line of a lock"),
    ("# published: 2026-04\n", "", 3, "a line is missing before this one: '# published: 2026-04'"),
    ("frozen", "thawed", 4, "this is no line of a lock"),
    ("frozen", "released", 5, "a lock that a release wrote is not renewed"),
    ("clarifying", "harmless", 6, "this is no line of a lock"),
    ("  1.0/version", " 1.0/version", 9, "this is no line of a lock"),
    ("0a  1.0/version", "0A  1.0/version", 9, "this is no line of a lock"),
    ("1.0/version", "1.1/version", 9, "the file is not in 1.0/"),
    ("1.0/version", "1.0/../x", 9, "this is no line of a lock"),
    ("1.0/version", "1.0//version", 9, "this is no line of a lock"),
    ("1.0/version.yml", "1.0/a", 9, "the files are not in the order of their paths, each once"),
    ("version.yml\n", "version.yml", 9, "the last line has no end"),
    ("version.yml\n", "version.yml\r\n", 9, "this is no line of a lock"),
    ("version.yml\n", "version.yml\n\n", 10, "this is no line of a lock"),
  ])
  func refusesALineThatIsNotOfALock(_ old: String, _ new: String, _ line: Int, _ summary: String) {
    let text = renewed.text
    #expect(text.contains(old))
    let read = parse(text.replacing(old, with: new, maxReplacements: 1))
    #expect(read.lock == nil)
    #expect(read.diagnostics.map(\.summary) == [summary])
    #expect(read.diagnostics.first?.place.range?.lowerBound.line == line)
    #expect(read.diagnostics.allSatisfy { !$0.advice.isEmpty })
  }

  @Test func reportsAllBadLines() {
    let text = renewed.text.replacing("# published", with: "published")
      .replacing("version.yml", with: "")
    #expect(parse(text).diagnostics.count == 2)
  }

  @Test(arguments: ["", "\n", "\u{0}", "# psf-lock: 1\n", "x"])
  func refusesWhatIsNoLock(_ text: String) {
    let read = parse(text)
    #expect(read.lock == nil)
    #expect(!read.diagnostics.isEmpty)
  }

  @Test func refusesBytesThatAreNoText() {
    let file = SourceFile(path: frozen.version.lockPath, bytes: [0x23, 0xFF, 0x0A])
    #expect(LockParser.parse(file, of: frozen.version).lock == nil)
  }

  /// Whatever is read would be written just so, and whatever is refused has a place in the file.
  @Test(arguments: [renewed, sealed]) func staysStrictWhenBytesChange(_ lock: VersionLock) {
    var dice = Dice(seed: 2_026)
    let original = Array(lock.text.utf8)
    for _ in 0..<20_000 {
      var bytes = original
      for _ in 0..<dice.number(below: 3) + 1 { dice.change(&bytes) }
      let file = SourceFile(path: lock.version.lockPath, bytes: bytes)
      let read = LockParser.parse(file, of: lock.version)
      if let read = read.lock {
        #expect(Array(read.text.utf8) == bytes)
      } else {
        let last = bytes.count { $0 == UInt8(ascii: "\n") } + 1
        #expect(!read.diagnostics.isEmpty)
        #expect(
          read.diagnostics.allSatisfy { (1...last).contains($0.place.range?.lowerBound.line ?? 0) }
        )
      }
    }
  }

  private func parse(_ text: String) -> (lock: VersionLock?, diagnostics: [Diagnostic]) {
    let file = SourceFile(path: SourcePath("standards/psf/1.0.lock"), bytes: Array(text.utf8))
    return LockParser.parse(file, of: VersionID(StandardID("psf"), "1.0"))
  }
}

private let frozen = lock(.frozen)
private let released = lock(.released)
/// As programs wrote them before there were seals.
private let renewed = lock(.frozen, renewals: renewals, changes: changes, format: .unsealed)
private let sealed = lock(.frozen, after: true, renewals: renewals, changes: changes)
private let renewals = [
  VersionLock.Renewal(
    VersionLock.Record(date: PublicationDate("2026-05-01"), program: "0.2.0"),
    reason: "a line: lost"
  )
]
private let changes = [VersionLock.PublishedChange(ProvisionID("PSF-1.1"), .clarifying)]

private func lock(
  _ origin: VersionLock.Origin,
  after follows: Bool = false,
  renewals: [VersionLock.Renewal] = [],
  changes: [VersionLock.PublishedChange] = [],
  format: VersionLock.Format = .sealed
) -> VersionLock {
  let digits = String(repeating: "0", count: 62) + "0a"
  let digest = Fingerprint(hexadecimal: digits[...]) ?? Fingerprint(sha256Of: [])
  guard let published = PublicationDate("2026-04") else { fatalError("a date of the calendar") }
  return VersionLock(
    version: VersionID(StandardID("psf"), "1.0"),
    published: published,
    origin: origin,
    record: VersionLock.Record(
      date: origin == .released ? PublicationDate("2026-04-30") : nil,
      program: "0.1.0"
    ),
    follows: follows
      ? VersionLock.Predecessor(VersionID(StandardID("psf"), "0.9"), digest: digest) : nil,
    declarations: follows
      ? [Declaration(.keywords, "lower-case"), Declaration(.domains, "major")] : [],
    renewals: renewals,
    changes: changes,
    sentences: [
      VersionLock.Sentences(
        of: ProvisionID("PSF-1.1"),
        algorithm: "sha256-64/words-1",
        digests: ["00aa", "00bb"]
      )
    ],
    files: [
      VersionLock.File("psf-1-a/psf-1.1.md", digest), VersionLock.File("version.yml", digest),
    ],
    format: format
  )
}

/// Changes bytes as its seed says.
private struct Dice {
  private var random: SeededGenerator

  init(seed: Int) { random = SeededGenerator(seed: seed) }

  mutating func number(below limit: Int) -> Int { Int(random.next() % UInt64(max(1, limit))) }

  /// Puts a byte in, takes some out, or writes one over another.
  mutating func change(_ bytes: inout [UInt8]) {
    let at = number(below: bytes.count)
    let byte = UInt8(truncatingIfNeeded: number(below: 256))
    switch number(below: 4) {
    case 0: bytes.insert(byte, at: at)
    case 1: bytes.removeSubrange(at..<min(bytes.count, at + 1 + number(below: 80)))
    case 2: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 40)], at: at)
    default: if bytes.indices.contains(at) { bytes[at] = byte }
    }
  }
}
