import SeededRandom

/// Writes texts of all constructs within each other. Each of their words is there once.
struct MarkupWriter {
  var random: SeededGenerator
  private var words = 0
  private var notes = 0
  private var definitions: [String] = []

  init(random: SeededGenerator) { self.random = random }

  mutating func text() -> String {
    let blocks = (0..<Int.random(in: 1...4, using: &random)).map { _ in block(depth: 0) }
    return (blocks + definitions).joined(separator: "\n\n") + "\n"
  }

  private mutating func word() -> String {
    words += 1
    return "w\(words)x"
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices.randomElement(using: &random) ?? ""
  }

  // MARK: Blocks

  private mutating func block(depth: Int) -> String {
    let most = depth > 2 ? 3 : 10
    switch Int.random(in: 0...most, using: &random) {
    case 0, 1: return paragraph()
    case 2: return pick(["# ", "### "]) + inlines(2, breaks: false) + pick(["", " ##"])
    case 3: return inlines(2, breaks: false) + "\n" + pick(["===", "---"])
    case 4: return indented(blocks(depth), by: "> ", first: "> ")
    case 5: return indented(blocks(depth), by: "  ", first: pick(["- ", "* ", "+ "]))
    case 6: return indented(blocks(depth), by: "   ", first: pick(["1. ", "7) "]))
    case 7:
      return "- [\(pick([" ", "x"]))] " + inlines(2, breaks: false) + "\n- "
        + inlines(2, breaks: false)
    case 8: return (Bool.random(using: &random) ? word() + "\n" : "") + table()
    case 9: return "```swift\n\(word()) *a*\n```"
    default:
      return pick([
        "<!-- \(word())\n[l1] -->", "    code \(word())", "<div>\n\(word())\n</div>", "***",
      ])
    }
  }

  private mutating func blocks(_ depth: Int) -> String {
    let count = Int.random(in: 1...2, using: &random)
    return (0..<count).map { _ in block(depth: depth + 1) }.joined(separator: "\n\n")
  }

  private mutating func paragraph() -> String {
    let definition =
      Int.random(in: 0...9, using: &random) == 0 ? "[own\(words)]: https://o.example \"t\"\n" : ""
    return definition + inlines(4, breaks: true)
  }

  private func indented(_ text: String, by indent: String, first: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map {
      $0 == 0 ? first + $1 : $1.isEmpty && indent.first == " " ? "" : indent + $1
    }
    .joined(separator: "\n")
  }

  private mutating func table() -> String {
    let columns = Int.random(in: 1...3, using: &random)
    var lines = [row(columns)]
    lines.append("|" + String(repeating: pick(["---|", ":-:|"]), count: columns))
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      lines.append(row(columns + Int.random(in: -1...1, using: &random)))
    }
    return lines.joined(separator: "\n")
  }

  private mutating func row(_ columns: Int) -> String {
    let cells = (0..<max(1, columns)).map { _ in
      pick(["", "a \\| ", "`b\\|c` "]) + inlines(1, breaks: false)
    }
    return "| " + cells.joined(separator: pick(["|", " | "])) + pick([" |", "|"])
  }

  // MARK: Lines

  private mutating func inlines(_ count: Int, breaks: Bool) -> String {
    var parts: [String] = []
    for _ in 0..<Int.random(in: 1...count, using: &random) {
      parts.append(inline(depth: 0, breaks: breaks))
      parts.append(breaks ? pick([" ", " ", " ", "\n", "  \n", "\\\n", " \n"]) : " ")
    }
    return (parts.dropLast() + [" " + word()]).joined()
  }

  private mutating func inline(depth: Int, breaks: Bool) -> String {
    switch Int.random(in: 0...(depth > 1 ? 5 : 16), using: &random) {
    case 0: return word()
    case 1:
      return word() + pick([" \\* ", " \\\\ ", " &amp; ", " &#35; ", " & ", " \\x ", " &mdash;"])
        + word()
    case 2: return word() + " é 日本 👩‍💻 " + word()
    case 3: return "`" + word() + "`"
    case 4: return "`` " + word() + " ` ``"
    case 5: return word() + pick([" [l1", " ]", " (", " <", " ~ ", " ! "]) + " " + word()
    case 6: return marked("*", depth, breaks)
    case 7: return marked("**", depth, breaks)
    case 8: return marked("_", depth, breaks)
    case 9: return marked(pick(["~~", "~"]), depth, breaks)
    case 10:
      return "[" + inner(depth, breaks) + "]("
        + pick(["https://a.example/b", "<c d>", "e 'f'", ""]) + ")"
    case 11: return pick(["[l1]", "[L1][]", "[=f.a]", "[" + word() + "][l1]"])
    case 12: return "![" + inner(depth, breaks) + "](g.png)"
    case 13: return pick(["<https://h.example/i>", "https://j.example/k?l=m&n", "<o@p.example>"])
    case 14:
      return pick([
        "<kbd>" + word() + "</kbd>", "<!-- " + word() + " -->" + word(), word() + "<br/>",
      ])
    case 15: return footnote()
    default: return word() + "&nbsp;" + word()
    }
  }

  private mutating func inner(_ depth: Int, _ breaks: Bool) -> String {
    let first = Int.random(in: 0...4, using: &random) < 3 ? word() : inline(depth: 2, breaks: false)
    return first + (breaks && Bool.random(using: &random) ? "\n" : " ") + word()
  }

  private mutating func marked(_ mark: String, _ depth: Int, _ breaks: Bool) -> String {
    mark + word() + " " + inline(depth: depth + 1, breaks: breaks) + " " + word() + mark
  }

  private mutating func footnote() -> String {
    notes += 1
    definitions.append("[^n\(notes)]: " + word() + " *" + word() + "*")
    return word() + "[^n\(notes)]"
  }
}
