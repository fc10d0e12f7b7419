public import Artifacts
public import Diagnostics
public import FileExchange

/// What a delivery has done.
public struct DeliveryReport: Hashable, Sendable {
  /// The artifacts that are new in the folder or differ from the file that was there, in the given order.
  public let written: [ArtifactPath]
  /// How many artifacts were in the folder already, byte for byte.
  public let unchanged: Int
  /// The old files that no artifact has the path of, sorted; they are gone.
  public let removed: [String]
  /// How the new folder took its place; nil where nothing differed or nothing was delivered.
  public let exchange: ExchangeResult?
  /// The findings of all renditions, in their stable order.
  public let diagnostics: [Diagnostic]

  /// Whether the folder holds just the given artifacts now; if not, an error among the diagnostics says why.
  public var isDelivered: Bool {
    !diagnostics.containErrors
  }

  init(
    written: [ArtifactPath] = [],
    unchanged: Int = 0,
    removed: [String] = [],
    exchange: ExchangeResult? = nil,
    diagnostics: [Diagnostic]
  ) {
    self.written = written
    self.unchanged = unchanged
    self.removed = removed
    self.exchange = exchange
    self.diagnostics = diagnostics
  }
}
