internal import Diagnostics
internal import Standards

/// What a function of the templates is given.
enum TypstValue {
  /// A string, for names and addresses. Words that are set in type are ``words(_:_:)``, whose place is known.
  case string(String)
  /// Words, with where they come from.
  case words(String, TypstOrigin?)
  /// Markup.
  case markup(TypstSource)
  case number(Int)
  case flag(Bool)
  case list([TypstValue])
  case record([(StaticString, TypstValue)])
  case none

  /// Words that stand in a file as a whole.
  static func words(_ text: String, at place: SourcePlace) -> TypstValue {
    .words(text, TypstOrigin(place))
  }

  /// A string, or nothing.
  static func string(_ text: String?) -> TypstValue { text.map { .string($0) } ?? .none }

  /// Markup, or nothing.
  static func markup(_ source: TypstSource?) -> TypstValue { source.map { .markup($0) } ?? .none }
}

extension TypstSource {
  /// A call of a function of the templates, in lines of its own.
  mutating func call(
    _ name: StaticString,
    _ arguments: [(StaticString, TypstValue)],
    _ contents: TypstSource...
  ) {
    append("\n#")
    append(name)
    append("(")
    for (name, value) in arguments {
      beginLine(from: nil)
      append(name)
      append(": ")
      append(value)
      append(",")
    }
    append(")")
    for content in contents { append(.markup(content)) }
    append("\n")
  }

  /// Appends a value of code.
  mutating func append(_ value: TypstValue) {
    switch value {
    case .string(let text): append(string: text)
    case .words(let text, let origin): append(words: text, from: origin)
    case .markup(let source):
      append("[")
      append(source)
      append("]")
    case .number(let number): append(number: number)
    case .flag(let flag): append(flag ? "true" : "false")
    case .list(let values):
      append("(")
      for value in values {
        beginLine(from: nil)
        append(value)
        append(",")
      }
      append(")")
    case .record(let entries): append(record: entries)
    case .none: append("none")
    }
  }

  private mutating func append(record entries: [(StaticString, TypstValue)]) {
    append(entries.isEmpty ? "(:" : "(")
    for (name, value) in entries {
      beginLine(from: nil)
      append(name)
      append(": ")
      append(value)
      append(",")
    }
    append(")")
  }

  private mutating func append(words text: String, from origin: TypstOrigin?) {
    var words = TypstSource()
    words.append(text: text)
    // The line that is open may have words of another place already.
    beginLine(from: origin)
    append("[")
    append(words)
    append("]")
    beginLine(from: nil)
  }
}
