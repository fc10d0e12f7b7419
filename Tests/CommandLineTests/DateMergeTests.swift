import Foundation
import TestRequirements
import Testing

/// Two branches in a real repository, each with dates of its own.
@Suite("Dates of pages on two branches", .needsTheProgram)
struct DateMergeTests {
  private let workspace: Workspace
  private let git: Git

  init() throws {
    workspace = try Workspace(isLocked: true)
    git = Git(workspace.folder)
    for name in ["first", "second"] {
      try workspace.write(DatedPages.article(name), to: "content/insights/\(name).md")
    }
    try workspace.write(DatedPages.exam, to: "content/exams/aida/exam.yml")
    for number in 1...2 {
      let path = "content/exams/aida/objectives/aida-1.\(number).md"
      try workspace.write(DatedPages.objective(number), to: path)
    }
    #expect(try check("--record-dates") == "")
    try workspace.write(".psf-cache/\nsite/\n", to: ".gitignore")
    try git.run("init", "--quiet", "--initial-branch", "main")
    try commit()
    try git.run("branch", "other")
  }

  private func check(_ options: String...) throws -> String {
    try workspace.psf(["check", "--format", "line"] + options).output
  }

  private func commit() throws {
    try git.run("add", "--all")
    try git.run("commit", "--quiet", "--message", "Change")
  }

  /// Changes and dates a page on a branch.
  private func change(_ path: String, _ old: String, _ new: String, on branch: String) throws {
    try git.run("checkout", "--quiet", branch)
    try workspace.edit("content/" + path, old, new)
    #expect(try check("--record-dates") == "")
    try commit()
  }

  @Test("meet without a conflict where they change two pages")
  func meetWithoutAConflict() throws {
    for (name, branch) in [("first", "main"), ("second", "other")] {
      let (old, new) = ("dek: About", "updated: 2026-06-0\(name.count)\ndek: All about")
      try change("insights/\(name).md", old, new, on: branch)
    }
    for (number, branch) in [(1, "main"), (2, "other")] {
      let path = "exams/aida/objectives/aida-1.\(number).md"
      let (old, new) = ("level: apply", "level: recall\nupdated: 2026-06-1\(number)")
      try change(path, old, new, on: branch)
    }
    try git.run("merge", "--quiet", "--no-edit", "main")
    #expect(try check() == "")
    #expect(try workspace.text("content/insights/first.md").contains("updated: 2026-06-05"))
    let objective = try workspace.text("content/exams/aida/objectives/aida-1.1.md")
    #expect(objective.contains("dated-text: 2026-06-11"))
  }

  @Test("meet in the page alone where both change it on one day, and the printed way out works")
  func meetInThePageAlone() throws {
    let path = "insights/first.md"
    for (branch, words) in [("main", "All about"), ("other", "More about")] {
      try change(path, "dek: About", "updated: 2026-06-01\ndek: \(words)", on: branch)
    }
    #expect(try git.status(of: ["merge", "--no-edit", "main"]) == 1)
    let merged = try check()
    #expect(merged.contains("content/insights/first.md") && merged.contains("[conflict-marker]"))
    #expect(merged.split(separator: "\n").count == 1, "\(merged)")

    try resolve(path, dek: "All and more about logs.")
    let advice = try check()
    #expect(advice.contains("[changed-under-old-date]"))
    #expect(advice.contains("'psf check --record-dates --as-of 2026-06-01'"))
    #expect(try check("--record-dates", "--as-of", "2026-06-01") == "")
    try commit()
    #expect(try check() == "")
  }

  @Test("a page that both changed gets the day of the merge as its date")
  func getTheDayOfTheMerge() throws {
    let path = "insights/first.md"
    for (branch, day) in [("main", "01"), ("other", "02")] {
      try change(path, "dek: About", "updated: 2026-06-\(day)\ndek: \(branch) about", on: branch)
    }
    #expect(try git.status(of: ["merge", "--no-edit", "main"]) == 1)
    try resolve(path, dek: "All about logs.")
    #expect(try check().contains("set 'updated' to the day of the change"))
    try workspace.edit("content/" + path, "updated: 2026-06-02", "updated: 2026-06-03")
    #expect(try check("--record-dates") == "")
  }

  /// Keeps this branch's side of each conflict, with another lead.
  private func resolve(_ path: String, dek: String) throws {
    var isOther = false
    let lines = try workspace.text("content/" + path).split(separator: "\n").filter { line in
      if line.hasPrefix("=======") { isOther = true }
      defer { if line.hasPrefix(">>>>>>>") { isOther = false } }
      return !isOther && !line.hasPrefix("<<<<<<<")
    }
    let text = lines.map { $0.hasPrefix("dek: ") ? "dek: \(dek)" : String($0) }
    try workspace.write(text.joined(separator: "\n") + "\n", to: "content/" + path)
  }

  @Test("a deleted line hides no change since the last commit")
  func hidesNothing() throws {
    let path = "content/insights/first.md"
    let text = try workspace.text(path)
    let line = try #require(text.firstMatch(of: /dated-text: .*\n/)).0
    try workspace.write(text.replacing(line, with: ""), to: path)
    #expect(try check().contains("[unrecorded-date]"))
    try workspace.edit(path, "Text of", "Other text of")
    #expect(try check("--record-dates").contains("[changed-under-old-date]"))
    try workspace.edit(path, "dek: About", "updated: 2026-06-01\ndek: About")
    #expect(try check("--record-dates") == "")
  }
}
