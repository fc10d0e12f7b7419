import Foundation
import TestRequirements
import Testing

@testable import ArchiveReading

/// Archives that another program made.
@Suite(.enabled(if: try Requirement.python.isMet(), "\(Requirement.python.reason)"))
struct ZIPArchiveTests {
  private static let texts = [
    "a.txt": "A text", "b/c.xml": String(repeating: "<x/>", count: 500), "empty": "",
  ]

  private func archive() throws -> [UInt8] {
    let script = """
      import io, json, sys, zipfile
      out = io.BytesIO()
      with zipfile.ZipFile(out, "w") as archive:
          for number, (name, text) in enumerate(sorted(json.loads(sys.argv[1]).items())):
              archive.writestr(name, text, [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED][number % 2])
      sys.stdout.write(out.getvalue().hex())
      """
    let json = String(decoding: try JSONEncoder().encode(Self.texts), as: UTF8.self)
    let process = Process()
    process.executableURL = URL(filePath: try #require(Requirement.python.path))
    process.arguments = ["-c", script, json]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let digits = Array(pipe.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(decoding: digits[$0...$0 + 1], as: UTF8.self), radix: 16)
    }
  }

  @Test func readsAllFiles() throws {
    let files = try ZIPArchive(archive()).files
    let texts = files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
    #expect(Dictionary(uniqueKeysWithValues: texts) == Self.texts)
  }

  @Test func refusesEachPart() throws {
    let bytes = try archive()
    for end in bytes.indices {
      #expect(throws: ZIPArchive.Damage.self) { try ZIPArchive(Array(bytes[..<end])) }
    }
  }

  /// A byte of the archive's own fields may mean nothing; one of a file never does.
  @Test func noticesABentByteInAnyFile() throws {
    let bytes = try archive()
    let whole = try ZIPArchive(bytes).files.map(\.bytes)
    for place in bytes.indices {
      for bit in 0..<8 {
        var bent = bytes
        bent[place] ^= 1 << bit
        guard let files = try? ZIPArchive(bent).files.map(\.bytes) else { continue }
        #expect(files == whole, "at \(place)")
      }
    }
  }
}
