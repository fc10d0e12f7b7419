internal import Publishing
internal import Synchronization

/// A line on the terminal that tells how far long work is. In a pipe it says nothing.
final class ProgressLine: Sendable {
  private struct State {
    var step: ActionStep?
    var start = ContinuousClock.now
    var lastPercent = -1
    var isShown = false
  }

  private static let barWidth = 24

  private let terminal = Terminal.standardError
  private let isActive = Terminal.standardError.isInteractive
  private let state = Mutex(State())

  /// Shows how far an action is, while it runs.
  static func during<Result>(
    _ action: (@escaping ActionProgress) throws -> Result
  ) rethrows -> Result {
    let line = ProgressLine()
    defer { line.end() }
    return try action { line.update($0, done: $1, total: $2) }
  }

  /// Tells how much is done. Nothing is shown in the first half second of a step, since short work needs no bar.
  private func update(_ step: ActionStep, done: Int, total: Int) {
    guard isActive, total > 0 else { return }
    let percent = done * 100 / total
    state.withLock { state in
      if state.step != step {
        clear(state)
        state = State(step: step)
      }
      // Less than before where work of the same kind begins again.
      guard percent != state.lastPercent, ContinuousClock.now - state.start > .milliseconds(500)
      else { return }
      state.lastPercent = percent
      state.isShown = true
      let filled = percent * Self.barWidth / 100
      let bar =
        String(repeating: "█", count: filled)
        + String(repeating: "░", count: Self.barWidth - filled)
      terminal.write(styled: "\r\(step.title) \(bar) \(percent) % (\(done) of \(total))")
    }
  }

  /// Takes the line away.
  private func end() {
    state.withLock { state in
      clear(state)
      state.isShown = false
    }
  }

  private func clear(_ state: State) {
    if state.isShown { terminal.write(styled: "\r\u{1B}[2K") }
  }
}

extension ActionStep {
  fileprivate var title: String {
    switch self {
    case .settingPDFs: "Setting PDFs"
    case .writing: "Writing"
    case .uploading: "Uploading"
    case .removing: "Removing"
    }
  }
}
