internal import Diagnostics
internal import SourceFiles

// Edits of front matter that take something out.
extension FrontMatterReader {
  /// Deletes a key with its value, where both are in one line.
  func deletion(of key: String) -> [Fix] {
    guard let entry = node.entries.first(where: { $0.key.scalar == key }) else { return [] }
    let lines = parsed.file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.indices.contains(entry.key.line) else { return [] }
    let indent = lines[entry.key.line].prefix { $0 == 0x20 }.count
    guard entry.value.line == entry.key.line, indent < entry.key.column else { return [] }
    let line = String(decoding: lines[entry.key.line - 1], as: UTF8.self) + "\n"
    return [Fix(parsed.file.path, line: entry.key.line, from: line, to: "")]
  }

  /// Deletes all behind the front matter.
  var deletionOfBody: [Fix] {
    let text = String(decoding: parsed.body, as: UTF8.self)
    guard text.utf8.elementsEqual(parsed.body) else { return [] }
    return [Fix(parsed.file.path, line: parsed.bodyLine, from: text, to: "")]
  }
}
