/// The page that brings a checklist to a newer version.
struct MigrationContext: TemplateContext {
  let title: String
  /// The versions that a checklist can be brought to, each with its id as a note; the one in force is first.
  let targets: [LinkContext]
  let plans: [MigrationPlanContext]
  /// The address of the script.
  let script: String

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "targets": .list { $0.targets },
    "has-plans": .flag { !$0.plans.isEmpty },
    "plans": .list { $0.plans },
    "script": .text { $0.script },
  ]
}

/// A file that says what becomes of each criterion between two versions.
struct MigrationPlanContext: TemplateContext {
  let title: String
  let url: String
  /// The older version, such as `psf@1.0`.
  let old: String
  /// The newer version.
  let new: String
  /// What readers call the newer version.
  let name: String

  static let fields: [String: TemplateField<Self>] = [
    "title": .text { $0.title },
    "url": .text { $0.url },
    "old": .text { $0.old },
    "new": .text { $0.new },
    "name": .text { $0.name },
  ]
}
