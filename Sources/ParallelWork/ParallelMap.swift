/// Maps a list on all cores; the results keep its order. It returns when all are done.
///
/// The list is cut into pieces of even length, several for each core, which idle cores take in turn.
public func mapInParallel<Element: Sendable, Result: Sendable>(
  _ elements: [Element],
  _ transform: @Sendable (Element) -> Result
) -> [Result] {
  let (count, cores) = (elements.count, SharedWork.cores)
  guard cores > 1, count > 1 else { return elements.map(transform) }
  let length = max(1, (count + cores * 16 - 1) / (cores * 16))
  return [Result](unsafeUninitializedCapacity: count) { results, initialized in
    // Each piece writes places that no other has, so that nothing is copied once all are done.
    nonisolated(unsafe) let places = results
    SharedWork.perform((count + length - 1) / length) { piece in
      for index in (piece * length)..<min((piece + 1) * length, count) {
        places.initializeElement(at: index, to: transform(elements[index]))
      }
    }
    initialized = count
  }
}
