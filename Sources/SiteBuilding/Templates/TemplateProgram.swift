internal import Markup

/// A template, compiled: what to print and which names to ask for, in order.
///
/// Steps are small values in one list, so that no reference is counted for each of them: all cores run the same templates.
struct TemplateProgram: Sendable {
  /// A step of a template.
  struct Step: Sendable {
    enum Kind: Sendable {
      /// Bytes that are printed as they are.
      case bytes
      /// `{{name}}`: a text, escaped.
      case text
      /// `{{{name}}}`: HTML.
      case markup
      /// `{{#name}}…{{/name}}`
      case section
      /// `{{^name}}…{{/name}}`
      case inverted
      /// `{{> name}}`
      case partial
    }

    let kind: Kind
    /// Where its bytes begin, or the place of its name.
    let start: Int32
    /// Where its bytes end, or the place of the step behind a section.
    fileprivate(set) var end: Int32 = 0
  }

  private(set) var steps: [Step] = []
  private(set) var bytes: [UInt8] = []
  private var names: [String] = []

  func name(of step: Step) -> String { names[Int(step.start)] }

  /// Adds bytes to be printed.
  mutating func add(_ more: [UInt8]) {
    let start = Int32(bytes.count)
    bytes += more
    steps.append(Step(kind: .bytes, start: start, end: Int32(bytes.count)))
  }

  /// Adds a step with a name; the place that it has, by which a section is ended.
  @discardableResult
  mutating func add(_ kind: Step.Kind, _ name: String) -> Int {
    steps.append(Step(kind: kind, start: Int32(names.count)))
    names.append(name)
    return steps.count - 1
  }

  /// Ends a section behind the last step.
  mutating func end(_ section: Int) { steps[section].end = Int32(steps.count) }
}

/// Runs compiled templates.
struct TemplateRun {
  /// What encloses a step: a context, or an entry of a list of texts.
  private enum Scope {
    case context(any TemplateContext)
    case item(String)

    func value(named name: String) -> TemplateValue? {
      guard case .context(let context) = self else { return nil }
      return context.value(named: name)
    }
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
    if let program = programs[name] { run(program, program.steps.indices) }
  }

  private mutating func run(_ program: TemplateProgram, _ steps: Range<Int>) {
    var index = steps.lowerBound
    while index < steps.upperBound {
      let step = program.steps[index]
      index += 1
      switch step.kind {
      case .bytes: print(step, of: program)
      case .text: HTMLEscaping.append(text(program.name(of: step)), to: &output)
      case .markup: markup(program.name(of: step))
      case .section, .inverted:
        runSection(step, of: program, index..<Int(step.end))
        index = Int(step.end)
      case .partial: run(program.name(of: step))
      }
    }
  }

  private mutating func print(_ step: TemplateProgram.Step, of program: TemplateProgram) {
    program.bytes.withUnsafeBufferPointer { bytes in
      let range = Int(step.start)..<Int(step.end)
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
    }
  }

  private mutating func runSection(
    _ step: TemplateProgram.Step,
    of program: TemplateProgram,
    _ inner: Range<Int>
  ) {
    let name = program.name(of: step)
    if step.kind == .section {
      section(name, program, inner)
    } else if isMissing(name) {
      run(program, inner)
    }
  }

  /// The innermost context that declares a name gives its value.
  private func value(_ name: String) -> TemplateValue? {
    for index in scopes.indices.reversed() {
      if let value = scopes[index].value(named: name) { return value }
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

  private mutating func section(
    _ name: String,
    _ program: TemplateProgram,
    _ inner: Range<Int>
  ) {
    switch value(name) {
    case .text(let text)?: if !text.isEmpty { run(program, inner) }
    case .bytes(let bytes)?: if !bytes.isEmpty { run(program, inner) }
    case .flag(let isSet)?: if isSet { run(program, inner) }
    case .contexts(let contexts)?:
      for context in contexts { run(program, inner, in: .context(context)) }
    case .texts(let texts)?: for text in texts { run(program, inner, in: .item(text)) }
    case nil: break
    }
  }

  private mutating func run(_ program: TemplateProgram, _ steps: Range<Int>, in scope: Scope) {
    scopes.append(scope)
    run(program, steps)
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
