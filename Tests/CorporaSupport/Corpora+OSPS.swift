internal import Yams

extension Corpora {
  /// The OSPS Baseline 2025-02-25 and 2025-10-10.
  ///
  /// A category is the domain `OSPS-BR`, a control `OSPS-BR-02`, an assessment requirement the criterion `OSPS-BR-02.01`; these
  /// have no titles, and their text stands there too. The older version has OSPS-BR-02.01 twice: both are in it.
  public static func osps() throws -> Corpus {
    let labels = ["2025-02-25", "2025-10-10"]
    var files = ContentFiles(
      "osps",
      ids: (domain: "OSPS-@ | OSPS-@-#", criterion: "OSPS-@-#.#"),
      labels: labels
    )
    for label in labels {
      for name in try names(in: "ossf-osps/\(label)") where name.hasPrefix("OSPS-") {
        guard let category = try Yams.compose(yaml: try text(of: "ossf-osps/\(label)/\(name)"))
        else { throw CorpusError(reason: "\(name) is empty") }
        OSPSCategory(id: String(name.dropLast(".yaml".count)), label: label)
          .add(category, to: &files)
      }
    }
    return try files.load()
  }
}

/// A category with its controls.
private struct OSPSCategory {
  let id: String
  let label: String

  func add(_ category: Node, to files: inout ContentFiles) {
    let title = category["title"]?.string ?? category["category"]?.string ?? id
    files.add(
      "\(id.lowercased())/index",
      to: label,
      ["id": id, "title": ContentFiles.quoted(title)],
      body: category["description"]?.string ?? ""
    )
    for control in category["controls"]?.array() ?? [] { add(control: control, to: &files) }
  }

  private func add(control: Node, to files: inout ContentFiles) {
    let control = (
      id: control["id"]?.string ?? "",
      title: control["title"]?.string ?? "",
      objective: control["objective"]?.string ?? "",
      requirements: control["assessment-requirements"]?.array() ?? []
    )
    let folder = "\(id.lowercased())/\(control.id.lowercased())"
    files.add(
      "\(folder)/index",
      to: label,
      ["id": control.id, "title": ContentFiles.quoted(control.title)],
      body: control.objective
    )
    for requirement in control.requirements {
      let id = requirement["id"]?.string ?? ""
      let text = requirement["text"]?.string ?? ""
      files.add(
        "\(folder)/\(id.lowercased())",
        to: label,
        ["id": id, "title": ContentFiles.quoted(text)],
        body: text + sections(of: requirement)
      )
    }
  }

  private func sections(of requirement: Node) -> String {
    let levels = (requirement["applicability"]?.array() ?? []).compactMap(\.string)
    let recommendation = requirement["recommendation"]?.scalar?.string ?? ""
    let list = levels.map { "- \($0)\n" }.joined()
    return (list.isEmpty ? "" : "\n## Applicability\n\n\(list)")
      + (recommendation.isEmpty ? "" : "\n## Recommendation\n\n\(recommendation)\n")
  }
}
