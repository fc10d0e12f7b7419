import Diagnostics
import SourceFiles
import Testing

@testable import SiteBuilding

/// Templates in memory, by name.
struct Templates {
  let files: [SourceFile]

  init(_ texts: [String: String]) {
    files = texts.sorted { $0.key < $1.key }.map { name, text in
      let path = SourcePath(name + ".mustache", in: .templates)
      return SourceFile(path: path, bytes: Array(text.utf8))
    }
  }

  /// What is found when pages use a template for a context, as the program prints it.
  func findings(in name: String, for context: any TemplateContext.Type) -> String {
    var tags: [String: [TemplateTag]] = [:]
    var findings: [Diagnostic] = []
    for file in files {
      var scanner = TemplateTagScanner(file)
      scanner.scan()
      tags[String(file.path.relative.dropLast(".mustache".count))] = scanner.tags
      findings += scanner.diagnostics
    }
    var checker = TemplateChecker(tags)
    checker.check(name, for: context)
    return LineRenderer().render((findings + checker.diagnostics).inOrder())
  }

  /// What a template makes of a context.
  func render(_ name: String, _ context: some TemplateContext) -> String {
    var programs: [String: TemplateProgram] = [:]
    for file in files {
      var scanner = TemplateTagScanner(file)
      scanner.scan()
      var compiler = TemplateCompiler(file.bytes, scanner.tags)
      programs[String(file.path.relative.dropLast(".mustache".count))] = compiler.compile()
    }
    var run = TemplateRun(programs, context, capacity: 0)
    run.run(name)
    return String(decoding: run.output, as: UTF8.self)
  }

  /// What is found when these stand in for those of this repository.
  func findingsAmongTheRealOnes() -> String {
    let names = Set(files.map(\.path))
    let real = BuiltSite.templates.get().files.filter { !names.contains($0.path) }
    return LineRenderer().render(TemplateSet.load(SourceTree(files: real + files)).diagnostics)
  }
}

/// A context with a name of each kind.
struct SampleContext: TemplateContext {
  var title = "A & B"
  var body = "<p>C</p>"
  var isOpen = true
  var items: [SampleItem] = []
  var first: SampleItem?
  var words: [String] = []
  var parts: [String] = []
  var note = ""

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "body": .markup { $0.body },
    "is-open": .flag { $0.isOpen },
    "items": .list { $0.items },
    "first": .one { $0.first },
    "words": .texts { $0.words },
    "parts": .markups { $0.parts },
    "note": .text { $0.note },
  ]
}

/// A context within another. Its name `note` stands before that of the outer one.
struct SampleItem: TemplateContext {
  var name = "D"
  var note = ""
  var first: LinkContext?

  static let fields: [String: TemplateField<Self>] = [
    "name": .text { $0.name },
    "note": .text { $0.note },
    "first": .one { $0.first },
  ]
}
