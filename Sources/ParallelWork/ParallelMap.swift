internal import Dispatch
internal import Foundation
internal import Synchronization

/// Maps a list on all cores; the results keep its order. It returns when all are done.
///
/// The list is cut into pieces of even length, several for each core, which idle cores take in turn. The calling thread
/// does its part, so that calls may stand within each other.
public func mapInParallel<Element: Sendable, Result: Sendable>(
  _ elements: [Element],
  _ transform: @Sendable (Element) -> Result
) -> [Result] {
  let cores = ProcessInfo.processInfo.activeProcessorCount
  let length = max(1, (elements.count + cores * 16 - 1) / (cores * 16))
  guard cores > 1, elements.count > 1 else { return elements.map(transform) }
  let pieces = stride(from: 0, to: elements.count, by: length).map { start in
    elements[start..<min(start + length, elements.count)]
  }
  let results = Mutex([[Result]](repeating: [], count: pieces.count))
  DispatchQueue.concurrentPerform(iterations: pieces.count) { index in
    let piece = pieces[index].map(transform)
    results.withLock { $0[index] = piece }
  }
  return results.withLock { $0.flatMap(\.self) }
}
