internal import Diagnostics
internal import Standards

/// The coverage of exams for a terminal: a line for each criterion, by domain.
struct CoverageText {
  let width: Int

  func render(_ coverages: [(exam: Exam, coverage: ExamCoverage)]) -> String {
    guard !coverages.isEmpty else { return "There is no exam.\n" }
    return coverages.map { render($0.exam, $0.coverage) }.joined(separator: "\n")
  }

  private func render(_ exam: Exam, _ coverage: ExamCoverage) -> String {
    let counts = coverage.counts.map { "\($0.count) \($0.state.words)" }.joined(separator: ", ")
    let total = coverage.rows.count
    var text = "\(exam.code) examines \(coverage.version): "
    text += "\(total == 1 ? "1 criterion" : "\(total) criteria")\n"
    text += "  \(counts)\n"
    let columns = Columns(coverage.rows, width: width)
    for group in coverage.groups {
      text += "\n" + group.domain.heading.withVisibleControls + "\n"
      for row in group.rows { text += columns.lines(of: row) }
    }
    return text
  }
}

/// The columns of a table: the id, the title as far as there is room, the state, the objectives one below the other.
private struct Columns {
  let id: Int
  let title: Int
  let state: Int
  let width: Int

  init(_ rows: [ExamCoverage.Row], width: Int) {
    self.width = width
    id = rows.map { $0.criterion.id.description.displayWidth }.max() ?? 0
    state = rows.map { $0.state.words.displayWidth }.max() ?? 0
    let objectives = rows.flatMap(\.objectives).map { Self.words(for: $0).displayWidth }.max() ?? 0
    let titles = rows.map { $0.criterion.title.displayWidth }.max() ?? 0
    title = max(12, min(titles, width - id - state - objectives - 8))
  }

  func lines(of row: ExamCoverage.Row) -> String {
    let head = [
      Self.padded(row.criterion.id.description, to: id),
      Self.padded(Self.cut(row.criterion.title.withVisibleControls, to: title), to: title),
      Self.padded(row.state.words, to: state),
    ].joined(separator: "  ")
    let blank = String(repeating: " ", count: 2 + id + 2 + title + 2 + state + 2)
    let last = row.objectives.isEmpty ? [""] : row.objectives.map(Self.words)
    var lines = last.enumerated().map { index, words in
      Self.trimmed((index == 0 ? "  \(head)  " : blank) + words)
    }
    if let waiver = row.waiver {
      lines += Self.wrapped(waiver.reason.text.withVisibleControls, indentation: 4 + id, to: width)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func words(for objective: Objective) -> String {
    let idle = objective.weight == 0 ? ", no question" : ""
    return "\(objective.id) \(objective.level.rawValue)\(idle)"
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.displayWidth))
  }

  /// A text that is too long, cut behind a word where there is one.
  private static func cut(_ text: String, to width: Int) -> String {
    guard text.displayWidth > width else { return text }
    var cut = ""
    for character in text where (cut + String(character)).displayWidth < width {
      cut.append(character)
    }
    return trimmed(cut) + "…"
  }

  private static func wrapped(_ text: String, indentation: Int, to width: Int) -> [String] {
    let blank = String(repeating: " ", count: indentation)
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.displayWidth + 1 + String(word).displayWidth <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(blank + word)
      }
    }
    return lines
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
