import Diagnostics

func finding(
  _ severity: Severity = .error,
  at place: SourcePlace = SourcePlace(SourcePath("a.md"), line: 1, column: 1),
  _ summary: String = "something is wrong",
  advice: String = "mend it",
  notes: [Diagnostic.Note] = [],
  fixes: [Fix] = []
) -> Diagnostic {
  Diagnostic(
    severity,
    "some-rule",
    at: place,
    summary,
    advice: advice,
    notes: notes,
    fixes: fixes
  )
}
