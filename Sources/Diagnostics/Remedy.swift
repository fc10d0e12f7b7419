/// A way out of a finding that a program can take as well as an editor.
///
/// It is judged by what a second check says: the finding is gone, and no other has come.
public enum Remedy: Hashable, Sendable, Codable {
  /// Texts are put in the place of others, all or none.
  case edit([Fix])
  /// A file or a folder gets another path. What is in a folder goes into one that is there already.
  case rename(SourcePath, to: SourcePath)
  /// A file or a folder is deleted.
  case delete(SourcePath)
  /// A program is run in the folder that holds the content: its name and its arguments. Paths among them are those of files.
  case run([Argument])

  /// A word of a command.
  public enum Argument: Hashable, Sendable, Codable, ExpressibleByStringLiteral {
    /// A name, an option or a value.
    case word(String)
    /// A file of the content, whose path depends on where the command is run.
    case file(SourcePath)

    /// A word.
    public init(stringLiteral word: String) { self = .word(word) }

    /// The word as it is typed.
    func text(_ paths: DisplayPaths) -> String {
      switch self {
      case .word(let word): word
      case .file(let path): paths.path(of: path)
      }
    }
  }

  /// What is to be done, as a demand without a full stop.
  public func words(_ paths: DisplayPaths = DisplayPaths()) -> String {
    switch self {
    case .edit(let fixes): fixes.map(\.words).joined(separator: " and ")
    case .rename(let old, let new): "rename \(paths.path(of: old)) to \(paths.path(of: new))"
    case .delete(let path): "delete \(paths.path(of: path))"
    case .run(let command): "run '\(command.map { $0.text(paths) }.joined(separator: " "))'"
    }
  }

  /// The same where files are called otherwise.
  func moved(by paths: [SourcePath: SourcePath]) -> Remedy {
    switch self {
    case .edit(let fixes): .edit(fixes.map { $0.moved(by: paths) })
    case .rename(let old, let new): .rename(paths[old] ?? old, to: new)
    case .delete(let path): .delete(paths[path] ?? path)
    case .run(let command):
      .run(
        command.map { argument in
          if case .file(let path) = argument { .file(paths[path] ?? path) } else { argument }
        }
      )
    }
  }
}

extension Fix {
  /// What it asks for.
  var words: String {
    if expected.isEmpty { return "add '\(replacement.trimmedLine)'" }
    if replacement.isEmpty { return "delete '\(expected.trimmedLine)'" }
    return "write '\(replacement.trimmedLine)'"
  }
}

extension String {
  /// The text without the end of its line.
  fileprivate var trimmedLine: String {
    String(self[..<(lastIndex { !$0.isWhitespace }.map(index(after:)) ?? startIndex)])
  }
}
