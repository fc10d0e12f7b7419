/// A place in a file, as editors count: lines and columns from 1, columns in UTF-8 bytes.
public struct SourcePosition: Hashable, Comparable, Sendable, Codable {
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in bytes of UTF-8.
  public var column: Int

  /// A position by its line and column.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders positions as they stand in the file.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// The folder that a source file's path is relative to.
public enum SourceRoot: String, Hashable, Sendable, Codable {
  /// What editors write.
  case content
  /// What designers write.
  case templates
}

/// A source file by its path from its root, with `/` between the parts.
public struct SourcePath: Hashable, Comparable, Sendable, Codable {
  /// The folder it is relative to.
  public let root: SourceRoot
  /// The path from there; empty for the root itself.
  public let relative: String

  /// A path below a root.
  public init(_ relative: String, in root: SourceRoot = .content) {
    self.root = root
    self.relative = relative
  }

  /// The last part of the path.
  package var name: Substring {
    relative.split(separator: "/").last ?? ""
  }

  /// The path of a file in the same folder.
  package func beside(_ name: String) -> SourcePath {
    SourcePath(relative.dropLast(self.name.utf8.count) + name, in: root)
  }

  /// Orders content before templates, then by the bytes of the path.
  public static func < (left: SourcePath, right: SourcePath) -> Bool {
    left.root == right.root
      ? left.relative < right.relative : left.root.rawValue < right.root.rawValue
  }
}

/// Where something stands: a file, and in it a range where one is known.
public struct SourcePlace: Hashable, Comparable, Sendable, Codable {
  /// The file.
  public let path: SourcePath
  /// From the first byte to behind the last; nil where the whole file is meant.
  public let range: Range<SourcePosition>?

  /// A place in a file.
  public init(_ path: SourcePath, _ range: Range<SourcePosition>? = nil) {
    self.path = path
    self.range = range
  }

  /// The run of `length` bytes that begins at a position.
  public init(_ path: SourcePath, line: Int, column: Int, length: Int = 1) {
    let start = SourcePosition(line: line, column: column)
    self.init(path, start..<SourcePosition(line: line, column: column + length))
  }

  /// Orders by file and then by where the range begins and ends; a whole file comes first.
  public static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    guard left.path == right.path else { return left.path < right.path }
    guard let first = left.range else { return right.range != nil }
    guard let second = right.range else { return false }
    return (first.lowerBound, first.upperBound) < (second.lowerBound, second.upperBound)
  }
}
