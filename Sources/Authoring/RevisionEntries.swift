internal import Diagnostics
public import Standards

/// The entries of a revision's file, edited by lines, so that everything else stays as it was written.
public struct RevisionEntries {
  private var lines: [[UInt8]]

  /// The entries of a file.
  public init(_ bytes: [UInt8]) {
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Array($0) }
  }

  /// The file.
  public var bytes: [UInt8] { Array(lines.joined(separator: [UInt8(ascii: "\n")])) }

  /// Writes the digest of the difference that each entry explains: `text: 3f9c0a1b7d2e`.
  ///
  /// - Parameter entries: Entries of the file as it was read, each with its digest.
  public mutating func write(_ entries: [(change: RecordedChange, digest: String)]) {
    // From the end on, so that lines keep their numbers.
    for (change, digest) in entries.sorted(by: { $1.change.place < $0.change.place }) {
      guard let position = change.place.range?.lowerBound else { continue }
      if let old = change.digest, let place = change.digestPlace?.range?.lowerBound {
        replace(old, by: digest, at: place)
      } else {
        add(digest, to: change.action.verb, before: position)
      }
    }
  }

  /// Lets an entry be about another provision.
  mutating func replaceID(of change: RecordedChange, by id: ProvisionID) {
    guard let old = change.action.new.first, let place = change.place.range?.lowerBound else {
      return
    }
    replace(old.description, by: id.description, at: place)
  }

  /// Adds the ids to the list of a merger or a split that another action has beyond it; false where no list in brackets is found in
  /// one line.
  mutating func extend(_ change: RecordedChange, to action: RecordedChange.Action) -> Bool {
    let known = change.action.listed
    let added = action.listed.filter { !known.contains($0) }.map { ", \($0)" }.joined()
    guard let place = change.place.range?.lowerBound, lines.indices.contains(place.line - 1) else {
      return false
    }
    let line = lines[place.line - 1]
    let start = line.indices.dropFirst(place.column - 1).first { line[$0] == UInt8(ascii: "[") }
    guard let start, let end = line[start...].firstIndex(of: UInt8(ascii: "]")) else {
      return false
    }
    lines[place.line - 1].insert(contentsOf: added.utf8, at: end)
    return true
  }

  private mutating func replace(_ old: String, by digest: String, at place: SourcePosition) {
    guard lines.indices.contains(place.line - 1), place.column > 0,
      let start = lines[place.line - 1].firstIndex(of: Array(old.utf8), from: place.column - 1)
    else { return }
    lines[place.line - 1].replaceSubrange(start..<start + old.utf8.count, with: digest.utf8)
  }

  private mutating func add(_ digest: String, to verb: String, before value: SourcePosition) {
    let key = Array("\(verb):".utf8)
    var end = value.column - 1
    for line in (0..<min(value.line, lines.count)).reversed() {
      if let column = lines[line].prefix(end).lastIndex(of: key) {
        return lines[line][..<column].contains(UInt8(ascii: "{"))
          ? addInBraces(digest, from: (line, column))
          : addLine(digest, below: line, indentation: column)
      }
      end = Int.max
    }
  }

  /// Before the brace that ends the entry.
  private mutating func addInBraces(_ digest: String, from start: (line: Int, column: Int)) {
    var (depth, quote) = (1, UInt8?.none)
    for line in start.line..<lines.count {
      for column in (line == start.line ? start.column : 0)..<lines[line].count {
        let byte = lines[line][column]
        if let open = quote {
          if byte == open { quote = nil }
          continue
        }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
        case UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "}"): depth -= 1
        default: break
        }
        guard depth == 0 else { continue }
        let end = lines[line][..<column].lastIndex { $0 != UInt8(ascii: " ") }.map { $0 + 1 } ?? 0
        lines[line].insert(contentsOf: ", text: \(digest)".utf8, at: end)
        return
      }
    }
  }

  /// In a line of its own behind all that belongs to the entry.
  private mutating func addLine(_ digest: String, below first: Int, indentation: Int) {
    var last = first
    for line in lines.indices.dropFirst(first + 1) {
      let isBlank = lines[line].allSatisfy { $0 <= 0x20 }
      guard isBlank || lines[line].prefix(while: { $0 == 0x20 }).count >= indentation else { break }
      if !isBlank { last = line }
    }
    let ending = lines[first].last == UInt8(ascii: "\r") ? "\r" : ""
    let text = String(repeating: " ", count: indentation) + "text: \(digest)\(ending)"
    lines.insert(Array(text.utf8), at: last + 1)
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// The first place of some bytes, at a position or after it.
  fileprivate func firstIndex(of bytes: [UInt8], from start: Int) -> Int? {
    guard endIndex - start >= bytes.count else { return nil }
    return (start...endIndex - bytes.count).first { self[$0...].starts(with: bytes) }
  }

  /// The last place of some bytes.
  fileprivate func lastIndex(of bytes: [UInt8]) -> Int? {
    guard count >= bytes.count else { return nil }
    return (startIndex...endIndex - bytes.count).last { self[$0...].starts(with: bytes) }
  }
}
