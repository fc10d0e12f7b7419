/// Compiles a template from its tags.
///
/// The syntax is that of Mustache (https://mustache.github.io/mustache.5.html) without blocks, pragmas, lambdas and
/// other delimiters. A tag that prints nothing and has a line to itself takes the line with it, as Mustache has it.
struct TemplateCompiler {
  private let bytes: [UInt8]
  private let tags: [TemplateTag]
  private let theme: ThemeFiles
  private var next = 0
  private var at = 0

  init(_ bytes: [UInt8], _ tags: [TemplateTag], _ theme: ThemeFiles = ThemeFiles([])) {
    self.bytes = bytes
    self.tags = tags
    self.theme = theme
  }

  mutating func compile() -> TemplateProgram {
    var steps = self.steps()
    while next < tags.count {
      // An end that ends nothing; the check reports it.
      steps += self.steps()
    }
    return TemplateProgram(steps: steps)
  }

  /// The steps up to the end of the section that is open, or of the template.
  private mutating func steps() -> [TemplateProgram.Step] {
    var steps: [TemplateProgram.Step] = []
    while next < tags.count {
      let tag = tags[next]
      next += 1
      let (start, end) = extent(of: tag)
      append(at..<max(at, start), to: &steps)
      at = max(at, end)
      switch tag.kind {
      case .variable: steps.append(.text(tag.name))
      case .markup: steps.append(.markup(tag.name))
      case .section: steps.append(.section(tag.name, self.steps()))
      case .inverted: steps.append(.inverted(tag.name, self.steps()))
      case .partial: steps.append(.partial(tag.name))
      case .end: return steps
      case .comment, .unsupported: break
      }
    }
    append(at..<bytes.count, to: &steps)
    at = bytes.count
    return steps
  }

  private func append(_ range: Range<Int>, to steps: inout [TemplateProgram.Step]) {
    if !range.isEmpty { steps.append(.bytes(theme.renamed(in: Array(bytes[range])))) }
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
