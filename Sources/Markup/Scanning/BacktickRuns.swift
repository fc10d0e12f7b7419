internal import Diagnostics

/// Where runs of backticks stand in a text, by their lengths: what closes a code span is the next run that is as long as the
/// one that opens it.
///
/// Most code spans are short, and what closes them is near. Only where it is not are all runs of the text looked for, once.
package struct BacktickRuns {
  /// How far the closing run is looked for before all runs are.
  static let near = 512

  private let end: Int
  private var starts: [Int: [Int]]?
  /// How many bytes were looked at.
  private(set) var steps = 0

  /// The runs of a text up to an offset.
  package init(before end: Int) {
    self.end = end
  }

  /// Where the run ends that closes a code span; nil where none does.
  ///
  /// - Parameters:
  ///   - length: The length of the opening run.
  ///   - start: The offset behind it.
  package mutating func endOfSpan(
    openedBy length: Int,
    from start: Int,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var next = start
    let limit = min(end, start + Self.near)
    while let run = run(from: next, to: limit, in: bytes) {
      if run.count == length { return run.upperBound }
      next = run.upperBound
    }
    guard limit < end else { return nil }
    if starts == nil { starts = all(from: start, in: bytes) }
    guard let found = starts?[length] else { return nil }
    let index = found.endOfPrefix { $0 < start }
    return index < found.count ? found[index] + length : nil
  }

  private mutating func all(
    from start: Int,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Int: [Int]] {
    var starts: [Int: [Int]] = [:]
    var next = start
    while let run = run(from: next, to: end, in: bytes) {
      starts[run.count, default: []].append(run.lowerBound)
      next = run.upperBound
    }
    return starts
  }

  /// The next run that begins before an offset.
  private mutating func run(
    from start: Int,
    to limit: Int,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int>? {
    guard let first = bytes.offset(of: UInt8(ascii: "`"), from: start, to: limit) else {
      steps += max(0, limit - start)
      return nil
    }
    var last = first + 1
    while last < end, bytes[last] == UInt8(ascii: "`") { last += 1 }
    steps += last - start
    return first..<last
  }
}
