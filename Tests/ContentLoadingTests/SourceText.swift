import Diagnostics
import SourceFiles

/// The lines of a file, to see whether a place lies in it.
struct SourceText {
  private let lengths: [Int]

  init(_ bytes: [UInt8]) {
    lengths = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { $0.last == UInt8(ascii: "\r") ? $0.count - 1 : $0.count }
  }

  static func of(_ tree: SourceTree) -> [SourcePath: SourceText] {
    Dictionary(
      tree.files.map { ($0.path, SourceText($0.bytes)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Whether a place lies in the file; a line's end counts as one more byte of it.
  func holds(_ place: SourcePlace) -> Bool {
    guard let range = place.range else { return true }
    return holds(range.lowerBound, extra: 1) && holds(range.upperBound, extra: 2)
  }

  private func holds(_ position: SourcePosition, extra: Int) -> Bool {
    lengths.indices.contains(position.line - 1) && position.column >= 1
      && position.column <= lengths[position.line - 1] + extra
  }
}
