import Diagnostics
import Foundation
import SeededRandom
import SourceFiles
import Testing

/// A mistake at one place of the real content.
struct Mutation: Sendable, CustomTestStringConvertible {
  let kind: MutationKind
  let path: String
  /// The line of the file, from 0; the last one where a paragraph is added.
  let line: Int

  var testDescription: String { "\(kind.name) in \(path):\(line + 1)" }

  /// All mistakes of a kind; which ones follows from its name alone.
  static func all(of kind: MutationKind, in tree: SourceTree) -> [Mutation] {
    let places = tree.files.filter { kind.matches($0.path.relative) }.flatMap { file in
      lines(of: kind, in: file).map { Mutation(kind: kind, path: file.path.relative, line: $0) }
    }
    var dice = SeededGenerator(seed: kind.name.utf8.reduce(17) { $0 &* 31 &+ UInt64($1) })
    return Array(places.shuffled(using: &dice).prefix(kind.times))
  }

  private static func lines(of kind: MutationKind, in file: SourceFile) -> [Int] {
    guard let old = kind.old else { return [max(0, file.lines.count - 1)] }
    return file.lines.indices.filter { file.lines[$0].contains(old) }
  }

  /// The content with the mistake. What is changed in a locked version is changed before it was locked.
  func applied(to tree: SourceTree) throws -> SourceTree {
    let file = try #require(tree.files.first { $0.path.relative == path })
    let kept = tree.files.filter { kind.keepLocks ?? false || $0.path.relative != lock }
    let others = kept.filter { $0.path != file.path }
    let changed: [SourceFile] =
      switch kind.operation ?? .replace {
      case .remove: []
      case .copy: [file, SourceFile(path: SourcePath(try copyPath), bytes: file.bytes)]
      case .append: [file.with(file.lines + ["", try #require(kind.new), ""])]
      case .replace: [file.with(try replaced(file.lines))]
      }
    return SourceTree(files: (others + changed).sorted { $0.path < $1.path })
  }

  private func replaced(_ lines: [String]) throws -> [String] {
    var lines = lines
    let range = try #require(lines[line].range(of: kind.old ?? ""))
    lines[line].replaceSubrange(range, with: try #require(kind.new))
    return lines
  }

  private var copyPath: String {
    get throws {
      let new = try #require(kind.new)
      return new.contains("/") ? new : path.replacing(".md", with: new)
    }
  }

  /// The lock of the version that the file belongs to.
  private var lock: String? {
    let parts = path.split(separator: "/")
    guard parts.count > 3, parts[0] == "standards" else { return nil }
    return "standards/\(parts[1])/\(parts[2]).lock"
  }

  // MARK: Where it must be found

  /// Whether a finding is at the place of the mistake.
  func isMet(by place: SourcePlace, in tree: SourceTree) throws -> Bool {
    let found = (place.path.relative, place.range?.lowerBound.line)
    switch kind.place ?? "line" {
    case "line":
      let shift = kind.operation == .append ? 3 : 1
      return found == (path, line + shift)
    case "head": return found == (path, 2)
    case "file": return place.path.relative == (kind.operation == .copy ? try copyPath : path)
    case "copy": return found.0 == (try copyPath)
    case "any": return found.0 == path
    case "later": return found == (max(path, try copyPath), 2)
    case let words: return found == (try expected(words, in: tree))
    }
  }

  private func expected(_ place: String, in tree: SourceTree) throws -> (String, Int?) {
    let parts = place.split(separator: " :: ", maxSplits: 1).map(String.init)
    let name = parts[0] == "." ? path : parts[0]
    let file = try #require(tree.files.first { $0.path.relative == name })
    let index = try #require(file.lines.firstIndex { $0.contains(parts[1]) }, "\(place)")
    return (name, index + 1)
  }
}

extension SeededGenerator {
  mutating func choose<Element>(from list: [Element]) -> Element? {
    list.isEmpty ? nil : list[Int(next() % UInt64(list.count))]
  }
}

extension SourceFile {
  fileprivate var lines: [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  fileprivate func with(_ lines: [String]) -> SourceFile {
    SourceFile(path: path, bytes: Array(lines.joined(separator: "\n").utf8))
  }
}
