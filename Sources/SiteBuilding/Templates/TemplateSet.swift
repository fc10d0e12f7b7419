public import Addresses
public import Diagnostics
public import Fingerprints
package import Phrasing
public import SourceFiles

/// The templates of a site, checked, with the files that stand beside them.
public struct TemplateSet: Sendable {
  private let programs: [String: TemplateProgram]
  private let theme: ThemeFiles
  /// The words of the program in the site's language.
  package let say: Phrases
  /// What all templates and assets are, in one value.
  public let fingerprint: Fingerprint

  /// Loads and checks templates.
  ///
  /// - Parameters:
  ///   - language: The language of the site; of one without a file in `words/` the program's words are English.
  ///   - mark: The lines of the site's mark on its icon.
  /// - Returns: The templates, and what is wrong with them; with an error among that they cannot be used.
  public static func load(
    _ tree: SourceTree,
    language: String = "en",
    mark: String = ""
  ) -> (templates: TemplateSet, diagnostics: [Diagnostic]) {
    let (say, wordFindings) = phrases(of: language, in: tree)
    return load(tree, say, mark: mark, tree.diagnostics + wordFindings)
  }

  /// The words of a language, from the file of it or of the language that it is a form of: `de-CH` has those of `de`.
  package static func phrases(
    of language: String,
    in tree: SourceTree
  ) -> (say: Phrases, diagnostics: [Diagnostic]) {
    let names = [language, String(language.prefix { $0 != "-" })].map { "words/\($0).txt" }
    let file = names.lazy.compactMap { name in tree.files.first { $0.path.relative == name } }.first
    let catalog = file.map { PhraseCatalog($0) }
    return (Phrases(language, catalog?.translations ?? [:]), catalog?.diagnostics ?? [])
  }

  static func load(
    _ tree: SourceTree,
    _ say: Phrases,
    mark: String = "",
    _ found: [Diagnostic] = []
  ) -> (templates: TemplateSet, diagnostics: [Diagnostic]) {
    var diagnostics = found
    var tags: [String: [TemplateTag]] = [:]
    var programs: [String: TemplateProgram] = [:]
    let theme = ThemeFiles(tree.files, say, mark: mark)
    for source in tree.files where source.pathExtension == "mustache" {
      let file = SourceFile(path: source.path, bytes: say.translated(template: source.bytes))
      let name = String(file.path.relative.dropLast(".mustache".count))
      var scanner = TemplateTagScanner(file)
      scanner.scan()
      tags[name] = scanner.tags
      diagnostics += scanner.diagnostics
      var compiler = TemplateCompiler(file.bytes, scanner.tags, theme)
      programs[name] = compiler.compile()
    }
    diagnostics += checked(tags)
    var builder = FingerprintBuilder()
    builder.add(say.language)
    builder.add(mark)
    for file in tree.files {
      builder.add(file.path.relative)
      builder.add(file.bytes)
    }
    let templates = TemplateSet(
      programs: programs,
      theme: theme,
      say: say,
      fingerprint: builder.fingerprint()
    )
    return (templates, diagnostics)
  }

  /// The files of `templates/assets/`: styles, scripts, pictures.
  public var assets: [ThemeAsset] { theme.assets }

  /// The bytes of a file of the theme, by its name in the site.
  func asset(_ name: String) -> [UInt8]? { theme.contents[name] }

  /// The name in the site of a file of `templates/assets/`.
  func assetName(of name: String) -> String { theme.names[name] ?? name }

  private static func checked(_ tags: [String: [TemplateTag]]) -> [Diagnostic] {
    var checker = TemplateChecker(tags)
    var diagnostics: [Diagnostic] = []
    for template in PageTemplate.allCases {
      if tags[template.rawValue] == nil {
        diagnostics.append(.missingTemplate(template.rawValue))
      }
      checker.check(template.rawValue, for: template.context)
    }
    return diagnostics + checker.diagnostics.inOrder()
  }

  /// Renders a context. What the templates may name was checked when they were loaded.
  ///
  /// - Parameter capacity: About how many bytes it will have.
  func render(
    _ template: PageTemplate,
    _ context: some TemplateContext,
    capacity: Int = 8 << 10
  ) -> [UInt8] {
    var run = TemplateRun(programs, context, capacity: capacity)
    run.run(template.rawValue)
    return run.output
  }
}

extension Diagnostic {
  static func missingTemplate(_ name: String) -> Diagnostic {
    Diagnostic(
      .error,
      "missing-file",
      at: SourcePlace(SourcePath(name + ".mustache", in: .templates)),
      "the template is missing",
      advice: "add it, or give the templates folder with --templates"
    )
  }
}
