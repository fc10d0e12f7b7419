/// The keys at the top of a YAML file in block style, edited by lines, so that everything else stays as it was written.
package struct TopLevelKeys {
  private var lines: [ArraySlice<UInt8>]

  package init(_ bytes: [UInt8]) {
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  package var bytes: [UInt8] {
    Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// Takes out a key with its value.
  mutating func remove(_ key: String) {
    if let range = range(of: key) { lines.removeSubrange(range) }
  }

  /// Gives a key a value, over the one it has or in a line behind another key.
  package mutating func set(_ key: String, to value: String, after other: String) {
    let ending = lines.first?.last == UInt8(ascii: "\r") ? "\r" : ""
    let line = Array("\(key): \(value)\(ending)".utf8)[...]
    if let range = range(of: key) {
      lines.replaceSubrange(range, with: [line])
    } else {
      lines.insert(line, at: range(of: other)?.upperBound ?? 0)
    }
  }

  /// The lines of a key and its value: up to the next line that begins with anything but white space.
  private func range(of key: String) -> Range<Int>? {
    let first = lines.firstIndex { line in
      line.starts(with: key.utf8) && line.dropFirst(key.utf8.count).first == UInt8(ascii: ":")
    }
    guard let first else { return nil }
    let end = lines[(first + 1)...].firstIndex { ($0.first ?? 0) > 0x20 } ?? lines.count
    // Blank lines behind it, and the end of the last line, belong to what follows.
    let last = lines[first..<end].lastIndex { !$0.allSatisfy { $0 <= 0x20 } } ?? first
    return first..<(last + 1)
  }
}
