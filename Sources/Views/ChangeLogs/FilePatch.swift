internal import Changes

/// One file of a patch in the extended unified format of Git, which `git apply` and `patch -p1` read.
package struct FilePatch {
  private static let context = 3

  private let old: (path: String, bytes: [UInt8])?
  private let new: (path: String, bytes: [UInt8])?

  /// A file that is changed or renamed; one that is new where there is no old side, and one that is deleted where there is no
  /// new one.
  package init(old: (path: String, bytes: [UInt8])?, new: (path: String, bytes: [UInt8])?) {
    (self.old, self.new) = (old, new)
  }

  /// Appends nothing where both sides are the same.
  package func append(to output: inout [UInt8]) {
    let (before, after) = (old?.bytes ?? [], new?.bytes ?? [])
    guard let (from, to) = names, before != after || old == nil || new == nil || from != to else {
      return
    }
    output += "diff --git \(Self.quoted("a/" + from)) \(Self.quoted("b/" + to))\n".utf8
    if old == nil { output += "new file mode 100644\n".utf8 }
    if new == nil { output += "deleted file mode 100644\n".utf8 }
    if from != to {
      output += "rename from \(Self.quoted(from))\nrename to \(Self.quoted(to))\n".utf8
    }
    guard before != after else { return }
    output += "--- \(old == nil ? "/dev/null" : Self.headed("a/" + from))\n".utf8
    output += "+++ \(new == nil ? "/dev/null" : Self.headed("b/" + to))\n".utf8
    Hunks(Self.lines(of: before), Self.lines(of: after)).append(to: &output)
  }

  private var names: (from: String, to: String)? {
    guard let from = old?.path ?? new?.path, let to = new?.path ?? old?.path else { return nil }
    return (from, to)
  }

  /// Lines with their line breaks.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  /// A path behind `---`: one with a space ends in a tab, since a date might follow.
  private static func headed(_ path: String) -> String {
    let text = quoted(path)
    return path.utf8.contains(UInt8(ascii: " ")) && text == path ? text + "\t" : text
  }

  /// A path in quotes where it has bytes that Git writes as escapes.
  private static func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
    guard !isPlain else { return path }
    return "\"" + path.utf8.map(escaped).joined() + "\""
  }

  private static func escaped(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case 0x20..<0x7F: String(UnicodeScalar(byte))
    default:
      "\\" + [byte >> 6, byte >> 3 & 7, byte & 7].map { String($0) }.joined()
    }
  }

  /// The parts of a file that differ, with the lines around them.
  private struct Hunks {
    private struct Line {
      let sign: UInt8
      let text: ArraySlice<UInt8>
    }

    private var lines: [Line] = []

    init(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) {
      // A line is a number, since only whether two are alike counts.
      var numbers: [ArraySlice<UInt8>: Int] = [:]
      for line in old + new where numbers[line] == nil { numbers[line] = numbers.count }
      let keys = (old.map { numbers[$0] ?? 0 }, new.map { numbers[$0] ?? 0 })
      for step in SequenceDifference.steps(from: keys.0, to: keys.1) {
        switch step {
        case .kept(_, let index): lines.append(Line(sign: UInt8(ascii: " "), text: new[index]))
        case .deleted(let index): lines.append(Line(sign: UInt8(ascii: "-"), text: old[index]))
        case .inserted(let index): lines.append(Line(sign: UInt8(ascii: "+"), text: new[index]))
        }
      }
    }

    func append(to output: inout [UInt8]) {
      var (oldLine, newLine, index) = (1, 1, 0)
      for range in ranges {
        oldLine += range.lowerBound - index
        newLine += range.lowerBound - index
        let (old, new) = (count(range, but: "+"), count(range, but: "-"))
        output += "@@ -\(span(oldLine, old)) +\(span(newLine, new)) @@\n".utf8
        for line in lines[range] { Self.append(line, to: &output) }
        (oldLine, newLine, index) = (oldLine + old, newLine + new, range.upperBound)
      }
    }

    /// The changed lines with those around them; parts that touch are one.
    private var ranges: [Range<Int>] {
      var ranges: [Range<Int>] = []
      for index in lines.indices where lines[index].sign != UInt8(ascii: " ") {
        let start = max(0, index - FilePatch.context)
        let end = min(lines.count, index + FilePatch.context + 1)
        if let last = ranges.last, last.upperBound >= start {
          ranges[ranges.count - 1] = last.lowerBound..<end
        } else {
          ranges.append(start..<end)
        }
      }
      return ranges
    }

    private func count(_ range: Range<Int>, but sign: Unicode.Scalar) -> Int {
      lines[range].count { $0.sign != UInt8(ascii: sign) }
    }

    /// Where nothing stands, the line before is named.
    private func span(_ line: Int, _ count: Int) -> String {
      "\(count == 0 ? line - 1 : line),\(count)"
    }

    private static func append(_ line: Line, to output: inout [UInt8]) {
      output.append(line.sign)
      output += line.text
      if line.text.last != UInt8(ascii: "\n") { output += "\n\\ No newline at end of file\n".utf8 }
    }
  }
}
