package import Diagnostics
package import SourceFiles
internal import Standards

/// The keys by which the front matter of a file differs from an older one.
package enum FrontMatterDifference {
  /// The names of keys whose values differ, in the order of the newer file.
  ///
  /// - Parameter compared: Where values begin in the newer file that are texts, which are compared as such.
  package static func keys(
    from old: SourceFile,
    to new: SourceFile,
    besides compared: Set<SourcePosition>
  ) -> [String] {
    let (before, after) = (ParsedFile(old).frontMatter, ParsedFile(new).frontMatter)
    return keys(from: before.written, to: after.written, "", compared)
  }

  private static func keys(
    from old: FrontMatterNode,
    to new: FrontMatterNode,
    _ key: String,
    _ compared: Set<SourcePosition>
  ) -> [String] {
    switch (old.content, new.content) {
    case (.scalar(let before), .scalar(let after)):
      let place = SourcePosition(line: new.line, column: new.column)
      return before == after || compared.contains(place) ? [] : [key]
    case (.list(let before), .list(let after)) where before.count == after.count:
      return zip(before, after).flatMap { keys(from: $0, to: $1, key, compared) }
    case (.map(let before), .map(let after)):
      let known = Set(after.compactMap(\.key.scalar))
      return after.flatMap { entry -> [String] in
        guard let name = entry.key.scalar, let value = old[name] else {
          return [entry.key.scalar ?? key]
        }
        return keys(from: value, to: entry.value, name, compared)
      } + before.compactMap(\.key.scalar).filter { !known.contains($0) }
    default: return [key]
    }
  }
}

extension FrontMatterNode {
  /// All keys but the record of the date.
  fileprivate var written: FrontMatterNode {
    let entries = entries.filter { $0.key.scalar != DatedText.key }
    return FrontMatterNode(content: .map(entries), line: line, column: column)
  }
}
