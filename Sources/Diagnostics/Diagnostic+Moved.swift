extension Diagnostic {
  /// The same finding where its files are called otherwise.
  package func moved(by paths: [SourcePath: SourcePath]) -> Diagnostic {
    guard !paths.isEmpty else { return self }
    var copy = Diagnostic(
      severity,
      rule,
      at: place.moved(by: paths),
      summary,
      advice: advice,
      notes: notes.map { Note($0.message, at: $0.place.moved(by: paths)) },
      fixes: fixes.map { Fix($0.place.moved(by: paths), from: $0.expected, to: $0.replacement) },
      basis: basis.map { paths[$0] ?? $0 }
    )
    (copy.missing, copy.told) = (missing, told)
    copy.cause = cause?.moved(by: paths)
    return copy
  }
}

extension SourcePlace {
  func moved(by paths: [SourcePath: SourcePath]) -> SourcePlace {
    paths[path].map { SourcePlace($0, range) } ?? self
  }
}
