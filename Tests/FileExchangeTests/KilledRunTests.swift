import Foundation
import Synchronization
import Testing

@testable import FileExchange

/// Runs that the system kills, in a process of their own, before or after one of their moves.
@Suite struct KilledRunTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("old", to: "site/page")
  }

  @Test(arguments: 0...2)
  func leavesOldOrNewWhenKilledWhileExchanging(moves: Int) async throws {
    let destination = folder.path("site")
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [destination = destination as String, moves] in
      try replace(destination, with: FolderMoves().killed(after: moves))
    }
    #expect(try folder.text(of: "site/page") == (moves == 0 ? "old" : "new"))
    try expectTheNextRunToWork()
  }

  @Test(arguments: 0...7)
  func leavesOldOrNewOrPutsItRightWhenKilledWhileRenaming(moves: Int) async throws {
    let destination = folder.path("site")
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [destination = destination as String, moves] in
      try replace(destination, with: FolderMoves.withoutExchange.killed(after: moves))
    }
    // Right after the start of the next run: what was there before, or what was to be there.
    let next = try SiblingFolder(for: destination)
    #expect(try ["old", "new"].contains(folder.text(of: "site/page")))
    try next.discard()
    #expect(try folder.names() == ["site"])
    try expectTheNextRunToWork()
  }

  @Test func putsBackWhatWasSetAside() throws {
    try FileManager.default.moveItem(
      atPath: folder.path("site"),
      toPath: folder.path(".site.psf-old")
    )
    try folder.write("new", to: ".site.psf-building/page")
    try folder.write("", to: ".site.psf-building/.psf-building")
    let next = try SiblingFolder(for: folder.path("site"))
    let isThere = next.hasDestination
    #expect(isThere)
    #expect(try folder.text(of: "site/page") == "old")
    #expect(try folder.names(in: ".site.psf-building") == [".psf-building"])
    #expect(try folder.names() == [".site.psf-building", ".site.psf-lock", "site"])
  }

  @Test func removesWhatAKilledRunHasLeft() throws {
    try folder.write("half", to: ".site.psf-building/a/b/page")
    try folder.write("", to: ".site.psf-building/.psf-building")
    try folder.write("older", to: ".site.psf-old/page")
    try folder.write("", to: ".site.psf-old/.psf-site")
    try folder.write("", to: ".site.psf-lock")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path(".site.psf-building/link"),
      withDestinationPath: folder.path("site")
    )
    try expectTheNextRunToWork()
  }

  private func expectTheNextRunToWork() throws {
    let next = try SiblingFolder(for: folder.path("site"))
    try folder.write("newer", to: ".site.psf-building/page")
    #expect(try next.exchange().outcome == .exchanged)
    #expect(try folder.text(of: "site/page") == "newer")
    #expect(try folder.names() == ["site"])
  }
}

private func replace(_ destination: String, with moves: FolderMoves) throws {
  let sibling = try SiblingFolder(for: destination, moves: moves)
  try Data("new".utf8).write(to: URL(fileURLWithPath: sibling.path + "/page"))
  _ = try sibling.exchange()
  kill(getpid(), SIGKILL)
}

extension FolderMoves {
  /// Kills the process before the first move, between two, or behind the last.
  fileprivate func killed(after count: Int) -> FolderMoves {
    let left = Countdown(count)
    var moves = self
    moves.exchange = { (first, second) throws(FileOperationError) in
      left.step()
      // The system has no exchange to be killed behind where it fails.
      try exchange(first, second)
      left.step()
    }
    moves.rename = { (old, new) throws(FileOperationError) in
      left.step()
      try rename(old, new)
      left.step()
    }
    return moves
  }
}

private final class Countdown: Sendable {
  private let left: Mutex<Int>

  init(_ count: Int) {
    left = Mutex(count)
  }

  func step() {
    left.withLock { left in
      if left == 0 { kill(getpid(), SIGKILL) }
      left -= 1
    }
  }
}
