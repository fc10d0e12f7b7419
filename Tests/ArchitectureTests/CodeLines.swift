/// The lines of a Swift file without comments and without the words of its texts; what texts put in stays.
struct CodeLines {
  struct Line {
    let number: Int
    let text: String

    /// The names and key words.
    var words: [String] {
      text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
    }

    /// Whether the line ends the program where it is wrong.
    var forces: Bool {
      let banned = ["try!", "as!", "fatalError", "preconditionFailure", "@unchecked Sendable"]
      return banned.contains { text.contains($0) } || forcesAValue
    }

    /// Whether a `!` stands behind a value.
    private var forcesAValue: Bool {
      let characters = Array(text)
      return characters.indices.dropFirst().contains { index in
        let before = characters[index - 1]
        let after = index + 1 < characters.endIndex ? characters[index + 1] : " "
        return characters[index] == "!" && after != "="
          && (before.isLetter || before.isNumber || ")]}?_>".contains(before))
      }
    }
  }

  private(set) var lines: [Line] = []
  private var isInLongText = false

  init(_ source: String) {
    var number = 0
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      lines.append(Line(number: number, text: code(of: line)))
    }
  }

  private mutating func code(of line: Substring) -> String {
    var code = ""
    var rest = line
    var isInText = isInLongText
    /// The brackets that are open in each value that a text puts in.
    var depths: [Int] = []
    while let next = rest.first {
      if rest.hasPrefix("\"\"\"") {
        isInLongText.toggle()
        isInText = isInLongText
        rest = rest.dropFirst(3)
        continue
      }
      rest = rest.dropFirst()
      if isInText {
        if next == "\\", rest.first == "(" {
          depths.append(0)
          isInText = false
        } else if next == "\\" {
          rest = rest.dropFirst()
        } else if next == "\"", !isInLongText || !depths.isEmpty {
          isInText = false
        }
        continue
      }
      if next == "/", rest.first == "/" { break }
      if next == "\"" {
        isInText = true
        continue
      }
      code.append(next)
      guard let depth = depths.last else { continue }
      if next == "(" { depths[depths.count - 1] = depth + 1 }
      if next == ")" {
        depths[depths.count - 1] = depth - 1
        if depth == 1 {
          depths.removeLast()
          isInText = true
        }
      }
    }
    return code
  }
}
