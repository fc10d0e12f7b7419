internal import Changes
internal import Diagnostics

/// The redline of a field as JSON: a tree of blocks, with runs of words where they hold words.
///
/// The texts of the runs joined, without the insertions, are the old text, and without the deletions the new one, but for
/// white space.
enum RedlineJSON {
  static func value(of field: ChangedField) -> JSONValue {
    .object([
      ("field", .string(field.key)), ("blocks", .array(field.redline.blocks.map(block))),
    ])
  }

  private static func block(_ block: Redline.Block) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("block", .string(name(of: block.kind))), ("change", .string(name(of: block.change))),
    ]
    members += details(of: block.kind)
    if !block.runs.isEmpty { members.append(("runs", .array(block.texts.map(run)))) }
    if !block.blocks.isEmpty { members.append(("blocks", .array(block.blocks.map(self.block)))) }
    return .object(members)
  }

  private static func run(_ run: RunText) -> JSONValue {
    let targets = run.targets.map { JSONValue.string($0) }
    return .object(
      [("change", .string(name(of: run.change))), ("text", .string(run.text))]
        + (run.isMoved ? [("moved", .bool(true))] : [])
        + (targets.isEmpty ? [] : [("targets", .array(targets))])
    )
  }

  private static func name(of change: Redline.Change) -> String {
    switch change {
    case .kept: "kept"
    case .deleted: "deleted"
    case .inserted: "inserted"
    }
  }

  private static func name(of kind: TextBlock.Kind) -> String {
    switch kind {
    case .paragraph: "paragraph"
    case .heading: "heading"
    case .list: "list"
    case .item: "item"
    case .quotation: "quotation"
    case .code: "code"
    case .codeLine: "line"
    case .table: "table"
    case .row: "row"
    case .cell: "cell"
    case .footnote: "footnote"
    }
  }

  private static func details(of kind: TextBlock.Kind) -> [(String, JSONValue)] {
    switch kind {
    case .heading(let level): [("level", .number(level))]
    case .list(let start?): [("start", .number(start))]
    case .code(let language) where !language.isEmpty: [("language", .string(language))]
    case .row(let isHeader): [("header", .bool(isHeader))]
    default: []
    }
  }
}
