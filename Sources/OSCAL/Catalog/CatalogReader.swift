internal import Diagnostics

/// Takes the values of a JSON object by key and type, and collects what is wrong with them.
struct CatalogReader {
  private(set) var findings: [CatalogFinding] = []

  /// An object with its place.
  struct Object {
    let members: [JSONNode.Member]
    let origin: Origin

    subscript(key: String) -> JSONNode? {
      members.first { $0.key == key }?.value
    }

    func origin(of key: String) -> Origin {
      Origin(
        pointer: origin.pointer.appending(key),
        offset: self[key]?.offset ?? origin.offset
      )
    }
  }

  mutating func report(_ finding: CatalogFinding) {
    findings.append(finding)
  }

  mutating func object(_ node: JSONNode, at pointer: JSONPointer) -> Object? {
    let origin = Origin(pointer: pointer, offset: node.offset)
    guard case .object(let members) = node.content else {
      report(.wrongType(origin, "an object", node.kindName))
      return nil
    }
    return Object(members: members, origin: origin)
  }

  mutating func object(_ key: String, in object: Object) -> Object? {
    object[key].flatMap { self.object($0, at: object.origin.pointer.appending(key)) }
  }

  mutating func optionalText(_ key: String, in object: Object) -> String? {
    guard let node = object[key] else { return nil }
    guard case .string(let text) = node.content else {
      report(.wrongType(object.origin(of: key), "a text", node.kindName))
      return nil
    }
    return text
  }

  /// A text that must be there and not be blank.
  mutating func text(_ key: String, in object: Object, of owner: String) -> String? {
    let text = optionalText(key, in: object)
    if object[key] == nil {
      report(.missing(key, owner, object.origin))
    } else if let text, text.allSatisfy(\.isWhitespace) {
      report(.blank(key, owner, object.origin(of: key)))
      return nil
    }
    return text
  }

  mutating func list<Value>(
    _ key: String,
    in object: Object,
    _ read: (inout CatalogReader, Object) -> Value?
  ) -> [Value] {
    elements(key, in: object).compactMap { node, pointer in
      self.object(node, at: pointer).flatMap { read(&self, $0) }
    }
  }

  mutating func texts(_ key: String, in object: Object) -> [String] {
    elements(key, in: object).compactMap { node, pointer in
      if case .string(let text) = node.content { return text }
      let origin = Origin(pointer: pointer, offset: node.offset)
      report(.wrongType(origin, "a text", node.kindName))
      return nil
    }
  }

  private mutating func elements(_ key: String, in object: Object) -> [(JSONNode, JSONPointer)] {
    guard let node = object[key] else { return [] }
    guard case .array(let elements) = node.content else {
      report(.wrongType(object.origin(of: key), "a list", node.kindName))
      return []
    }
    let pointer = object.origin.pointer.appending(key)
    return elements.enumerated().map { ($1, pointer.appending($0)) }
  }
}

extension CatalogFinding {
  fileprivate static func wrongType(
    _ origin: Origin,
    _ expected: String,
    _ found: String
  ) -> CatalogFinding {
    CatalogFinding(
      .error,
      "wrong-type",
      at: origin,
      "\(expected) is expected here, and this is \(found)",
      advice: "write it as \(expected)"
    )
  }

  fileprivate static func missing(
    _ key: String,
    _ owner: String,
    _ origin: Origin
  ) -> CatalogFinding {
    CatalogFinding(
      .error,
      "missing-key",
      at: origin,
      "the \(owner) has no '\(key)'",
      advice: "add the key '\(key)'"
    )
  }

  fileprivate static func blank(
    _ key: String,
    _ owner: String,
    _ origin: Origin
  ) -> CatalogFinding {
    CatalogFinding(
      .error,
      "missing-key",
      at: origin,
      "the '\(key)' of the \(owner) is empty",
      advice: "write it"
    )
  }
}
