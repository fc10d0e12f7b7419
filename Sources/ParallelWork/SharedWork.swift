internal import Dispatch
internal import Foundation
internal import Synchronization

/// Pieces of work that threads take in turn until none is left.
///
/// The thread that has the work does its part, and threads that are idle help. So calls may stand within each other: what is
/// within finds the threads that those around it leave idle, which `DispatchQueue.concurrentPerform` does not.
final class SharedWork: Sendable {
  private struct State {
    var next = 0
    var running = 0
    /// Nothing once all is done: a helper that comes too late must not hold it.
    var piece: (@Sendable (Int) -> Void)?
  }

  static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

  private let count: Int
  private let state: Mutex<State>
  private let allDone = DispatchSemaphore(value: 0)

  private init(_ count: Int, _ piece: @escaping @Sendable (Int) -> Void) {
    self.count = count
    state = Mutex(State(piece: piece))
  }

  /// Does all pieces, by their numbers from 0, and returns when the last one is done.
  static func perform(_ count: Int, _ piece: @Sendable (Int) -> Void) {
    guard count > 0 else { return }
    withoutActuallyEscaping(piece) { piece in
      let work = SharedWork(count, piece)
      for _ in 1..<max(1, min(cores, count)) { DispatchQueue.global().async { work.help() } }
      work.help()
      work.end()
    }
  }

  private func help() {
    while doNext() { finishOne() }
  }

  /// Does the next piece; false where none is left. What it holds of the work is let go when it returns.
  private func doNext() -> Bool {
    let taken = state.withLock { state -> (number: Int, piece: @Sendable (Int) -> Void)? in
      guard state.next < count, let piece = state.piece else { return nil }
      defer { state.next += 1 }
      state.running += 1
      return (state.next, piece)
    }
    guard let taken else { return false }
    taken.piece(taken.number)
    return true
  }

  private func finishOne() {
    let isLast = state.withLock { state in
      state.running -= 1
      return state.running == 0 && state.next == count
    }
    if isLast { allDone.signal() }
  }

  /// Waits for the pieces that helpers have begun.
  private func end() {
    allDone.wait()
    state.withLock { $0.piece = nil }
  }
}
