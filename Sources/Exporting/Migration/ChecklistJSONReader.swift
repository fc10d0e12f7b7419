internal import OSCAL
internal import Standards

/// Reads a checklist from JSON: a file that `psf migrate` wrote, a version as it is downloaded here with members of the
/// user's own in its criteria, or a list of objects with an `id`.
struct ChecklistJSONReader {
  /// The members of a version's criteria that are no answers.
  private static let known: Set<String> = [
    "title", "strength", "statement", "sentences", "corrected", "url", "domain", "withdrawn",
    "sections",
  ]
  /// What a version says in the member `status` of its criteria: something else there is an answer.
  private static let states: Set<String> = ["in force", "withdrawn"]

  private let lines: [Int]
  private var header: [String] = []
  private var places: [String: Int] = [:]
  private var rows: [ChecklistTable.Row] = []

  /// The table of a text.
  static func table(of text: String) throws(ChecklistProblem) -> ChecklistTable {
    let file = Array(text.utf8)
    var reader = ChecklistJSONReader(lines: file.indices.filter { file[$0] == 0x0A })
    var parser = JSONParser(file)
    let root = parser.parse()
    if let problem = parser.problems.first {
      throw ChecklistProblem(
        line: reader.line(of: problem.offset),
        reason: problem.reason,
        advice: problem.advice
      )
    }
    guard let root else { throw .noRows }
    return try reader.table(root)
  }

  private init(lines: [Int]) {
    self.lines = lines
    _ = place(ChecklistColumn.id.rawValue, besides: [])
  }

  private mutating func table(_ root: JSONNode) throws(ChecklistProblem) -> ChecklistTable {
    let list = root.elements ?? root["rows"]?.elements ?? root["criteria"]?.elements
    guard let list else { throw .noRows }
    let isVersion = root["rows"] == nil && root["version"]?.members != nil
    for node in list {
      guard let members = node.members else { continue }
      add(members, of: node, isVersion: isVersion)
    }
    // Of a file that was brought along, the address stands once, for all rows.
    if let address = root["verify"]?.text, root["rows"] != nil {
      let place = place(ChecklistColumn.verify.rawValue, besides: [])
      for index in rows.indices { set(address, at: place, in: &rows[index].cells) }
    }
    let width = header.count
    let padded = rows.map { row in
      let missing = [String](repeating: "", count: width - row.cells.count)
      return ChecklistTable.Row(line: row.line, cells: row.cells + missing)
    }
    return ChecklistTable(header: header, rows: padded, version: version(of: root))
  }

  /// A draft by the number that it will have: its id is that of another draft before long.
  private func version(of root: JSONNode) -> String? {
    if let name = root["to"]?.text ?? root["version"]?.text { return name }
    guard let version = root["version"], let name = version["id"]?.text else { return nil }
    guard let id = VersionID(parsing: name), id.isDraft, let number = version["number"]?.text else {
      return name
    }
    return "\(id.standard)@\(number)-draft"
  }

  private mutating func add(_ members: [JSONNode.Member], of node: JSONNode, isVersion: Bool) {
    // Of a version as it is downloaded, what is withdrawn is no question.
    if isVersion, node["status"]?.text == "withdrawn" { return }
    var cells = [String](repeating: "", count: header.count)
    var filled: Set<Int> = []
    let own = members.filter { !(isVersion && Self.isKnown($0)) }
    let answers = own.first { $0.key == "answers" }?.value.members
    // What the file says of the row stands first, so that no answer takes its place.
    for member in own.filter({ answers == nil || $0.key != "answers" }) + (answers ?? []) {
      let place = place(member.key == "id" ? "ID" : member.key, besides: filled)
      filled.insert(place)
      set(member.value.cell, at: place, in: &cells)
    }
    rows.append(ChecklistTable.Row(line: line(of: node.offset), cells: cells))
  }

  private static func isKnown(_ member: JSONNode.Member) -> Bool {
    if member.key == "status" { return member.value.text.map(states.contains) ?? false }
    return known.contains(member.key)
  }

  /// The column of a name: a new one where the row has a cell there already.
  private mutating func place(_ name: String, besides filled: Set<Int>) -> Int {
    var (candidate, number) = (name, 1)
    while true {
      let key = ChecklistTable.key(candidate)
      guard let place = places[key] else {
        places[key] = header.count
        header.append(candidate)
        return header.count - 1
      }
      guard filled.contains(place) else { return place }
      number += 1
      candidate = "\(name) (\(number))"
    }
  }

  private func set(_ text: String, at place: Int, in cells: inout [String]) {
    while cells.count <= place { cells.append("") }
    cells[place] = text
  }

  private func line(of offset: Int) -> Int {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low + 1
  }
}

extension JSONNode {
  fileprivate var members: [Member]? {
    if case .object(let members) = content { members } else { nil }
  }

  fileprivate var elements: [JSONNode]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  fileprivate var text: String? {
    if case .string(let text) = content { text } else { nil }
  }

  fileprivate subscript(key: String) -> JSONNode? {
    members?.first { $0.key == key }?.value
  }

  /// The value as a cell: texts and numbers as they are, lists by their elements.
  fileprivate var cell: String {
    switch content {
    case .string(let text), .number(let text): text
    case .boolean(let value): value ? "true" : "false"
    case .null: ""
    case .array(let elements): elements.map(\.cell).joined(separator: "\n")
    case .object(let members): members.map { "\($0.key): \($0.value.cell)" }.joined(separator: "\n")
    }
  }
}

extension ChecklistProblem {
  fileprivate static let noRows = ChecklistProblem(
    line: 1,
    reason: "the file holds no list of criteria",
    advice: "give a checklist that was downloaded here, as CSV or JSON"
  )
}
