internal import Diagnostics
internal import Standards

// Lists and mappings.
extension FrontMatterReader {
  mutating func list(_ key: String) -> [FrontMatterNode] {
    guard let value = value(key) else { return [] }
    guard case .list(let items) = value.content else {
      report(.wrongType(place(of: value), "'\(key)'", "a list", value.kindName))
      return []
    }
    return items
  }

  /// The texts of a list, each with its node.
  mutating func texts(_ key: String) -> [(text: String, node: FrontMatterNode)] {
    note(key, .list(.text))
    return list(key).compactMap { item in
      if let text = item.scalar { return (text, item) }
      report(
        .wrongType(place(of: item), "this entry of '\(key)'", "a text", item.kindName)
      )
      return nil
    }
  }

  mutating func proseList(_ key: String) -> [Prose] {
    let values = texts(key)
    note(key, .list(.prose))
    return values.map { prose($0.text, at: $0.node) }
  }

  /// Reads each mapping of a list with a reader of its own.
  mutating func maps<Value>(
    _ key: String,
    _ read: (inout FrontMatterReader) -> Value?
  ) -> [Value] {
    record(key, node[key]?.items ?? [], { .list(.map($0)) }, read)
    return list(key).compactMap { item in
      guard case .map = item.content else {
        let expected = "a mapping of keys"
        report(
          .wrongType(place(of: item), "this entry of '\(key)'", expected, item.kindName)
        )
        return nil
      }
      return nested(item, read)
    }
  }

  /// Reads the mapping behind a key with a reader of its own.
  mutating func map<Value>(
    _ key: String,
    _ read: (inout FrontMatterReader) -> Value?
  ) -> Value? {
    record(key, node[key].map { [$0] } ?? [], { .map($0) }, read)
    guard let value = value(key) else { return nil }
    guard case .map = value.content else {
      report(
        .wrongType(place(of: value), "'\(key)'", "a mapping of keys", value.kindName)
      )
      return nil
    }
    return nested(value, read)
  }

  /// Notes what is asked of the mappings of a key; of an empty one where there are none.
  private mutating func record<Value>(
    _ key: String,
    _ items: [FrontMatterNode],
    _ form: ([MappingShape]) -> KeyForm,
    _ read: (inout FrontMatterReader) -> Value?
  ) {
    guard shape != nil else { return }
    let empty = FrontMatterNode(content: .map([]), line: 1, column: 1)
    let shapes = (items.isEmpty ? [empty] : items).map { item in
      var reader = FrontMatterReader(parsed, node: item, in: context)
      reader.shape = MappingShape()
      _ = read(&reader)
      return reader.shape ?? MappingShape()
    }
    note(key, form(shapes))
  }

  private mutating func nested<Value>(
    _ item: FrontMatterNode,
    _ read: (inout FrontMatterReader) -> Value?
  ) -> Value? {
    var reader = FrontMatterReader(parsed, node: item, in: context)
    let value = read(&reader)
    reader.finish()
    reader.diagnostics.forEach { report($0) }
    return value
  }

  /// The entries of a mapping whose keys are free.
  mutating func freeEntries(each form: KeyForm = .text) -> [FrontMatterNode.Entry] {
    shape?.open(to: form)
    known += node.entries.compactMap(\.key.scalar)
    return node.entries
  }

  /// The key and value nodes of the mapping behind a key whose keys are free.
  mutating func freeEntries(
    of key: String,
    each form: KeyForm = .text
  ) -> [FrontMatterNode.Entry] {
    map(key) { $0.freeEntries(each: form) } ?? []
  }
}
