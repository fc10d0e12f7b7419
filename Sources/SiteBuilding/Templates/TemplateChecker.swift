internal import Diagnostics
internal import Standards

/// Checks templates against the names that their contexts declare.
///
/// A name that does not exist would print nothing, and nobody would see it in a section that is seldom taken. So every
/// tag of every template is followed here once, with the contexts that enclose it.
struct TemplateChecker {
  private let tags: [String: [TemplateTag]]
  private(set) var diagnostics: [Diagnostic] = []
  private var visited: Set<String> = []
  /// The template that is being checked and those that take it in.
  private var enclosing: [String] = []

  init(_ tags: [String: [TemplateTag]]) {
    self.tags = tags
  }

  /// Checks a template, and the partials it takes in, for a context.
  mutating func check(_ name: String, for context: any TemplateContext.Type) {
    check(name, stack: [.context(context)])
  }

  /// What encloses a tag: a context with its names, or a single text.
  private enum Scope {
    case context(any TemplateContext.Type)
    case item(isMarkup: Bool)

    var name: String {
      switch self {
      case .context(let type): "\(type)"
      case .item(let isMarkup): isMarkup ? "html" : "text"
      }
    }
  }

  private mutating func check(_ name: String, stack: [Scope]) {
    let key = name + stack.map(\.name).joined(separator: "/")
    guard visited.insert(key).inserted else { return }
    enclosing.append(name)
    defer { enclosing.removeLast() }
    var stack = stack
    var open: [TemplateTag] = []
    for tag in tags[name] ?? [] {
      switch tag.kind {
      case .comment: break
      case .unsupported: diagnostics.append(.unsupportedTag(tag))
      case .partial: checkPartial(tag, stack)
      case .variable, .markup: checkVariable(tag, stack)
      case .section, .inverted:
        open.append(tag)
        stack.append(scope(of: tag, stack))
      case .end:
        guard let start = open.popLast(), start.name == tag.name else {
          diagnostics.append(.strayEnd(tag))
          return
        }
        stack.removeLast()
      }
    }
    for tag in open { diagnostics.append(.unendedSection(tag)) }
  }

  private mutating func checkPartial(_ tag: TemplateTag, _ stack: [Scope]) {
    guard tags[tag.name] != nil else {
      let nearest = Suggestions.nearest(to: tag.name, among: tags.keys)
      diagnostics.append(.unknownPartial(tag, nearest))
      return
    }
    if tag.isIndented { diagnostics.append(.indentedPartial(tag)) }
    guard !enclosing.contains(tag.name) else {
      diagnostics.append(.endlessPartial(tag))
      return
    }
    check(tag.name, stack: stack)
  }

  private mutating func checkVariable(_ tag: TemplateTag, _ stack: [Scope]) {
    if tag.name == "." {
      guard case .item(let isMarkup)? = stack.last else {
        diagnostics.append(.strayEntry(tag))
        return
      }
      checkBraces(tag, isMarkup: isMarkup)
      return
    }
    switch kind(of: tag, stack) {
    case nil: break
    case .text?: checkBraces(tag, isMarkup: false)
    case .markup?: checkBraces(tag, isMarkup: true)
    case .flag?, .contexts?, .markups?, .texts?:
      diagnostics.append(.noText(tag))
    }
  }

  private mutating func checkBraces(_ tag: TemplateTag, isMarkup: Bool) {
    guard isMarkup != (tag.kind == .markup) else { return }
    diagnostics.append(isMarkup ? .escapedMarkup(tag) : .unescapedText(tag))
  }

  private mutating func scope(of tag: TemplateTag, _ stack: [Scope]) -> Scope {
    let current = stack.last ?? .item(isMarkup: false)
    guard let kind = kind(of: tag, stack), tag.kind == .section else { return current }
    switch kind {
    case .contexts(let type): return .context(type)
    case .texts: return .item(isMarkup: false)
    case .markups: return .item(isMarkup: true)
    case .text, .markup, .flag: return current
    }
  }

  /// The innermost context that declares a name decides.
  private mutating func kind(of tag: TemplateTag, _ stack: [Scope]) -> TemplateFieldKind? {
    var known: Set<String> = []
    for case .context(let type) in stack.reversed() {
      let kinds = type.kinds
      if let kind = kinds[tag.name] { return kind }
      known.formUnion(kinds.keys)
    }
    diagnostics.append(.unknownName(tag, Suggestions.nearest(to: tag.name, among: known), known))
    return nil
  }
}

extension TemplateContext {
  fileprivate static var kinds: [String: TemplateFieldKind] { fields.mapValues(\.kind) }
}

extension Diagnostic {
  static func unsupportedTag(_ tag: TemplateTag) -> Diagnostic {
    Diagnostic(
      .error,
      "template-syntax",
      at: tag.place,
      "blocks, pragmas and other delimiters are not used here",
      advice: "use a partial: {{> name}}"
    )
  }

  static func strayEnd(_ tag: TemplateTag) -> Diagnostic {
    Diagnostic(
      .error,
      "template-syntax",
      at: tag.place,
      "'{{/\(tag.name)}}' ends no section that is open here",
      advice: "close the sections in the order in which they were opened, the last one first"
    )
  }

  static func unendedSection(_ tag: TemplateTag) -> Diagnostic {
    Diagnostic(
      .error,
      "template-syntax",
      at: tag.place,
      "the section '\(tag.name)' does not end",
      advice: "close it with {{/\(tag.name)}}"
    )
  }

  static func unknownPartial(_ tag: TemplateTag, _ nearest: [String]) -> Diagnostic {
    Diagnostic(
      .error,
      "unknown-partial",
      at: tag.place,
      "there is no template '\(tag.name)'",
      advice: nearest.isEmpty
        ? "add \(tag.name).mustache to the templates"
        : "did you mean '\(nearest.joined(separator: "' or '"))'?"
    )
  }

  static func endlessPartial(_ tag: TemplateTag) -> Diagnostic {
    Diagnostic(
      .error,
      "endless-partial",
      at: tag.place,
      "the template '\(tag.name)' takes itself in and would never end",
      advice: "write out the inner level in a template of its own"
    )
  }

  static func indentedPartial(_ tag: TemplateTag) -> Diagnostic {
    Diagnostic(
      .error,
      "indented-partial",
      at: tag.place,
      "an indented partial indents all its lines, code included",
      advice: "put the tag at the beginning of its line"
    )
  }

  static func unknownName(
    _ tag: TemplateTag,
    _ nearest: [String],
    _ known: Set<String>
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "unknown-template-name",
      at: tag.place,
      "there is nothing called '\(tag.name)' here",
      advice: nearest.isEmpty
        ? "the names are \(known.sorted().joined(separator: ", "))"
        : "did you mean '\(nearest.joined(separator: "' or '"))'?"
    )
  }

  static func strayEntry(_ tag: TemplateTag) -> Diagnostic {
    wrongTag(
      tag,
      "'.' stands for an entry of a list of texts, and none is open here",
      advice: "write the name of what is to be printed"
    )
  }

  static func noText(_ tag: TemplateTag) -> Diagnostic {
    wrongTag(
      tag,
      "'\(tag.name)' is no text that could be printed",
      advice: "open a section: {{#\(tag.name)}} … {{/\(tag.name)}}"
    )
  }

  static func escapedMarkup(_ tag: TemplateTag) -> Diagnostic {
    wrongTag(
      tag,
      "'\(tag.name)' is HTML, and its tags would be shown",
      advice: "write {{{\(tag.name)}}}"
    )
  }

  static func unescapedText(_ tag: TemplateTag) -> Diagnostic {
    wrongTag(
      tag,
      "'\(tag.name)' is text, and what looks like a tag in it would become one",
      advice: "write {{\(tag.name)}}"
    )
  }

  private static func wrongTag(
    _ tag: TemplateTag,
    _ summary: String,
    advice: String
  ) -> Diagnostic {
    Diagnostic(.error, "wrong-template-tag", at: tag.place, summary, advice: advice)
  }
}
