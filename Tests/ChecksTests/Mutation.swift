import Diagnostics
import Foundation
import SourceFiles

/// A mistake that an editor could make in the real content, with what must be found then.
struct Mutation: Sendable, CustomStringConvertible {
  /// A content tree with a mistake in it.
  struct Outcome {
    var tree: SourceTree
    let path: String
    /// The line at which it must be found; nil where it is the file as a whole.
    let line: Int?
  }

  let description: String
  /// The rule that must find it.
  let ruleID: String
  private let apply: @Sendable (SourceTree, inout Dice) -> Outcome?

  init(
    _ description: String,
    found ruleID: String,
    _ apply: @escaping @Sendable (SourceTree, inout Dice) -> Outcome?
  ) {
    self.description = description
    self.ruleID = ruleID
    self.apply = apply
  }

  /// The content with the mistake at a place that depends on the seed alone.
  func applied(to tree: SourceTree, seed: UInt64) -> Outcome? {
    var dice = Dice(seed: seed)
    return apply(tree, &dice)
  }

  /// Replaces a text on one line of one file, chosen among all lines that have it.
  ///
  /// - Parameters:
  ///   - files: Whether a file can be chosen.
  ///   - atHead: Whether it is found at the file's second line, where ids stand, and not at the line itself.
  static func replacing(
    _ old: String,
    by new: String,
    atHead: Bool = false,
    inFilesThat files: @escaping @Sendable (SourceFile) -> Bool
  ) -> @Sendable (SourceTree, inout Dice) -> Outcome? {
    { tree, dice in
      let places = tree.files.filter(files).flatMap { file in
        file.lines.enumerated().filter { $0.element.contains(old) }.map { (file, $0.offset) }
      }
      guard let (file, index) = dice.choose(from: places) else { return nil }
      var lines = file.lines
      guard let range = lines[index].range(of: old) else { return nil }
      lines[index].replaceSubrange(range, with: new)
      return Outcome(
        tree: tree.replacing(file.path, by: lines),
        path: file.path.relative,
        line: atHead ? 2 : index + 1
      )
    }
  }
}

/// A generator whose numbers follow from its seed: SplitMix64 (Steele, Lea and Flood, 2014).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func choose<Element>(from list: [Element]) -> Element? {
    list.isEmpty ? nil : list[Int(next() % UInt64(list.count))]
  }
}

extension SourceFile {
  var lines: [String] {
    String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
  }
}

extension SourceTree {
  func replacing(_ path: SourcePath, by lines: [String]) -> SourceTree {
    let bytes = Array(lines.joined(separator: "\n").utf8)
    return SourceTree(
      files: files.map { $0.path == path ? SourceFile(path: path, bytes: bytes) : $0 }
    )
  }

  func removing(_ path: SourcePath) -> SourceTree {
    SourceTree(files: files.filter { $0.path != path })
  }
}
