extension Diagnostic {
  /// The same finding where its files are called otherwise.
  package func moved(by paths: [SourcePath: SourcePath]) -> Diagnostic {
    guard !paths.isEmpty else { return self }
    var copy = Diagnostic(
      severity,
      rule,
      at: place.moved(by: paths),
      summary,
      help: help.moved(by: paths),
      notes: notes.map { Note($0.message, at: $0.place.moved(by: paths)) },
      fixes: fixes.map { $0.moved(by: paths) },
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

extension Fix {
  func moved(by paths: [SourcePath: SourcePath]) -> Fix {
    Fix(place.moved(by: paths), from: expected, to: replacement)
  }
}
