internal import Addresses
internal import Artifacts

/// A kind of file that readers take with them: what there is of it, and how it is made.
protocol Export: Sendable {
  /// What it offers of a publication; nothing is made yet.
  static func offers(_ plan: ExportPlan) -> [Download]
  /// Makes those of its downloads that are asked for, each with what was found on the way. What cannot be made is left
  /// out, and reported with another or with an empty file.
  static func make(_ downloads: [Download], of subject: ExportSubject) async -> [Download:
    Rendition]
}
