import Diagnostics
import SourceFiles

/// A small content folder that is not on disk.
enum Content {
  static let place = SourcePlace(SourcePath("standards/psf/1.0.lock"))

  static func tree(_ files: [String: String]) -> SourceTree {
    SourceTree(
      files: files.sorted { $0.key < $1.key }.map {
        SourceFile(path: SourcePath($0.key), bytes: Array($0.value.utf8))
      }
    )
  }

  /// The same with a draft, which changes a criterion and adds a term.
  static let withDraft = tree(
    files.merging([
      "standards/psf/next/version.yml":
        "number: \"1.1\"\nstatus: draft\nfollows: \"1.0\"\nsummary: Two.\n",
      "standards/psf/next/terms.md": "## Trace\nA record.\n",
      "standards/psf/next/psf-1-a/index.md":
        "---\nid: PSF-1\ntitle: Input\nprinciple: All.\n---\nScope.\n",
      "standards/psf/next/psf-1-a/psf-1.1.md":
        "---\nid: PSF-1.1\ntitle: Traces\n---\nTraces MUST be kept for 30 days.\n",
    ]) { $1 }
  )

  static let files = [
    "site.yml": """
    title: Example
    base-url: https://example.org
    language: en
    description: An example.
    publisher: Example
    licence: {title: CC0, url: "https://creativecommons.org/publicdomain/zero/1.0/"}
    feedback: "mailto:x@example.org"

    """,
    "standards/psf/standard.yml": """
    id: psf
    title: Production Safety Framework
    short-title: PSF
    description: A standard.
    labels: {domain: Domain, criterion: Criterion}
    ids: {domain: "PSF-#", criterion: "PSF-#.#"}

    """,
    "standards/psf/1.0/version.yml": "number: \"1.0\"\npublished: 2026-04\nsummary: One.\n",
    "standards/psf/1.0/psf-1-a/index.md":
      "---\nid: PSF-1\ntitle: Input\nprinciple: All.\n---\nScope.\n",
    "standards/psf/1.0/psf-1-a/psf-1.1.md": """
    ---
    id: PSF-1.1
    title: Traces
    ---
    Traces MUST be kept for 7 days. They MAY be kept longer.

    ## Guidance
    Keep them well. Very well.

    """,
  ]
}
