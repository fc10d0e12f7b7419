internal import Diagnostics
internal import Standards

/// The verified errata of a provision, put right in the file that has its text, which may have those of other provisions, too.
struct ErrataEdit: Sendable {
  let provision: ProvisionID
  private let errata: [Erratum]
  /// The line that the text of the provision begins in.
  private let firstLine: Int
  /// The line that the next provision of the file begins in; nil of the last one.
  private let end: Int?

  /// The edits of each file of a version, in the order of the lines.
  static func all(in version: Version) -> [SourcePath: [ErrataEdit]] {
    Dictionary(grouping: version.provisions, by: \.place.path).mapValues { provisions in
      let sorted = provisions.sorted { $0.place < $1.place }
      return sorted.indices.filter { sorted[$0].correction != nil }.map { index in
        ErrataEdit(
          provision: sorted[index].id,
          errata: version.verifiedErrata(on: sorted[index].id),
          firstLine: sorted[index].body.firstLine,
          end: sorted.dropFirst(index + 1).first?.place.range?.lowerBound.line
        )
      }
    }
  }

  /// The file with the words as they were meant; nil where those of an erratum are not in it exactly once.
  func applied(to file: [UInt8]) -> [UInt8]? {
    let text = file.offset(ofLine: firstLine)..<(end.map(file.offset) ?? file.count)
    let found = errata.map { (WrittenWords($0.old.text).ranges(in: file[text]), $0.new.text) }
    guard found.allSatisfy({ $0.0.count == 1 }) else { return nil }
    let edits = found.map { (range: $0.0[0], new: $0.1) }
      .sorted { $0.range.lowerBound > $1.range.lowerBound }
    return edits.reduce(into: file) { $0.replaceSubrange($1.range, with: $1.new.utf8) }
  }
}

extension [UInt8] {
  /// Where a line begins.
  fileprivate func offset(ofLine line: Int) -> Int {
    guard line > 1 else { return startIndex }
    let ends = indices.lazy.filter { self[$0] == UInt8(ascii: "\n") }
    return ends.dropFirst(line - 2).first.map { $0 + 1 } ?? endIndex
  }
}
