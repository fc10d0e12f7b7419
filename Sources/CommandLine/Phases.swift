/// How long the parts of a run took.
struct Phases: Sendable {
  private(set) var durations: [(name: String, duration: Duration)] = []

  mutating func measure<Value>(_ name: String, _ work: () -> Value) -> Value {
    let start = ContinuousClock.now
    defer { durations.append((name, ContinuousClock.now - start)) }
    return work()
  }

  mutating func measure<Value>(
    _ name: String,
    _ work: () async throws -> Value
  ) async rethrows -> Value {
    let start = ContinuousClock.now
    defer { durations.append((name, ContinuousClock.now - start)) }
    return try await work()
  }

  /// The parts in one line: `read 3 ms, load 20 ms`.
  var summary: String {
    durations.map { "\($0.name) \(Self.milliseconds($0.duration))" }.joined(separator: ", ")
  }

  static func milliseconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    return "\(seconds * 1_000 + attoseconds / 1_000_000_000_000_000) ms"
  }
}
