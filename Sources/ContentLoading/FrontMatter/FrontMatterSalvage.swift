internal import Diagnostics
internal import SourceFiles

/// Reads of front matter that is not YAML what is sound of it, key by key.
///
/// Nothing of it is published. It lets others be judged by what an editor meant, so that one wrong sign does not look like a
/// file that is gone.
struct FrontMatterSalvage {
  private typealias Lines = ArraySlice<ArraySlice<UInt8>>

  private let file: SourceFile
  private let firstLine: Int
  private let lines: [ArraySlice<UInt8>]
  private var entries: [FrontMatterNode.Entry] = []
  private var known: Set<String> = []

  /// What is sound of a text.
  ///
  /// - Parameters:
  ///   - yaml: The text that could not be read.
  ///   - file: Its file.
  ///   - firstLine: The line of the file at which it begins.
  static func node(
    of yaml: ArraySlice<UInt8>,
    in file: SourceFile,
    firstLine: Int
  ) -> FrontMatterNode {
    var salvage = FrontMatterSalvage(yaml, file, firstLine)
    salvage.run()
    return FrontMatterNode(content: .map(salvage.entries), line: firstLine, column: 1)
  }

  private init(_ yaml: ArraySlice<UInt8>, _ file: SourceFile, _ firstLine: Int) {
    (self.file, self.firstLine) = (file, firstLine)
    lines = yaml.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      $0.last == 0x0D ? $0.dropLast() : $0
    }
  }

  private mutating func run() {
    var start = 0
    while start < lines.count {
      let end = ((start + 1)..<max(start + 1, lines.count)).first(where: beginsKey) ?? lines.count
      take(lines[start..<end])
      start = end
    }
  }

  /// Whether a key of the top level begins in a line. One behind a tab belongs to what is above it where that is open.
  private func beginsKey(_ index: Int) -> Bool {
    guard Self.key(of: lines[index]) != nil else { return false }
    guard lines[index].first == 0x09, index > 0 else { return true }
    let above = lines[index - 1]
    return above.first.map { $0 > 0x20 } ?? false && above.last != UInt8(ascii: ":")
  }

  private static func key(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let indent = line.prefix { $0 == 0x09 }
    let name = line.dropFirst(indent.count).prefix { isLetter($0) }
    guard !name.isEmpty, name.endIndex < line.endIndex, line[name.endIndex] == UInt8(ascii: ":")
    else { return nil }
    return name
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || byte == UInt8(ascii: "-") || (48...57).contains(byte)
  }

  private mutating func take(_ block: Lines) {
    let found = entries(of: block) ?? items(of: block) ?? words(of: block) ?? []
    for entry in found where known.insert(entry.key.scalar ?? "").inserted { entries.append(entry) }
  }

  // MARK: One key

  /// The entries of some lines as they are, without tabs, or with what was opened closed.
  private func entries(of block: Lines) -> [FrontMatterNode.Entry]? {
    let plain = Array(block.joined(separator: [0x0A]))
    let spaced = plain.flatMap { $0 == 0x09 ? [0x20, 0x20] : [$0] }
    let closed = ["}", "]", "\"", "\"}", "\"]", "]}"].map { spaced + Array($0.utf8) }
    for text in [plain, spaced] + closed {
      if let entries = parsed(text, at: block.startIndex) { return entries }
    }
    return nil
  }

  private func parsed(_ text: [UInt8], at line: Int) -> [FrontMatterNode.Entry]? {
    let found = FrontMatterParser.parse(text[...], of: file, firstLine: firstLine + line)
    guard case .success(let node) = found, case .map(let entries) = node.content,
      !entries.isEmpty
    else { return nil }
    return entries
  }

  /// A list, without the items that cannot be read.
  private func items(of block: Lines) -> [FrontMatterNode.Entry]? {
    guard let head = block.first, let name = Self.key(of: head) else { return nil }
    let rest = block.dropFirst()
    let starts = rest.indices.filter { Self.beginsItem(lines[$0]) }
    guard !starts.isEmpty else { return nil }
    var items: [FrontMatterNode] = []
    for (start, end) in zip(starts, starts.dropFirst() + [block.endIndex]) {
      let item: Lines = [head] + lines[start..<end]
      guard let entry = entries(of: Array(item)[...])?.first else { continue }
      items += entry.value.items
    }
    return [entry(name, .list(items), at: block.startIndex)]
  }

  private static func beginsItem(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0 == 0x20 || $0 == 0x09 }
    return text.starts(with: "- ".utf8) && text.startIndex - line.startIndex < 4
  }

  /// The value after the colon, as it is written.
  private func words(of block: Lines) -> [FrontMatterNode.Entry]? {
    guard let head = block.first, let name = Self.key(of: head) else { return nil }
    let quotes = CharacterSet.quotes
    let text = String(decoding: head[(name.endIndex + 1)...], as: UTF8.self)
    let words = text.drop { $0 == " " || quotes.contains($0) }
    let end = words.lastIndex { $0 != " " && !quotes.contains($0) }
    let value = end.map { String(words[...$0]) } ?? ""
    return [entry(name, .scalar(value), at: block.startIndex)]
  }

  private func entry(
    _ name: ArraySlice<UInt8>,
    _ value: FrontMatterNode.Content,
    at line: Int
  ) -> FrontMatterNode.Entry {
    let key = String(decoding: name, as: UTF8.self)
    let number = firstLine + line
    return FrontMatterNode.Entry(
      key: FrontMatterNode(content: .scalar(key), line: number, column: 1, length: key.utf8.count),
      value: FrontMatterNode(content: value, line: number, column: name.count + 2)
    )
  }
}

private enum CharacterSet {
  static let quotes: Set<Character> = ["\"", "'", "“", "”"]
}
