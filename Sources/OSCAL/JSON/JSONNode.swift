/// A JSON value that knows where it stands in its file.
public struct JSONNode: Sendable {
  /// What the value is. Numbers are kept as they are written.
  public enum Content: Sendable {
    /// Members in their order.
    case object([Member])
    /// Values in their order.
    case array([JSONNode])
    /// A text, escapes undone.
    case string(String)
    /// A number.
    case number(String)
    /// True or false.
    case boolean(Bool)
    /// Nothing.
    case null
  }

  /// A key with its value.
  public struct Member: Sendable {
    /// Its name.
    public let key: String
    /// Its value.
    public let value: JSONNode
  }

  /// What it is.
  public let content: Content
  /// The value's first byte, counted from the start of the file.
  public let offset: Int

  /// The value's type as a message names it.
  var kindName: String {
    switch content {
    case .object: "an object"
    case .array: "a list"
    case .string: "a text"
    case .number: "a number"
    case .boolean: "true or false"
    case .null: "null"
    }
  }
}

/// Something in a file that is not JSON.
public struct JSONProblem: Error, Hashable, Sendable {
  /// The byte at which it stands, counted from the start of the file.
  public let offset: Int
  /// What is wrong, as a sentence without a full stop.
  public let reason: String
  /// What to do.
  public let advice: String
}
