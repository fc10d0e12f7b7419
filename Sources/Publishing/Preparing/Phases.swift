/// How long the parts of a run took: each from the end of the one before.
package struct Phases: Sendable {
  package private(set) var durations: [(name: String, duration: Duration)] = []
  private var last = ContinuousClock.now

  package init() {}

  /// Notes that a part has ended.
  package mutating func end(_ name: String) {
    let now = ContinuousClock.now
    durations.append((name, now - last))
    last = now
  }

  /// The parts in one line: `read 3 ms, load 20 ms`.
  package var summary: String {
    durations.map { "\($0.name) \(Self.milliseconds($0.duration))" }.joined(separator: ", ")
  }

  package static func milliseconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    return "\(seconds * 1_000 + attoseconds / 1_000_000_000_000_000) ms"
  }
}
