public import Diagnostics

/// A file of `content/` or `templates/` with its bytes.
public struct SourceFile: Sendable {
  /// Where it stands below its root.
  public let path: SourcePath
  /// All of it.
  public let bytes: [UInt8]

  /// A file by its path and bytes.
  public init(path: SourcePath, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The part of the path behind the last `/`.
  public var name: Substring {
    let path = path.relative
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path[...] }
    return path[path.utf8.index(after: slash)...]
  }

  /// The name's ending behind its last `.`, in lower case; empty where it has none.
  public var pathExtension: String {
    let name = name
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      return ""
    }
    return name[name.utf8.index(after: dot)...].lowercased()
  }

  /// Whether the file is text that the program reads, and so must be UTF-8.
  public var isText: Bool {
    switch pathExtension {
    case "md", "yml", "yaml", "mustache", "css", "js", "svg", "json", "txt", "typ", "lock": true
    default: false
    }
  }
}
