/// What is done with the old folder, which has the name ``building`` once the new one is in place.
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

  /// Lets what is to be kept be taken out; where that fails, the folder goes where no run removes it.
  func settle(
    _ settle: (_ old: String) throws(FileOperationError) -> Void,
    with moves: FolderMoves
  ) -> ExchangeResult.Leftover? {
    do throws(FileOperationError) {
      try settle(building)
      return nil
    } catch {
      let path = (try? moved(to: kept(), with: moves)) ?? building
      return ExchangeResult.Leftover(path: path, error: error, mayHoldEdits: true)
    }
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
