internal import Authoring
package import Diagnostics
package import SourceFiles
package import Standards

/// Why an action did not do what it was asked for. Nothing was changed then, unless it says so.
package enum ActionFailure: Error {
  /// The content or the templates do not allow it.
  case findings(Findings)
  /// The call asks for what cannot be done, with a way out where there is one.
  case refused(reason: String, advice: String?)
  /// The system refused something; what was to be changed is as it was.
  case system(reason: String, untouched: String?)
  /// Something outside refused when a part of the work was done; the same call goes on from there.
  case unfinished(reason: String, advice: String)

  /// The call asks for what cannot be done.
  init(_ refusal: Refusal) {
    self = .refused(reason: refusal.reason, advice: refusal.advice)
  }

  /// The call asks for what is not there.
  static func refused(_ reason: String) -> ActionFailure { .refused(reason: reason, advice: nil) }
}

/// What was found, where an action ends with it.
package struct Findings: Sendable {
  /// What was judged, from which follows what an editor can do.
  package enum Stage: Hashable, Sendable {
    /// What was only to be read, with its origin where that is not the content folder.
    case reading(origin: String?)
    /// The content and the templates, before a site is made of them.
    case build
    /// The content before a release, and the version as it would be: first without its lock, then with it.
    case release, released(VersionID), sealed(VersionID)
    /// Warnings that a draft may have, and no release.
    case draft
    /// A version that is to be locked, with all that it follows.
    case freeze
    /// The content before downloads are rendered of it, and a version's downloads.
    case edition, rendering(VersionID)
    /// The content that files are to be held against.
    case verification
    /// A publication that is to be begun.
    case beginning
    /// A catalog that content is to be made of.
    case catalog
    /// Content that findings were to be mended in, while some of it cannot be read.
    case mending
  }

  package let diagnostics: [Diagnostic]
  /// The files that excerpts are taken from.
  package let files: [SourceFile]
  package let paths: DisplayPaths
  package let stage: Stage

  /// Whether no text is at fault, but the disk.
  package var blameTheDisk: Bool {
    let rules: Set<RuleID> = ["pdf-not-written", "unwritable-download", "unrepeatable-download"]
    let errors = diagnostics.filter { $0.severity == .error }
    return !errors.isEmpty && errors.allSatisfy { rules.contains($0.rule) }
  }
}
