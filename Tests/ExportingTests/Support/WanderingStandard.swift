import SeededRandom

/// A standard whose requirements wander from id to id at random, with and without records, over four versions and a branch.
///
/// Each requirement has a number of its own and a sentence that no other one has, so that it can be told where it is without asking the program.
struct WanderingStandard {
  /// The requirements of each criterion, by version and id.
  private(set) var requirements: [String: [String: [Int]]] = [:]
  private(set) var files: [String: String] = SmallContent.site
  private var generator: SeededGenerator
  private var nextRequirement = 0
  private var nextNumber = 1
  private var withdrawn: [String: [Int]] = [:]

  init(seed: Int) {
    generator = SeededGenerator(seed: seed)
    files["standards/ab/standard.yml"] = """
      id: ab
      title: A to B
      short-title: AB
      description: A standard.
      ids: {domain: "AB-#", criterion: "AB-#.#"}

      """
    var first: [String: [Int]] = [:]
    for _ in 0..<9 { first[freshID()] = [freshRequirement()] }
    write(first, "1.0", follows: nil, [])
    let (second, records) = wandered(from: first)
    write(second, "1.1", follows: "1.0", records)
    write(
      first.mapValues { $0 + [freshRequirement()] },
      "1.0.1",
      follows: "1.0",
      first.keys.map { "modified: \($0)" }
    )
    let (third, others) = wandered(from: second)
    write(third, "1.2", follows: "1.1", others)
    write(renumbered(third), "1.3", follows: "1.2", [])
  }

  private mutating func freshID() -> String {
    defer { nextNumber += 1 }
    return "AB-1.\(nextNumber)"
  }

  private mutating func freshRequirement() -> Int {
    defer { nextRequirement += 1 }
    return nextRequirement
  }

  /// One of each kind of change, on criteria that nothing else happens to, with the records of it.
  private mutating func wandered(from old: [String: [Int]]) -> ([String: [Int]], [String]) {
    var new = old
    var records: [String] = []
    var rest = old.keys.sorted().shuffled(using: &generator)
    func take() -> (id: String, what: [Int])? {
      rest.popLast().map { ($0, old[$0] ?? []) }
    }
    if let a = take(), let b = take() {
      (new[a.id], new[b.id]) = (b.what, a.what)
      records += ["moved: \(a.id), to: \(b.id)", "moved: \(b.id), to: \(a.id)"]
    }
    if let a = take(), let b = take() {
      let fresh = freshID()
      (new[b.id], new[fresh], new[a.id]) = (a.what, b.what, nil)
      records += ["moved: \(a.id), to: \(b.id)", "moved: \(b.id), to: \(fresh)"]
    }
    if let a = take() {
      let fresh = freshID()
      (new[a.id], new[fresh]) = (a.what + [freshRequirement()], a.what)
      records.append("split: \(a.id), to: [\(a.id), \(fresh)]")
    }
    if let a = take(), let b = take() {
      (new[a.id], new[b.id]) = (a.what + b.what, nil)
      records.append("merged: [\(a.id), \(b.id)], to: \(a.id)")
    }
    if let back = withdrawn.keys.min(), new[back] == nil,
      let what = withdrawn.removeValue(forKey: back)
    {
      new[back] = what
      records.append("reinstated: \(back)")
    }
    if let a = take() {
      (new[a.id], withdrawn[a.id]) = (nil, a.what)
      records.append("withdrawn: \(a.id), reason: Nobody does it.")
    }
    let fresh = freshID()
    new[fresh] = [freshRequirement()]
    return (new, records + ["added: \(fresh)"])
  }

  /// The same criteria, of which each has the id of another one, behind a new one.
  private mutating func renumbered(_ old: [String: [Int]]) -> [String: [Int]] {
    let ids = old.keys.sorted() + [freshID()]
    let what = [[freshRequirement()]] + old.sorted { $0.key < $1.key }.map(\.value)
    return Dictionary(uniqueKeysWithValues: zip(ids, what))
  }

  private mutating func write(
    _ criteria: [String: [Int]],
    _ version: String,
    follows: String?,
    _ records: [String]
  ) {
    requirements[version] = criteria
    let folder = "standards/ab/\(version)"
    files["\(folder)/version.yml"] =
      "number: \"\(version)\"\npublished: 2026-04\n"
      + (follows.map { "follows: \"\($0)\"\n" } ?? "")
      + "summary: A version.\n"
    files["\(folder)/ab-1-all/index.md"] = "---\nid: AB-1\ntitle: All\n---\nScope.\n"
    for (id, what) in criteria {
      let sentences = what.map(Self.sentence).joined(separator: " ")
      files["\(folder)/ab-1-all/\(id.lowercased()).md"] =
        "---\nid: \(id)\ntitle: \(Self.word(what[0], 0))\n---\n\(sentences)\n"
    }
    guard !records.isEmpty else { return }
    files["\(folder)/revisions/all.md"] =
      "---\ntitle: All\nchanges:\n" + records.map { "  - {\($0)}\n" }.joined()
      + "---\n## Rationale\nIt was needed.\n"
  }

  private static func sentence(_ requirement: Int) -> String {
    "Each \(word(requirement, 1)) MUST be \(word(requirement, 2)) by the \(word(requirement, 3)) of its \(word(requirement, 4))."
  }

  /// A word that no other requirement has.
  private static func word(_ requirement: Int, _ place: Int) -> String {
    let syllables = ["ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu"]
    return [requirement / 10 % 10, requirement % 10, place].map { syllables[$0] }.joined() + "m"
  }
}
