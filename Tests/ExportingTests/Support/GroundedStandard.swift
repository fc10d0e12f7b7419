/// A standard of two versions in which no criterion changes and much of what they rest on does.
enum GroundedStandard {
  static let files: [String: String] = {
    var files = SmallContent.site
    files.merge([
      "standards/ab/standard.yml": """
      id: ab
      title: A to B
      short-title: AB
      description: A standard.
      labels: {domain: Domain, criterion: Criterion}
      ids: {domain: "AB-#", criterion: "AB-#.#"}

      """,
      "standards/ab/1.0/version.yml": "number: \"1.0\"\npublished: 2025-04\nsummary: One.\n",
      "standards/ab/2.0/version.yml":
        "number: \"2.0\"\npublished: 2026-04-30\nfollows: \"1.0\"\nsummary: Two.\n",
      "standards/ab/2.0/revisions/all.md": """
      ---
      title: Other words
      changes:
        - {modified: AB-1}
        - {modified: term-record}
        - {modified: term-log}
        - {added: term-key}
      ---
      ## Rationale
      Because [AB-1.1].

      """,
      "standards/ab/1.0/terms.md":
        "## Log\nA list of what happened\n\n## Paper\nOld.\n\n## Record\nWhat is written down.\n",
      "standards/ab/2.0/terms.md":
        "## Key\nWhat opens.\n\n## Log\nA list of what happened.\n\n## Paper\nOld.\n\n"
        + "## Record\nWhat is written down or said.\n",
    ]) { $1 }
    for (version, scope) in [("1.0", "For all systems."), ("2.0", "For systems in use.")] {
      let folder = "standards/ab/\(version)"
      files["\(folder)/ab-1-doors/index.md"] = "---\nid: AB-1\ntitle: Doors\n---\n\(scope)\n"
      files["\(folder)/ab-2-all/index.md"] = "---\nid: AB-2\ntitle: All\n---\nEverything.\n"
      for (id, text) in criteria {
        let domain = id.hasPrefix("AB-1") ? "ab-1-doors" : "ab-2-all"
        files["\(folder)/\(domain)/\(id.lowercased()).md"] =
          "---\nid: \(id)\ntitle: Title\n---\n\(text)\n"
      }
    }
    return files
  }()

  private static let criteria = [
    "AB-1.1": "Doors MUST be locked.", "AB-2.1": "Every record MUST be kept.",
    "AB-2.2": "Logs MUST be read.", "AB-2.3": "Keys MUST be changed.",
    "AB-2.4": "Alarms MUST be raised.",
  ]
}
