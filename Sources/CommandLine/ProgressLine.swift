internal import Synchronization

/// A line on the terminal that tells how far long work is. In a pipe it says nothing.
final class ProgressLine: Sendable {
  private struct State {
    var lastPercent = -1
    var isShown = false
  }

  private static let barWidth = 24

  private let terminal = Terminal.standardError
  private let isActive: Bool
  private let title: String
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  init(_ title: String) {
    self.title = title
    isActive = Terminal.standardError.isInteractive
  }

  /// Tells how much is done. Nothing is shown in the first half second, since short work needs no bar.
  func update(done: Int, total: Int) {
    guard isActive, total > 0, ContinuousClock.now - start > .milliseconds(500) else { return }
    let percent = done * 100 / total
    state.withLock { state in
      // Less than before where work of the same kind begins again.
      guard percent != state.lastPercent else { return }
      state.lastPercent = percent
      state.isShown = true
      let filled = percent * Self.barWidth / 100
      let bar =
        String(repeating: "█", count: filled)
        + String(repeating: "░", count: Self.barWidth - filled)
      terminal.write(styled: "\r\(title) \(bar) \(percent) % (\(done) of \(total))")
    }
  }

  /// Takes the line away.
  func end() {
    state.withLock { state in
      if state.isShown { terminal.write(styled: "\r\u{1B}[2K") }
      state.isShown = false
    }
  }
}
