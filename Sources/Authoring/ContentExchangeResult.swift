public import FileExchange

/// The outcome of a change of the content that was made.
public struct ContentExchangeResult: Sendable {
  /// How the folders were exchanged; nil where a single file was.
  public let outcome: ExchangeOutcome?
  /// The files that others edited meanwhile.
  public let edits: [MeanwhileEdit]
  /// The old folder, where it should be gone and is not.
  public let leftover: ExchangeResult.Leftover?
  /// Why the disk may not have the change yet.
  public let unstored: FileOperationError?

  init(_ result: ExchangeResult) {
    (outcome, leftover, unstored) = (result.outcome, result.leftover, result.unstored)
    edits = result.edits
  }

  /// The outcome of a change of a single file.
  init(unstored: FileOperationError?) {
    (outcome, leftover, edits) = (nil, nil, [])
    self.unstored = unstored
  }
}
