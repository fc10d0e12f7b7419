/// Turns findings into text for a person or a program.
public protocol DiagnosticRenderer: Sendable {
  /// The text for some findings, in the given order, ending with a line break unless it is empty.
  func render(_ diagnostics: [Diagnostic]) -> String
}

/// How the paths of sources are shown: each after the path of its root.
public struct DisplayPaths: Hashable, Sendable {
  private let content: String
  private let templates: String

  /// Paths behind a prefix for each root, such as `content/`.
  public init(content: String = "content/", templates: String = "templates/") {
    self.content = content
    self.templates = templates
  }

  /// The path to show for a file; the root's own where the root itself is meant.
  public func path(of path: SourcePath) -> String {
    let prefix =
      switch path.root {
      case .content: content
      case .templates: templates
      }
    guard path.relative.isEmpty, prefix.hasSuffix("/") else { return prefix + path.relative }
    return String(prefix.dropLast())
  }

  /// A place as `content/a.md:12:5`; without the numbers where a whole file is meant.
  func text(of place: SourcePlace) -> String {
    let path = path(of: place.path).withVisibleControls.withoutCommand
    guard let start = place.range?.lowerBound else { return path }
    return "\(path):\(start.line):\(start.column)"
  }
}

extension String {
  /// A path that no service takes for one of its commands, at the beginning of a line.
  fileprivate var withoutCommand: String {
    hasPrefix("::") || hasPrefix("##") ? "./" + self : self
  }
}
