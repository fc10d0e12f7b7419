#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The ways to deal with the old folder, which has the name ``building`` once the new one is in place.
extension ExchangePaths {
  /// Waits until the disk has the exchange; why it may not have it.
  func storeExchange() -> FileOperationError? {
    do throws(FileOperationError) {
      try storeNames(in: destination.parentPath ?? ".")
      return nil
    } catch {
      return error
    }
  }

  /// Keeps what was saved into the folder and removes it. Where that fails, it goes where no run removes it.
  func settle(_ record: FolderRecord, into result: inout ExchangeResult, with moves: FolderMoves) {
    do throws(FileOperationError) {
      var replaced = try ReplacedFolder(
        OpenFolder(itself: building),
        replacedBy: OpenFolder(destination),
        record
      )
      defer { result.edits = replaced.edits }
      try replaced.empty()
      // Not with what came in since.
      try systemCall(.remove, building) { rmdir(building) }
    } catch {
      let path = (try? moved(to: kept(), with: moves)) ?? building
      result.leftover = ExchangeResult.Leftover(path: path, error: error, mayHoldEdits: true)
    }
  }

  func removeRecord() {
    // What is left of it goes at the next start.
    _ = unlink(record)
  }

  /// Puts the folder where the next exchange removes it.
  func keepOld(with moves: FolderMoves) -> ExchangeResult.Leftover? {
    do throws(FileOperationError) {
      try removeTree(previous)
      _ = try moved(to: previous, with: moves)
      return nil
    } catch {
      return ExchangeResult.Leftover(path: building, error: error, mayHoldEdits: false)
    }
  }

  func removeOld() -> ExchangeResult.Leftover? {
    do throws(FileOperationError) {
      try removeTree(building)
      return nil
    } catch {
      return ExchangeResult.Leftover(path: building, error: error, mayHoldEdits: false)
    }
  }

  private func moved(
    to path: String,
    with moves: FolderMoves
  ) throws(FileOperationError) -> String {
    try moves.rename(building, path)
    return path
  }
}
