package import SourceFiles
package import Standards

extension SourceFile {
  /// The bytes with corrections below the ones that are there, else below the record of the date. All other bytes stay.
  package func adding(_ corrections: [PageCorrection]) -> [UInt8] {
    var bytes = bytes
    let lines = Array(FrontMatterRanges(of: self))
    let key = Array("\(PageCorrection.key):".utf8)
    let head = lines.firstIndex { self.bytes[$0].starts(with: key) }
    let last = head.map { lastLine(of: $0, among: lines) } ?? DatedLine(in: self)?.range
    guard let last, last.upperBound < bytes.count else { return bytes }
    let entries = corrections.flatMap { entry in
      [
        "  - date: \(entry.date)", "    old: \(Self.quoted(entry.old))",
        "    new: \(Self.quoted(entry.new))",
      ] + (entry.reason.map { ["    reason: \(Self.quoted($0))"] } ?? [])
    }
    let ending = withLineFeeds.bytes.count < bytes.count ? "\r\n" : "\n"
    let text = ((head == nil ? [PageCorrection.key + ":"] : []) + entries)
      .map { $0 + ending }.joined()
    let next = bytes[last.upperBound...].firstIndex(of: UInt8(ascii: "\n")) ?? last.upperBound
    bytes.insert(contentsOf: text.utf8, at: next + 1)
    return bytes
  }

  /// The last line of a key's value: up to the next line that begins with a key.
  private func lastLine(of head: Int, among lines: [Range<Int>]) -> Range<Int> {
    let following = lines[(head + 1)...].prefix { bytes[$0].first.map { $0 <= 0x20 } ?? true }
    return following.last { line in !bytes[line].allSatisfy { $0 <= 0x20 } } ?? lines[head]
  }

  /// A value in double quotes (YAML 1.2.2, 7.3.1).
  private static func quoted(_ value: String) -> String {
    let line = value.split(whereSeparator: \.isNewline).joined(separator: " ")
    return "\"" + line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
