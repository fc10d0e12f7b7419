public import Diagnostics
public import Fingerprints
internal import HTMLRendering
internal import Mustache
public import SourceFiles

/// The templates of a site, checked, with the files that stand beside them.
public struct TemplateSet: Sendable {
  private let library: MustacheLibrary
  /// The files of `templates/assets/`: styles, scripts, pictures.
  public let assets: [SourceFile]
  /// What all templates and assets are, in one value.
  public let fingerprint: Fingerprint

  /// Loads and checks templates.
  ///
  /// - Returns: The templates, and what is wrong with them; with an error among that they cannot be used.
  public static func load(_ tree: SourceTree) -> (templates: TemplateSet, diagnostics: [Diagnostic]) {
    var diagnostics = tree.diagnostics
    var tags: [String: [TemplateTag]] = [:]
    var library = MustacheLibrary()
    var unreadable: [Diagnostic] = []
    EscapedHTML.register()
    for file in tree.files where file.pathExtension == "mustache" {
      let name = String(file.path.relative.dropLast(".mustache".count))
      var scanner = TemplateTagScanner(file)
      scanner.scan()
      tags[name] = scanner.tags
      diagnostics += scanner.diagnostics
      let text = EscapedHTML.pragma + String(decoding: file.bytes, as: UTF8.self)
      do { try library.register(text, named: name) } catch {
        unreadable.append(.unreadableTemplate(file.path))
      }
    }
    diagnostics += checked(tags)
    // The engine knows no place. It is heard where the checks, which follow what pages take in, have nothing to say.
    let explained = Set(diagnostics.map(\.place.path))
    diagnostics += unreadable.filter { !explained.contains($0.place.path) }
    var builder = FingerprintBuilder()
    for file in tree.files {
      builder.add(file.path.relative)
      builder.add(file.bytes)
    }
    let templates = TemplateSet(
      library: library,
      assets: tree.files.filter { $0.path.relative.hasPrefix("assets/") },
      fingerprint: builder.fingerprint()
    )
    return (templates, diagnostics)
  }

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
  func render(_ template: PageTemplate, _ context: some TemplateContext) -> String {
    library.render(context, withTemplate: template.rawValue) ?? ""
  }
}

/// The escaping of texts in templates: the engine's own walks over graphemes, this one over bytes.
private struct EscapedHTML: MustacheContentType {
  private static let name = "PSF"

  /// Put before each template: the engine begins each with its own escaping.
  static let pragma = "{{% CONTENT_TYPE:\(name)}}"

  static func register() {
    MustacheContentTypes.register(EscapedHTML(), named: name)
  }

  func escapeText(_ text: String) -> String {
    HTMLEscaping.escape(text)
  }
}

extension Diagnostic {
  static func unreadableTemplate(_ path: SourcePath) -> Diagnostic {
    Diagnostic(
      .error,
      "template-syntax",
      at: SourcePlace(path),
      "the template cannot be read",
      advice: "close each section with {{/name}}, the last one first, or remove a file that nothing uses"
    )
  }

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
