internal import ArgumentParser
internal import Authoring
internal import Foundation
internal import Publishing

/// `psf undo`.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back the last change that psf made of the content.",
    discussion: """
      A release, a draft, a lock, an edition, revisions, fixes, recorded dates: whatever psf wrote into the content folder is \
      recorded, the last \(ChangeJournal.capacity) changes of it, in .git/psf/ or, without Git, in .psf-cache/. Each call takes \
      one of them back. A change that you have taken back yourself, as with Git, is in the way of those before it: --forget strikes \
      it from the record and changes no file.

      Nothing of yours is lost: where a file is not as psf left it, it is named, and nothing is changed. A release that a \
      branch of another repository holds is not taken back.

      Examples:
        psf undo
        psf undo --dry-run
        psf undo --list
        psf undo --forget
      """
  )

  @OptionGroup var place: ContentOptions
  @OptionGroup var reporting: ReportOptions
  private var content: String { place.folder }

  @Flag(help: "Say what would be taken back, and do nothing.")
  var dryRun = false

  @Flag(help: "List the changes that are recorded, the newest first.")
  var list = false

  @Flag(help: "Strike the last change from the record, and leave all files as they are.")
  var forget = false

  mutating func validate() throws {
    guard !(list && dryRun) else { throw ValidationError("--list changes nothing anyway") }
    guard !(forget && (list || dryRun)) else {
      throw ValidationError("--forget takes neither --list nor --dry-run")
    }
  }

  mutating func run() throws {
    var reversal = ChangeReversal(in: content)
    guard !list else {
      return try Terminal.standardOutput.print(reversal.records().map(Self.line).joined())
    }
    guard !forget else {
      return reporting.report("Forgotten: the \(try reversal.forgetLast().title).")
    }
    reversal.isDryRun = dryRun
    let undone = try reversal.run()
    guard let written = undone.written else {
      return reporting.report("This would take back the \(undone.record.title).")
    }
    try WrittenText(written, in: content).show()
    reporting.report("Taken back: the \(undone.record.title).")
  }

  /// A change with its time and its files: `2026-12-01 09:30:00Z  split of PSF-5.4 (psf-5.4.md and 2 more)`.
  private static func line(of record: ChangeRecord) -> String {
    let time = record.made.map { $0.formatted(.iso8601.dateTimeSeparator(.space)) } ?? "earlier"
    let first =
      record.paths.first.map { $0.split(separator: "/").last.map(String.init) ?? $0 } ?? ""
    let more = record.paths.count > 1 ? " and \(record.paths.count - 1) more" : ""
    let files = record.title.hasSuffix(first) && more.isEmpty ? "" : " (\(first)\(more))"
    return "\(time)  \(record.title)\(files)\n"
  }
}
