import Diagnostics
import Standards
import Testing

@testable import Authoring

@Suite struct RevisionEntriesTests {
  @Test(arguments: [
    ("- {modified: A}", "- {modified: A, text: x1}"),
    ("- { modified: A, class: breaking }", "- { modified: A, class: breaking, text: x1 }"),
    ("- {modified: A, note: \"a } b\"}", "- {modified: A, note: \"a } b\", text: x1}"),
    (
      "- {modified: A,\n   class: breaking}\n- {added: B}",
      "- {modified: A,\n   class: breaking, text: x1}\n- {added: B}"
    ),
    ("- modified: A\n- added: B", "- modified: A\n  text: x1\n- added: B"),
    (
      "  - modified: A\n    class: breaking\n\nkey: b",
      "  - modified: A\n    class: breaking\n    text: x1\n\nkey: b"
    ),
    (
      "-   modified: A\n    reason: >-\n      One.\n\n      Two.\ndrivers: []",
      "-   modified: A\n    reason: >-\n      One.\n\n      Two.\n    text: x1\ndrivers: []"
    ),
    ("- modified: A\r\n- added: B\r\n", "- modified: A\r\n  text: x1\r\n- added: B\r\n"),
  ])
  func addsADigest(before: String, after: String) throws {
    let place = try #require(self.place(of: "A", in: before))
    let change = RecordedChange(.modified(ProvisionID("A")), place: place)
    #expect(written([(change, "x1")], in: before) == after)
  }

  @Test func replacesADigestWhereItStands() throws {
    let text = "- {modified: A, class: breaking, text: 0a, note: 0a}\n- modified: B\n  text: '0a'\n"
    let changes = try ["A", "B"].enumerated().map { index, id in
      let lines = [1, 3][index]
      let column = index == 0 ? 40 : 9
      return RecordedChange(
        .modified(ProvisionID(id)),
        digest: ("0a", SourcePlace(SourcePath("r.md"), line: lines, column: column)),
        place: try #require(place(of: id, in: text))
      )
    }
    let after =
      "- {modified: A, class: breaking, text: x1, note: 0a}\n- modified: B\n  text: 'x2'\n"
    #expect(written([(changes[0], "x1"), (changes[1], "x2")], in: text) == after)
  }

  @Test(arguments: [
    ("- {merged: [A, B], to: A, text: x1}", "- {merged: [A, B, C], to: A, text: x1}"),
    ("- merged: [A, B ]\n  to: A", "- merged: [A, B , C]\n  to: A"),
    ("- merged:\n    - A\n    - B\n  to: A", nil),
  ])
  func addsAnIDToAMerger(before: String, after: String?) throws {
    let ids = ["A", "B", "C"].map { ProvisionID($0) }
    let place = SourcePlace(SourcePath("r.md"), line: 1, column: before.hasPrefix("- {") ? 12 : 11)
    let change = RecordedChange(.merged(Array(ids[..<2]), to: ids[0]), place: place)
    var entries = RevisionEntries(Array(before.utf8))
    let isExtended = entries.extend(change, to: .merged(ids, to: ids[0]))
    #expect(isExtended == (after != nil))
    #expect(String(decoding: entries.bytes, as: UTF8.self) == after ?? before)
  }

  @Test func tellsEntriesOfOneLineApart() throws {
    let text = "changes: [{modified: A}, {modified: B}]\n"
    let changes = try ["A", "B"].map { id in
      (
        RecordedChange(.modified(ProvisionID(id)), place: try #require(place(of: id, in: text))),
        "x\(id)"
      )
    }
    #expect(
      written(changes, in: text) == "changes: [{modified: A, text: xA}, {modified: B, text: xB}]\n"
    )
  }

  private func written(_ entries: [(RecordedChange, String)], in text: String) -> String {
    var file = RevisionEntries(Array(text.utf8))
    file.write(entries.map { (change: $0.0, digest: $0.1) })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  /// Where an id stands, as the last word behind a colon.
  private func place(of id: String, in text: String) -> SourcePlace? {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let wanted = Array(": \(id)".utf8)
    for (number, line) in lines.enumerated() {
      let bytes = Array(line)
      let start = bytes.indices.first { bytes[$0...].starts(with: wanted) }
      if let start {
        return SourcePlace(SourcePath("r.md"), line: number + 1, column: start + 3)
      }
    }
    return nil
  }
}
