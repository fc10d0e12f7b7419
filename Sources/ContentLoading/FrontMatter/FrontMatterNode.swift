/// A value of front matter with the place where it begins. Scalars are texts as they are written, never numbers.
struct FrontMatterNode: Sendable {
  enum Content: Sendable {
    case scalar(String)
    case list([FrontMatterNode])
    case map([Entry])
  }

  struct Entry: Sendable {
    let key: FrontMatterNode
    let value: FrontMatterNode
  }

  let content: Content
  /// The line in the file, from 1.
  let line: Int
  /// The column, from 1, in bytes.
  let column: Int
  /// The bytes of a scalar in its first line, or 1; at most 60.
  var length = 1

  var scalar: String? {
    guard case .scalar(let text) = content else { return nil }
    return text
  }

  var entries: [Entry] {
    guard case .map(let entries) = content else { return [] }
    return entries
  }

  var items: [FrontMatterNode] {
    guard case .list(let items) = content else { return [] }
    return items
  }

  /// The value of a key, whatever else there is: for looking ahead, before anything is checked.
  subscript(key: String) -> FrontMatterNode? {
    guard case .map(let entries) = content else { return nil }
    for index in entries.indices {
      if case .scalar(let name) = entries[index].key.content, name == key {
        return entries[index].value
      }
    }
    return nil
  }

  /// What the value is, for a message.
  var kindName: String {
    switch content {
    case .scalar(let text): text.isEmpty ? "nothing" : "a text"
    case .list: "a list"
    case .map: "a mapping"
    }
  }

  var isEmpty: Bool {
    scalar?.isEmpty ?? false
  }
}
