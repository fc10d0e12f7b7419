internal import Dispatch
internal import Synchronization

/// What open pages are told.
enum PreviewEvent: String, Sendable {
  case change
  case findings
}

/// The events that one open page has not been told yet. What happens twice before it is told, is told once.
final class EventQueue: Sendable {
  private let events = Mutex<[PreviewEvent]>([])
  private let signal = DispatchSemaphore(value: 0)

  func add(_ event: PreviewEvent) {
    events.withLock { events in
      if !events.contains(event) { events.append(event) }
    }
    signal.signal()
  }

  /// Waits for the next events; none where nothing happened for some seconds.
  func next(seconds: Double) -> [PreviewEvent] {
    _ = signal.wait(timeout: .now() + seconds)
    return events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}
