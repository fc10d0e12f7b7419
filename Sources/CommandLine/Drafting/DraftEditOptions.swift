internal import ArgumentParser
internal import Authoring
internal import Diagnostics
internal import Publishing

/// Options that all changes of a draft's structure share.
struct DraftEditOptions: ParsableArguments {
  @OptionGroup var place: ContentOptions
  @OptionGroup var reporting: ReportOptions

  @Flag(help: "Write nothing and print the changes as a patch for git apply.")
  var dryRun = false

  /// Makes a change and says what it did.
  func run(_ edit: ProvisionEdit) throws {
    var editing = DraftEditing(edit, in: place.folder)
    editing.isDryRun = dryRun
    let edited = try editing.run()
    if let outcome = edited.outcome { try WrittenText(outcome, in: place.folder).show() }
    guard dryRun else { return reporting.report(text(of: edited)) }
    try reporting.show(patch: edited.patch, text(of: edited))
  }

  private func text(of edited: DraftEditing.Edited) -> String {
    let paths = SourceFolders(content: place.folder).displayPaths
    let isDone = edited.outcome != nil
    let references =
      edited.rewritten == 1
      ? "1 reference in the draft \(isDone ? "leads" : "would lead")"
      : "\(edited.rewritten) references in the draft \(isDone ? "lead" : "would lead")"
    let lines =
      edited.written.map { "  \(isDone ? "written" : "would be written"): \(paths.path(of: $0))" }
      + edited.removed.map { "  \(isDone ? "removed" : "would be removed"): \(paths.path(of: $0))" }
      + (edited.rewritten == 0
        ? [] : ["  \(references) to the new id"])
    let reason =
      edited.revision.map {
        "Write the reason below '## Rationale' in \(paths.path(of: $0)), then run psf check. "
      } ?? ""
    let extended =
      edited.extended.map {
        "See whether the reason in \(paths.path(of: $0)) covers this as well: its entry does. "
      } ?? ""
    let next =
      isDone ? extended + reason + "'psf undo' takes all of it back." : "Nothing was changed."
    return (lines + [next]).joined(separator: "\n")
  }
}
