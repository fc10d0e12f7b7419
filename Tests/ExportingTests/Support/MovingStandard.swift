/// A standard of two versions in which each kind of change happens once.
enum MovingStandard {
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
      title: Everything moves
      changes:
        - {modified: AB-1.2}
        - {moved: AB-1.3, to: AB-1.9}
        - {split: AB-1.4, to: [AB-1.4, AB-1.5]}
        - {merged: [AB-1.6, AB-1.7], to: AB-1.6}
        - {withdrawn: AB-1.8, reason: "It was = nothing.", by: [AB-1.2]}
        - {added: AB-1.10}
      ---
      ## Rationale
      Because [AB-1.2].

      """,
    ]) { $1 }
    let old = [
      "1": "Records MUST be kept.", "2": "Logs MUST be kept for 7 days.",
      "3": "Every key MUST be changed in each year.",
      "4": "Inputs MUST be checked. Outputs MUST be checked.",
      "6": "Alarms MUST be raised.", "7": "Alarms MUST be answered.", "8": "Paper MUST be kept.",
    ]
    let new = [
      "1": "Records MUST be kept.", "2": "Logs MUST be kept for 30 days.",
      "4": "Inputs MUST be checked.", "5": "Outputs MUST be checked.",
      "6": "Alarms MUST be raised. Alarms MUST be answered.",
      "9": "Every key MUST be changed in each year.", "10": "Doors MUST be locked.",
    ]
    for (version, criteria) in [("1.0", old), ("2.0", new)] {
      let folder = "standards/ab/\(version)/ab-1-all"
      files["\(folder)/index.md"] = "---\nid: AB-1\ntitle: All\n---\nScope.\n"
      for (number, text) in criteria {
        files["\(folder)/ab-1.\(number).md"] =
          "---\nid: AB-1.\(number)\ntitle: Title \(number)\n---\n\(text)\n"
      }
    }
    // A title that moves with its criterion.
    files["standards/ab/2.0/ab-1-all/ab-1.9.md"] =
      "---\nid: AB-1.9\ntitle: Title 3\n---\nEvery key MUST be changed in each year.\n"
    return files
  }()
}
