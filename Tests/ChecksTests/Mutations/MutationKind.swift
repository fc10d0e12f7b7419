import Foundation

/// A kind of mistake that an editor could make, as a line of `mutations.json`.
///
/// The table is data: a line more is a kind more.
struct MutationKind: Decodable {
  /// What is done to a file.
  enum Operation: String, Decodable {
    /// `old` becomes `new`, once, in one line.
    case replace
    /// `new` stands as a last paragraph.
    case append
    /// The file stands a second time, at `new`: a whole path, or an ending in place of `.md`.
    case copy
    /// The file is gone.
    case remove
  }

  enum CodingKeys: String, CodingKey {
    case name = "kind"
    case rule, files = "in", old, new, operation = "op", times, place = "at", asOf, keepLocks
  }

  /// What the mistake is, in words; its places follow from them.
  let name: String
  /// The rule that must find it.
  let rule: String
  /// Patterns of paths, with `*` and `?`; those behind a `!` are left out.
  let files: String
  let old: String?
  let new: String?
  let operation: Operation?
  /// In how many places it is made, each by itself.
  let times: Int
  /// Where it must be found: nothing for its own line, `head` for the second one, `file` for the file as a whole, `any` for
  /// any line of the file, `copy` for the copy as a whole, `later` for the head of the later one of file and copy,
  /// `path :: words` for the first line of a file that has the words; there `.` is the file itself.
  let place: String?
  /// Which day it is.
  let asOf: String?
  /// Whether a locked version stays locked.
  let keepLocks: Bool?

  func matches(_ path: String) -> Bool {
    let patterns = files.split(separator: " ")
    let (out, into) = (patterns.filter { $0.first == "!" }, patterns.filter { $0.first != "!" })
    return into.contains { Self.matches(path[...], $0) }
      && !out.contains { Self.matches(path[...], $0.dropFirst()) }
  }

  private static func matches(_ path: Substring, _ pattern: Substring) -> Bool {
    guard let next = pattern.first else { return path.isEmpty }
    let rest = pattern.dropFirst()
    if next == "*" {
      return matches(path, rest) || !path.isEmpty && matches(path.dropFirst(), pattern)
    }
    return (next == "?" ? path.first != nil : path.first == next) && matches(path.dropFirst(), rest)
  }

  /// The kinds of the table, in its order.
  static let all: [MutationKind] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "mutations.json"
    )
    do {
      return try JSONDecoder().decode([MutationKind].self, from: Data(contentsOf: file))
    } catch {
      print("mutations.json: \(error)")
      return []
    }
  }()
}
