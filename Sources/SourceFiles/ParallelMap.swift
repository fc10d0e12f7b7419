internal import Foundation

/// Maps a list on all cores; the results keep its order.
///
/// The list is cut into pieces of even length, several for each core, which idle cores take in turn.
public func mapInParallel<Element: Sendable, Result: Sendable>(
  _ elements: [Element],
  _ transform: @escaping @Sendable (Element) -> Result
) async -> [Result] {
  let cores = ProcessInfo.processInfo.activeProcessorCount
  let length = max(1, (elements.count + cores * 16 - 1) / (cores * 16))
  guard cores > 1, elements.count > 1 else { return elements.map(transform) }
  let pieces = stride(from: 0, to: elements.count, by: length).map { start in
    elements[start..<min(start + length, elements.count)]
  }
  return await withTaskGroup(of: (Int, [Result]).self) { group in
    for (index, piece) in pieces.enumerated() {
      group.addTask { (index, piece.map(transform)) }
    }
    var results = [[Result]](repeating: [], count: pieces.count)
    for await (index, piece) in group { results[index] = piece }
    return results.flatMap { $0 }
  }
}
