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

extension SourceFile {
  /// Ends a line at each carriage return, as programs show the text that end a line there.
  var endedLines: [Fix] {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    return lines.flatMap { number, line in
      // One at the end of a line belongs to the line feed behind it.
      let end = line.endIndex == bytes.endIndex ? line.endIndex : line.endIndex - 1
      return line.indices.filter { line[$0] == 0x0D && $0 < end }.map { index in
        let column = index - line.startIndex + 1
        return Fix(path, line: number + 1, column: column, from: "\r", to: "\n")
      }
    }
  }
}
