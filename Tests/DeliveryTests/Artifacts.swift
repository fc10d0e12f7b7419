import Artifacts
import Diagnostics
import Testing

/// Artifacts with the given texts, by path.
func artifacts(_ texts: KeyValuePairs<String, String>) throws -> [Artifact] {
  try texts.map { try artifact($0, $1) }
}

func artifact(
  _ path: String,
  _ text: String,
  diagnostics: [Diagnostic] = []
) throws -> Artifact {
  Artifact(
    path: try #require(ArtifactPath(path)),
    origin: SourcePlace(SourcePath("\(path).md")),
    make: { Rendition(Array(text.utf8), diagnostics: diagnostics) }
  )
}

func finding(_ severity: Severity, in file: String = "a.md") -> Diagnostic {
  Diagnostic(
    severity,
    "some-rule",
    at: SourcePlace(SourcePath(file)),
    "something is wrong",
    advice: "mend it"
  )
}
