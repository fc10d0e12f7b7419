internal import Diagnostics

/// Which suppression silences the findings of a rule in a line: the first that is about it.
///
/// Suppressions may be about the same lines, thousands of them. So each line with findings is given to the first one and then
/// passed over, and whether a later one covers any finding is found by looking for its first line.
struct SuppressedLines {
  /// What a suppression and a finding have to share.
  private struct Subject: Hashable {
    let path: SourcePath
    let rule: RuleID
  }

  /// Those that cover a finding, also where another one silences it.
  private(set) var used: Set<Suppression> = []
  private var owners: [Subject: [Int: Suppression]] = [:]
  /// How many lines were looked at.
  private(set) var steps = 0

  init(of suppressions: [Suppression], _ found: [Diagnostic]) {
    let subjects = Dictionary(grouping: suppressions) {
      Subject(path: $0.place.path, rule: $0.rule)
    }
    var lines: [Subject: Set<Int>] = [:]
    for diagnostic in found {
      let subject = Subject(path: diagnostic.place.path, rule: diagnostic.rule)
      guard subjects[subject] != nil, let start = diagnostic.place.range?.lowerBound else {
        continue
      }
      lines[subject, default: []].insert(start.line)
    }
    for (subject, suppressions) in subjects {
      guard let lines = lines[subject]?.sorted() else { continue }
      give(lines, of: subject, to: suppressions)
    }
  }

  private mutating func give(
    _ lines: [Int],
    of subject: Subject,
    to suppressions: [Suppression]
  ) {
    /// From each line to the next one that nobody has yet, as far as is known.
    var next = Array(lines.indices) + [lines.count]
    for suppression in suppressions {
      guard let range = suppression.lines else { continue }
      let first = lines.endOfPrefix { $0 < range.lowerBound }
      guard first < lines.count, lines[first] <= range.upperBound else { continue }
      used.insert(suppression)
      var index = free(from: first, &next)
      while index < lines.count, lines[index] <= range.upperBound {
        owners[subject, default: [:]][lines[index]] = suppression
        next[index] = index + 1
        index = free(from: index + 1, &next)
      }
    }
  }

  /// The first line that nobody has; the way there is shortened for whoever comes next.
  private mutating func free(from start: Int, _ next: inout [Int]) -> Int {
    var end = start
    while next[end] != end {
      steps += 1
      next[end] = next[next[end]]
      end = next[end]
    }
    return end
  }

  /// What silences a finding; nil where nothing does.
  func suppression(of diagnostic: Diagnostic) -> Suppression? {
    guard let start = diagnostic.place.range?.lowerBound else { return nil }
    return owners[Subject(path: diagnostic.place.path, rule: diagnostic.rule)]?[start.line]
  }
}
