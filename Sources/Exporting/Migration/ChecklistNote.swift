extension ChecklistMigration {
  /// Something that a user is to know of a file, though it was brought along.
  public struct Note: Hashable, Sendable {
    /// Whether the user has to look.
    public enum Severity: String, Hashable, Sendable {
      /// Something may be other than it was meant.
      case warning
      /// All is well, and this is how the file was read.
      case note
    }

    /// How much it matters.
    public let severity: Severity
    /// Its line in the file.
    public let line: Int
    /// What is the case, as a sentence without a full stop.
    public let text: String
  }
}

extension ChecklistMigration.Note {
  static func badBytes(_ count: Int, at line: Int) -> Self {
    let signs =
      count == 1
      ? "a sign is not UTF-8, unlike the rest of the file, and stands"
      : "\(count) signs, the first in this line, are not UTF-8, unlike the rest of the file, and stand"
    return Self(severity: .warning, line: line, text: "\(signs) as \u{FFFD}")
  }

  static func windows1252(at line: Int) -> Self {
    Self(
      severity: .note,
      line: line,
      text: "the file is not UTF-8; it was read as Windows-1252"
    )
  }

  static func renamed(_ name: String, as other: String, at line: Int) -> Self {
    Self(
      severity: .warning,
      line: line,
      text:
        "your column '\(name)' is now called '\(other)', since the result has a column of that name"
    )
  }

  static func stray(_ why: String, at line: Int) -> Self {
    Self(
      severity: .warning,
      line: line,
      text: "\(why.hasSuffix(".") ? String(why.dropLast()) : why); the row is kept at the end"
    )
  }

  static func contradiction(_ id: String, first: Int, at line: Int) -> Self {
    Self(
      severity: .warning,
      line: line,
      text: "\(id) is answered otherwise in line \(first); both rows are kept"
    )
  }
}
