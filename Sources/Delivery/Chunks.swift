internal import Foundation

/// Does some work on all elements, a few at a time on every core; the outputs are in the order of the elements.
///
/// The first error ends the work and is thrown. `progress` is called by one task alone.
func inChunks<Element: Sendable, Output: Sendable>(
  of elements: [Element],
  progress: (_ done: Int, _ total: Int) -> Void = { _, _ in },
  work: @escaping @Sendable (ArraySlice<Element>) throws -> [Output]
) async throws -> [Output] {
  var chunks = elements.indices.inChunks(of: chunkSize).enumerated().makeIterator()
  var outputs = [[Output]](repeating: [], count: elements.count / chunkSize + 1)
  try await withThrowingTaskGroup(of: (Int, [Output]).self) { group in
    func startNext() {
      guard let (index, range) = chunks.next() else { return }
      group.addTask { (index, try work(elements[range])) }
    }
    // One more than run at once, so that no core waits while the next is handed out.
    for _ in 0...ProcessInfo.processInfo.activeProcessorCount { startNext() }
    var done = 0
    while let (index, output) = try await group.next() {
      startNext()
      outputs[index] = output
      done += output.count
      progress(done, elements.count)
    }
  }
  return outputs.flatMap { $0 }
}

/// Few enough that costly neighbours spread over the cores, enough that a task costs nothing beside its work.
private let chunkSize = 8

extension Range<Int> {
  fileprivate func inChunks(of size: Int) -> [Range<Int>] {
    stride(from: lowerBound, to: upperBound, by: size).map { $0..<Swift.min($0 + size, upperBound) }
  }
}
