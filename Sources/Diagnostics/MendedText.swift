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
    var edits: [Edit] = []
    var mended: [Diagnostic] = []
    let starts = Self.lineStarts(of: bytes)
    for diagnostic in diagnostics where !diagnostic.fixes.isEmpty {
      let own = diagnostic.fixes.compactMap { Self.edit($0, path, bytes, starts) }
      guard own.count == diagnostic.fixes.count else { continue }
      let new = own.filter { !edits.contains($0) }
      let isFree = !new.contains { edit in edits.contains { $0.meets(edit) } }
      guard isFree else { continue }
      edits += new
      mended.append(diagnostic)
    }
    self.mended = mended
    var result: [UInt8] = []
    var at = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += bytes[at..<edit.range.lowerBound]
      result += edit.text
      at = edit.range.upperBound
    }
    self.bytes = result + bytes[at...]
  }

  private struct Edit: Hashable {
    let range: Range<Int>
    let text: [UInt8]

    /// Whether they overlap, or stand at one place, where their order would be chance.
    func meets(_ other: Edit) -> Bool {
      range.overlaps(other.range) || range.lowerBound == other.range.lowerBound
    }
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
