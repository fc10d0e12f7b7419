import Artifacts
import Foundation
import Testing

@testable import Hosting

@Suite struct PublicationRecordTests {
  @Test func readsWhatItWrites() throws {
    let record = try Self.record()
    let read = PublicationRecord(json: Array(record.json.utf8))
    #expect(read == record)
  }

  @Test func isNoRecordWhereItIsCutOffAnywhere() throws {
    let bytes = Array(try Self.record().json.utf8)
    for length in 0..<bytes.count - 1 {
      #expect(PublicationRecord(json: Array(bytes[..<length])) == nil, "\(length)")
    }
  }

  @Test(arguments: [
    #"{"format":2,"number":1,"files":[]}"#, #"{"format":1,"number":-1,"files":[]}"#,
    #"{"format":1,"number":1,"files":[{"path":"../a"}]}"#,
    #"{"format":1,"number":1,"files":[{"path":"a","content":{"sha256":"00","size":1}}]}"#,
    #"{"format":1,"number":1,"files":[{"path":"a","dropped":"yesterday"}]}"#, "[]", "",
  ])
  func readsNothingElse(_ text: String) {
    #expect(PublicationRecord(json: Array(text.utf8)) == nil)
  }

  @Test func takesTurnsBetweenTwoFiles() {
    let names = (0..<4).map { PublicationRecord(number: $0).name }
    #expect(names == PublicationRecord.names + PublicationRecord.names)
  }

  private static func record() throws -> PublicationRecord {
    let content = PublishPlanTests.content("x")
    let date = Date(timeIntervalSince1970: 1_800_000_000)
    let entries: [String: PublicationRecord.Entry] = [
      "a": .init(confirmed: content, standing: .linked, version: "psf@1.0"),
      "b/c \"d\".html": .init(pending: content, standing: .unlinked),
      "é": .init(confirmed: content, pending: content, standing: .dropped(date)),
    ]
    return PublicationRecord(
      number: 7,
      entries: Dictionary(
        uniqueKeysWithValues: try entries.map { (try PublishPlanTests.path($0), $1) }
      )
    )
  }
}
