/// A file with the fixes of its findings put in.
///
/// A fix is put in where its place still holds what it expects. Where two meet, the first one wins; the other is left
/// for the next run, which judges the new text. The fixes of a finding are put in together or not at all.
public struct MendedText: Hashable, Sendable {
  /// The bytes with the fixes.
  public let bytes: [UInt8]
  /// The findings that are mended.
  public let mended: [Diagnostic]

  /// Puts fixes into a file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - path: Where it stands; fixes of other files are passed over.
  ///   - diagnostics: The findings, in their order.
  public init(_ bytes: [UInt8], at path: SourcePath, mending diagnostics: [Diagnostic]) {
    var edits = EditList()
    var mended: [Diagnostic] = []
    let starts = Self.lineStarts(of: bytes)
    for diagnostic in diagnostics where !diagnostic.fixes.isEmpty {
      let own = diagnostic.fixes.compactMap { Self.edit($0, path, bytes, starts) }
      guard own.count == diagnostic.fixes.count else { continue }
      if edits.add(own) { mended.append(diagnostic) }
    }
    self.mended = mended
    var result: [UInt8] = []
    var at = 0
    for edit in edits.inOrder {
      result += bytes[at..<edit.range.lowerBound]
      result += edit.text
      at = edit.range.upperBound
    }
    self.bytes = result + bytes[at...]
  }

  private static func edit(
    _ fix: Fix,
    _ path: SourcePath,
    _ bytes: [UInt8],
    _ starts: [Int]
  ) -> Edit? {
    guard fix.place.path == path, let range = fix.place.range,
      let start = offset(of: range.lowerBound, starts, bytes.count),
      let end = offset(of: range.upperBound, starts, bytes.count), start <= end,
      bytes[start..<end].elementsEqual(fix.expected.utf8)
    else { return nil }
    return Edit(range: start..<end, text: Array(fix.replacement.utf8))
  }

  private static func offset(of position: SourcePosition, _ starts: [Int], _ count: Int) -> Int? {
    guard starts.indices.contains(position.line - 1), position.column > 0 else { return nil }
    let offset = starts[position.line - 1] + position.column - 1
    let limit = position.line < starts.count ? starts[position.line] : count
    return offset <= limit ? offset : nil
  }

  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }
}

/// A replacement of some bytes.
private struct Edit: Hashable {
  let range: Range<Int>
  let text: [UInt8]

  /// Whether they overlap, or stand at one place, where their order would be chance.
  func meets(_ other: Edit) -> Bool {
    range.overlaps(other.range) || range.lowerBound == other.range.lowerBound
  }
}

/// Edits that do not meet, in the order of their places, so that a new one can only meet those beside it.
private struct EditList {
  private(set) var inOrder: [Edit] = []

  /// Adds edits that belong together; none of them where one meets another one. What is there already stays.
  mutating func add(_ edits: [Edit]) -> Bool {
    var added: [Edit] = []
    for edit in edits {
      let position = position(behind: edit)
      let beside = inOrder[max(0, position - 1)..<min(inOrder.count, position + 1)]
      if beside.contains(edit) { continue }
      guard !beside.contains(where: edit.meets) else {
        for edit in added { inOrder.remove(at: self.position(behind: edit) - 1) }
        return false
      }
      inOrder.insert(edit, at: position)
      added.append(edit)
    }
    return true
  }

  private func position(behind edit: Edit) -> Int {
    inOrder.endOfPrefix { $0.range.lowerBound <= edit.range.lowerBound }
  }
}
