/// A JSON value that knows where it stands in its file.
struct JSONNode: Sendable {
  /// What the value is. Numbers are kept as they are written.
  enum Content: Sendable {
    case object([Member])
    case array([JSONNode])
    case string(String)
    case number(String)
    case boolean(Bool)
    case null
  }

  /// A key with its value.
  struct Member: Sendable {
    let key: String
    let value: JSONNode
  }

  let content: Content
  /// The value's first byte, counted from the start of the file.
  let offset: Int

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
struct JSONProblem: Error, Hashable, Sendable {
  let offset: Int
  /// What is wrong, as a sentence without a full stop.
  let reason: String
  /// What to do.
  let advice: String
}
