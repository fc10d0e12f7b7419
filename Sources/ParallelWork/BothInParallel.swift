internal import Synchronization

/// Does two pieces of work at once, where there is a core for each, and returns when both are done.
public func bothInParallel<First: Sendable, Second: Sendable>(
  _ first: @Sendable () -> First,
  _ second: @Sendable () -> Second
) -> (First, Second) {
  let results = Mutex<(first: First?, second: Second?)>((nil, nil))
  SharedWork.perform(2) { number in
    if number == 0 {
      let made = first()
      results.withLock { $0.first = made }
    } else {
      let made = second()
      results.withLock { $0.second = made }
    }
  }
  let made = results.withLock { $0 }
  return (made.first ?? first(), made.second ?? second())
}
