/// Compiles a template from its tags.
///
/// The syntax is that of Mustache (https://mustache.github.io/mustache.5.html) without blocks, pragmas, lambdas and
/// other delimiters. A tag that prints nothing and has a line to itself takes the line with it, as Mustache has it.
struct TemplateCompiler {
  private let bytes: [UInt8]
  private let tags: [TemplateTag]
  private let theme: ThemeFiles
  private var program = TemplateProgram()
  private var next = 0
  private var at = 0

  init(_ bytes: [UInt8], _ tags: [TemplateTag], _ theme: ThemeFiles = ThemeFiles([])) {
    self.bytes = bytes
    self.tags = tags
    self.theme = theme
  }

  mutating func compile() -> TemplateProgram {
    addSteps()
    // An end that ends nothing; the check reports it.
    while next < tags.count { addSteps() }
    return program
  }

  /// Adds the steps up to the end of the section that is open, or of the template.
  private mutating func addSteps() {
    while next < tags.count {
      let tag = tags[next]
      next += 1
      let (start, end) = extent(of: tag)
      add(at..<max(at, start))
      at = max(at, end)
      switch tag.kind {
      case .variable: program.add(.text, tag.name)
      case .markup: program.add(.markup, tag.name)
      case .section: addSection(.section, tag.name)
      case .inverted: addSection(.inverted, tag.name)
      case .partial: program.add(.partial, tag.name)
      case .end: return
      case .comment, .unsupported: break
      }
    }
    add(at..<bytes.count)
    at = bytes.count
  }

  private mutating func addSection(_ kind: TemplateProgram.Step.Kind, _ name: String) {
    let section = program.add(kind, name)
    addSteps()
    program.end(section)
  }

  private mutating func add(_ range: Range<Int>) {
    if !range.isEmpty { program.add(theme.renamed(in: Array(bytes[range]))) }
  }

  /// From where to where a tag stands for itself: its whole line, where it prints nothing and is alone on it.
  private func extent(of tag: TemplateTag) -> (start: Int, end: Int) {
    let range = tag.range
    guard tag.kind != .variable, tag.kind != .markup else {
      return (range.lowerBound, range.upperBound)
    }
    let start = bytes[..<range.lowerBound].lastIndex { !Self.isBlank($0) }
    let end = bytes[range.upperBound...].firstIndex { !Self.isBlank($0) } ?? bytes.count
    let beginsLine = start.map { bytes[$0] == UInt8(ascii: "\n") } ?? true
    let endsLine = end == bytes.count || bytes[end] == UInt8(ascii: "\n")
    guard beginsLine, endsLine else { return (range.lowerBound, range.upperBound) }
    return (start.map { $0 + 1 } ?? 0, min(end + 1, bytes.count))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }
}
