internal import Diagnostics

extension MappingShape {
  /// The shape in JSON Schema, draft 7, which editors of YAML understand.
  var schema: JSONValue {
    var members: [(String, JSONValue)] = [("type", .string("object"))]
    if !keys.isEmpty {
      members.append(("properties", .object(keys.map { ($0.name, $0.form.schema) })))
    }
    let required = keys.filter(\.isRequired).map { JSONValue.string($0.name) }
    if !required.isEmpty { members.append(("required", .array(required))) }
    members.append(("additionalProperties", free?.schema ?? .bool(false)))
    return .object(members)
  }

  /// One of several shapes.
  static func schema(of shapes: [MappingShape]) -> JSONValue {
    guard shapes.count != 1 else { return shapes[0].schema }
    return .object([("anyOf", .array(shapes.map(\.schema)))])
  }
}

extension KeyForm {
  /// What YAML reads as a number or as true is a text all the same: values are read as they are written.
  fileprivate var schema: JSONValue {
    switch self {
    case .text: Self.anyText
    case .prose:
      .object([("type", Self.scalars), ("description", .string("Inline Markdown, in one line."))])
    case .number:
      .object([
        ("type", .array([.string("integer"), .string("string")])), ("minimum", .number(0)),
        ("pattern", .string("^[0-9]+$")),
      ])
    case .date:
      .object([
        ("type", .string("string")), ("pattern", .string("^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$")),
        ("description", .string("A day, 2026-04-30, or a month, 2026-04.")),
      ])
    case .choice(let words): .object([("enum", .array(words.flatMap(Self.values)))])
    case .list(let form): .object([("type", .string("array")), ("items", form.schema)])
    case .oneOrMore: .object([("anyOf", .array([Self.anyText, KeyForm.list(.text).schema]))])
    case .map(let shapes): MappingShape.schema(of: shapes)
    }
  }

  private static let anyText = JSONValue.object([("type", scalars)])

  private static let scalars = JSONValue.array(
    ["string", "number", "boolean"].map { .string($0) }
  )

  /// YAML reads `true` as a value of its own.
  private static func values(of word: String) -> [JSONValue] {
    switch word {
    case "true": [.string(word), .bool(true)]
    case "false": [.string(word), .bool(false)]
    default: [.string(word)]
    }
  }
}
