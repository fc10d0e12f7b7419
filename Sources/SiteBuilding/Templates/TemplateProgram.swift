internal import Markup

/// A template, compiled: what to print and which names to ask for, in order.
struct TemplateProgram: Sendable {
  /// A step of a template.
  indirect enum Step: Sendable {
    /// Bytes that are printed as they are.
    case bytes([UInt8])
    /// `{{name}}`: a text, escaped.
    case text(String)
    /// `{{{name}}}`: HTML.
    case markup(String)
    /// `{{#name}}…{{/name}}`
    case section(String, [Step])
    /// `{{^name}}…{{/name}}`
    case inverted(String, [Step])
    /// `{{> name}}`
    case partial(String)
  }

  let steps: [Step]
}

/// Runs compiled templates.
struct TemplateRun {
  /// What encloses a step: a context, or an entry of a list of texts.
  private enum Scope {
    case context(any TemplateContext)
    case item(String)
  }

  private let programs: [String: TemplateProgram]
  private(set) var output: [UInt8] = []
  private var scopes: [Scope]

  init(_ programs: [String: TemplateProgram], _ context: any TemplateContext, capacity: Int) {
    self.programs = programs
    scopes = [.context(context)]
    output.reserveCapacity(capacity)
  }

  mutating func run(_ name: String) {
    if let program = programs[name] { run(program.steps) }
  }

  private mutating func run(_ steps: [TemplateProgram.Step]) {
    for step in steps {
      switch step {
      case .bytes(let bytes): output.append(contentsOf: bytes)
      case .text(let name): HTMLEscaping.append(text(name), to: &output)
      case .markup(let name): markup(name)
      case .section(let name, let inner): section(name, inner)
      case .inverted(let name, let inner): if isMissing(name) { run(inner) }
      case .partial(let name): run(name)
      }
    }
  }

  /// The innermost context that declares a name gives its value.
  private func value(_ name: String) -> TemplateValue? {
    for case .context(let context) in scopes.reversed() {
      if let value = context.value(named: name) { return value }
    }
    return nil
  }

  private func text(_ name: String) -> String {
    if name == ".", case .item(let text)? = scopes.last { return text }
    guard case .text(let text)? = value(name) else { return "" }
    return text
  }

  private mutating func markup(_ name: String) {
    if name != ".", case .bytes(let bytes)? = value(name) {
      output.append(contentsOf: bytes)
    } else {
      output.append(contentsOf: text(name).utf8)
    }
  }

  private mutating func section(_ name: String, _ inner: [TemplateProgram.Step]) {
    switch value(name) {
    case .text(let text)?: if !text.isEmpty { run(inner) }
    case .bytes(let bytes)?: if !bytes.isEmpty { run(inner) }
    case .flag(let isSet)?: if isSet { run(inner) }
    case .contexts(let contexts)?: for context in contexts { run(inner, in: .context(context)) }
    case .texts(let texts)?: for text in texts { run(inner, in: .item(text)) }
    case nil: break
    }
  }

  private mutating func run(_ steps: [TemplateProgram.Step], in scope: Scope) {
    scopes.append(scope)
    run(steps)
    scopes.removeLast()
  }

  private func isMissing(_ name: String) -> Bool {
    switch value(name) {
    case .text(let text)?: text.isEmpty
    case .bytes(let bytes)?: bytes.isEmpty
    case .flag(let isSet)?: !isSet
    case .contexts(let contexts)?: contexts.isEmpty
    case .texts(let texts)?: texts.isEmpty
    case nil: true
    }
  }
}
