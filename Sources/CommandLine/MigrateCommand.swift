internal import ArgumentParser
internal import Diagnostics
internal import Exporting
internal import Foundation
internal import Publishing
internal import SourceFiles

/// `psf migrate`.
struct MigrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Bring a checklist that you filled in to a newer version.",
    discussion: """
      The file is a checklist from the downloads, as CSV or JSON, or the sheet of a workbook saved as CSV. Each row comes \
      back with what became of it: carried over, re-check and why, new, or withdrawn and where it went. What you filled in \
      is kept, columns of your own included. Rows that belong to no criterion stand at the end and are reported. A file \
      that is there is not replaced without --force.

      Examples:
        psf migrate checklist.csv
        psf migrate checklist.csv --to psf@next --output checklist-next.csv
        psf migrate answers.json --format json
      """
  )

  @Argument(help: "The checklist.")
  var file: String

  @Option(help: ArgumentHelp("The version to bring it to; by default the one in force."))
  var to: String?

  @Option(help: ArgumentHelp("The version that the file is of, where it does not say so."))
  var from: String?

  @Option(help: "How the result is written: csv or json.")
  var format: ChecklistFormat = .csv

  @Option(
    help: ArgumentHelp("The file to write; by default the standard output.", valueName: "file")
  )
  var output: String?

  @Flag(help: "Write the file even where there is one.")
  var force = false

  @OptionGroup var place: ContentOptions
  @OptionGroup var reporting: ReportOptions
  private var content: String { place.folder }

  mutating func validate() throws {
    guard let output else { return }
    if output.isEmpty { throw ValidationError("--output needs the path of a file") }
    let file = URL(filePath: output).resolvingSymlinksInPath().path(percentEncoded: false)
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    if let kind = attributes?[.type] as? FileAttributeType, kind != .typeRegular {
      throw ValidationError("\(output) is no regular file; leave --output out to write to a pipe")
    }
    if !force, attributes != nil {
      throw ValidationError(
        "\(output) is there already; name another file, or add --force to replace it"
      )
    }
  }

  mutating func run() throws {
    let bytes = try read()
    let result = try migrate(bytes)
    let terminal = Terminal.standardError
    for note in result.notes {
      let line = "\(file):\(note.line): \(note.severity.rawValue): \(note.text)"
      terminal.write(line + "\n")
    }
    try write(Array((format == .csv ? result.csv : result.json).utf8))
    reporting.remark(result.summary)
  }

  private func read() throws -> [UInt8] {
    do {
      return try SourceFiles.bytes(ofFile: file)
    } catch {
      Terminal.standardError.write("error: \(file) cannot be read: \(error.reason)\n")
      throw ExitStatus.diskRefused
    }
  }

  private func migrate(_ bytes: [UInt8]) throws -> ChecklistMigration {
    let update = ChecklistUpdate(in: try ContentFolder.load(content))
    do throws(ChecklistMigration.Refusal) {
      return try update.run(bytes, from: from, to: to)
    } catch {
      let line = "\(file):\(error.line): error: \(error.reason); \(error.advice)"
      Terminal.standardError.write(line + "\n")
      throw ExitStatus.wrongCall
    }
  }

  private func write(_ bytes: [UInt8]) throws {
    guard let output else { return try Terminal.standardOutput.print(data: bytes) }
    try OutputFile(path: output).write(bytes)
  }
}

/// How a checklist is written.
enum ChecklistFormat: String, ExpressibleByArgument, CaseIterable {
  /// For spreadsheets.
  case csv
  /// For programs.
  case json
}
