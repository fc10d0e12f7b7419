internal import ParallelWork
internal import Synchronization

/// Does some work on all elements, a few at a time on every core; the outputs are in the order of the elements.
///
/// The first error ends the work and is thrown. `progress` is called by one thread at a time, with rising numbers.
func inChunks<Element: Sendable, Output: Sendable>(
  of elements: [Element],
  progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in },
  work: @Sendable (ArraySlice<Element>) throws -> [Output]
) throws -> [Output] {
  let state = Mutex((done: 0, error: (any Error)?.none))
  let outputs = mapInParallel(elements.indices.inChunks(of: chunkSize)) { range -> [Output] in
    guard state.withLock({ $0.error == nil }) else { return [] }
    do {
      let output = try work(elements[range])
      state.withLock {
        $0.done += range.count
        progress($0.done, elements.count)
      }
      return output
    } catch {
      state.withLock { $0.error = $0.error ?? error }
      return []
    }
  }
  if let error = state.withLock({ $0.error }) { throw error }
  return outputs.flatMap { $0 }
}

/// Few enough that costly neighbours spread over the cores, enough that handing one out costs nothing beside its work.
private let chunkSize = 8

extension Range<Int> {
  fileprivate func inChunks(of size: Int) -> [Range<Int>] {
    stride(from: lowerBound, to: upperBound, by: size).map { $0..<Swift.min($0 + size, upperBound) }
  }
}
