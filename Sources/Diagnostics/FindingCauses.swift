/// Which findings follow from others.
///
/// A file that is not as it must be misleads whatever was judged by it. So the mistake in the file is a cause, and these follow
/// from it: all other findings in a file that could not be read as it is, those in other files that were judged by it or miss
/// what it should hold, and those about records of it. Each is judged again when its cause is gone.
package struct FindingCauses {
  private struct Repetition: Hashable {
    let rule: RuleID
    let path: SourcePath
  }

  private let roles: Roles
  private var unreadable: [SourcePath: Diagnostic] = [:]
  private var replaced: [SourcePath: Diagnostic] = [:]
  private var misleading: [SourcePath: Diagnostic] = [:]
  private var contradicting: [SourcePath: Diagnostic] = [:]
  /// The first reference of a file that leads nowhere.
  private var unresolved: [SourcePath: Diagnostic] = [:]
  /// The finding that says that a name is gone.
  private var told: [String: Diagnostic] = [:]
  /// The first finding that rests on a file that is not there, or misses a name.
  private var absentFiles: [SourcePath: Diagnostic] = [:]
  private var absentNames: [String: Diagnostic] = [:]
  private var repeated: [Repetition: Diagnostic] = [:]

  /// - Parameters:
  ///   - diagnostics: All findings.
  ///   - roles: How their rules take part.
  ///   - exists: Whether there is a file.
  package init(among diagnostics: [Diagnostic], _ roles: Roles, exists: (SourcePath) -> Bool) {
    self.roles = roles
    for diagnostic in diagnostics where diagnostic.severity == .error {
      note(diagnostic)
      if let path = diagnostic.basis.first, !exists(path) {
        absentFiles[path] = first(diagnostic, absentFiles[path])
      }
    }
    for diagnostic in diagnostics where roles.contradicting.contains(diagnostic.rule) {
      guard diagnostic.severity == .error, cause(of: diagnostic) == nil else { continue }
      let path = diagnostic.place.path
      contradicting[path] = first(diagnostic, contradicting[path])
    }
  }

  private mutating func note(_ diagnostic: Diagnostic) {
    let (path, rule) = (diagnostic.place.path, diagnostic.rule)
    if roles.unreadable.contains(rule) {
      unreadable[path] = first(diagnostic, unreadable[path])
    } else if roles.replaced.contains(rule) {
      replaced[path] = first(diagnostic, replaced[path])
    } else if roles.misleading.contains(rule) {
      misleading[path] = first(diagnostic, misleading[path])
    }
    if roles.unresolved.contains(rule) {
      unresolved[path] = first(diagnostic, unresolved[path])
    }
    for name in diagnostic.told { told[name] = first(diagnostic, told[name]) }
    for name in diagnostic.missing { absentNames[name] = first(diagnostic, absentNames[name]) }
    guard roles.repeating.contains(rule) else { return }
    let repetition = Repetition(rule: rule, path: path)
    repeated[repetition] = first(diagnostic, repeated[repetition])
  }

  /// Of two mistakes the first; what depends on others after all others.
  private func first(_ one: Diagnostic, _ other: Diagnostic?) -> Diagnostic {
    guard let other else { return one }
    let depend = [one, other].map { roles.dependent.contains($0.rule) }
    guard depend[0] == depend[1] else { return depend[0] ? other : one }
    return min(one, other)
  }

  /// The findings, each with its cause where it has one.
  package func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      guard let root = root(of: diagnostic) else { return diagnostic }
      return diagnostic.following(FindingCause(root))
    }
  }

  /// The cause at the end of a chain; nil where there is none, or where two follow from each other.
  private func root(of diagnostic: Diagnostic) -> Diagnostic? {
    var root: Diagnostic?
    var current = diagnostic
    for _ in 0..<8 {
      guard let next = cause(of: current) else { return root }
      (root, current) = (next, next)
      if next == diagnostic { return nil }
    }
    return nil
  }

  private func cause(of diagnostic: Diagnostic) -> Diagnostic? {
    let own = ownCause(of: diagnostic)
    if let own, own != diagnostic { return own }
    let outer = outerCause(of: diagnostic)
    return outer == diagnostic ? nil : outer
  }

  /// A cause in the same file.
  private func ownCause(of diagnostic: Diagnostic) -> Diagnostic? {
    let path = diagnostic.place.path
    if let unreadable = unreadable[path] { return unreadable }
    if let replaced = replaced[path], !isMistakeOfFile(diagnostic) { return replaced }
    if roles.dependent.contains(diagnostic.rule) {
      if let cause = misleading[path] ?? contradicting[path] { return cause }
    } else if let cause = contradicting[path], cause.place == diagnostic.place {
      return cause
    }
    return repeated[Repetition(rule: diagnostic.rule, path: path)]
  }

  /// A cause in a file by which the finding was judged.
  private func outerCause(of diagnostic: Diagnostic) -> Diagnostic? {
    guard !isMistakeOfFile(diagnostic) else {
      return diagnostic.missing.firstCause { told[$0] }
    }
    let files = (diagnostic.basis + diagnostic.notes.map(\.place.path)).filter {
      $0 != diagnostic.place.path
    }
    let isTeller = !diagnostic.told.isEmpty
    // What tells of a name may miss one that another mistake alone tells of.
    let roots = diagnostic.missing.filter { told[$0]?.missing.isEmpty ?? false }
    return files.firstCause { unreadable[$0] ?? replaced[$0] ?? misleading[$0] }
      ?? (isTeller ? roots : diagnostic.missing).firstCause { told[$0] }
      ?? (isContradicting(diagnostic) ? nil : files.firstCause { contradicting[$0] })
      ?? (roles.binding.contains(diagnostic.rule) ? files.firstCause { unresolved[$0] } : nil)
      ?? (isTeller ? nil : diagnostic.missing.firstCause { absentNames[$0] })
      ?? (isTeller ? nil : diagnostic.basis.firstCause { absentFiles[$0] })
  }

  private func isMistakeOfFile(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.severity == .error && roles.misleading.contains(diagnostic.rule)
  }

  private func isContradicting(_ diagnostic: Diagnostic) -> Bool {
    roles.contradicting.contains(diagnostic.rule)
  }
}

extension Sequence {
  fileprivate func firstCause(_ find: (Element) -> Diagnostic?) -> Diagnostic? {
    for element in self { if let found = find(element) { return found } }
    return nil
  }
}
