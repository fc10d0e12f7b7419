internal import OSCAL

/// Reads a checklist from JSON: a file that `psf migrate` wrote, a version as it is downloaded here with members of the
/// user's own in its criteria, or a list of objects with an `id`.
struct ChecklistJSONReader {
  /// The members of a version's criteria that are no answers.
  private static let known: Set<String> = [
    "status", "statement", "sentences", "corrected", "url", "domain", "withdrawn", "sections",
  ]

  private let lines: [Int]
  private var header: [String] = ["ID"]
  private var rows: [ChecklistTable.Row] = []

  /// The table of a file.
  static func table(of file: [UInt8]) throws(ChecklistProblem) -> ChecklistTable {
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

  private init(lines: [Int]) { self.lines = lines }

  private mutating func table(_ root: JSONNode) throws(ChecklistProblem) -> ChecklistTable {
    let isMigrated = root["rows"] != nil
    let list = root.elements ?? root["rows"]?.elements ?? root["criteria"]?.elements
    guard let list else { throw .noRows }
    let isVersion = root["criteria"] != nil && !isMigrated
    for node in list { add(node, isVersion: isVersion) }
    let width = header.count
    let padded = rows.map { row in
      let missing = [String](repeating: "", count: width - row.cells.count)
      return ChecklistTable.Row(line: row.line, cells: row.cells + missing)
    }
    return ChecklistTable(header: header, rows: padded, version: version(of: root))
  }

  private func version(of root: JSONNode) -> String? {
    root["to"]?.text ?? root["version"]?["id"]?.text ?? root["version"]?.text
  }

  private mutating func add(_ node: JSONNode, isVersion: Bool) {
    guard let members = node.members else { return }
    var cells = [String](repeating: "", count: header.count)
    func set(_ name: String, _ text: String, _ header: inout [String]) {
      let key = ChecklistTable.key(name)
      let place = header.firstIndex { ChecklistTable.key($0) == key } ?? header.count
      if place == header.count { header.append(name) }
      while cells.count <= place { cells.append("") }
      cells[place] = text
    }
    // Of a version as it is downloaded, what is withdrawn is no question.
    if isVersion, node["status"]?.text == "withdrawn" { return }
    for member in members where !(isVersion && Self.known.contains(member.key)) {
      if member.key == "answers", let answers = member.value.members {
        for answer in answers { set(answer.key, answer.value.cell, &header) }
      } else {
        set(member.key == "id" ? "ID" : member.key, member.value.cell, &header)
      }
    }
    rows.append(ChecklistTable.Row(line: line(of: node.offset), cells: cells))
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
