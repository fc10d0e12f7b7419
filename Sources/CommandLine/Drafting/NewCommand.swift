internal import ArgumentParser
internal import ContentLoading
internal import Diagnostics
internal import Foundation
internal import Publishing

/// `psf new`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a new file of the content, or an entry of one, numbered and named.",
    discussion: """
      The file gets every key that its kind must have, with the values that can be known, such as the next free id. On a \
      terminal it asks for the others; what is left open, 'psf check' refuses. A file that is there is never written over, and \
      'psf undo' takes the new one back.

      The kinds: \(NewKind.allCases.map(\.rawValue).joined(separator: ", ")). A version begins with 'psf draft'. A term \
      and a row of a crosswalk are added to the file that holds the others.

      Examples:
        psf new article "Logs that can be replayed"
        psf new criterion "Retention of prompts" --in PSF-4
        psf new revision "Longer retention" --in psf --edit
        psf new erratum "A missing comma" --in psf@1.1 --set provision=PSF-4.1
        psf new term "Replay" --in psf --set also="re-run"
        psf new crosswalk-row "Logs kept" --in eu-ai-act --set from=PSF-4.2 --set to="Article 19(1)"
      """
  )

  @Argument(help: "The kind of file, such as article.")
  var kind: NewKind

  @Argument(help: "Its title.")
  var title: String

  @Option(name: .customLong("in"), help: ArgumentHelp("What it belongs to.", valueName: "id"))
  var container: String?

  @Option(help: ArgumentHelp("The value of a key; may be repeated.", valueName: "key=value"))
  var set: [String] = []

  @OptionGroup var place: ContentOptions
  @OptionGroup var reporting: ReportOptions
  private var content: String { place.folder }

  @Flag(help: "Print the file and write nothing.")
  var print = false

  @Flag(help: "Open the file in $EDITOR.")
  var edit = false

  mutating func validate() throws {
    guard !(print && edit) else {
      throw ValidationError("--edit needs a file, and --print writes none")
    }
    for pair in set where !pair.contains("=") {
      throw ValidationError("--set takes a key and its value, such as code=AIDA, not '\(pair)'")
    }
  }

  mutating func run() throws {
    let loaded = try ContentFolder.load(content)
    var document = try kind.made(titled: title, in: container, values: values, loaded)
    if !print { ask(for: &document) }
    guard !print else { return try Terminal.standardOutput.print(document.text) }
    try WrittenText(document.write(), in: content).show()
    let path = SourceFolders(content: content).displayPaths.path(of: document.path)
    let left = document.open.map(\.name).joined(separator: ", ")
    reporting.report(
      "Written: \(path)" + (left.isEmpty ? "" : "\nStill to be filled in: \(left)")
    )
    if edit { try openEditor(on: path) }
  }

  private var values: [String: String] {
    let pairs = set.map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    }
    return Dictionary(pairs, uniquingKeysWith: { _, last in last })
  }

  /// Asks a person for what is open; nothing for an answer leaves it open.
  private func ask(for document: inout any NewText) {
    guard Question.canBeAsked else { return }
    for key in document.open {
      document.values[key.name] = Question("\(key.name) (\(key.hint))").answer()
    }
  }

  private func openEditor(on path: String) throws {
    guard let editor = ProcessInfo.processInfo.environment["EDITOR"], !editor.isEmpty else {
      Terminal.standardError.write("error: EDITOR names no program; open \(path) yourself\n")
      throw ExitStatus.wrongCall
    }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", editor + " \"$1\"", "sh", path]
    do { try process.run() } catch {
      let reason = error.localizedDescription
      Terminal.standardError.write("error: \(editor) cannot be run: \(reason)\n")
      throw ExitStatus.wrongCall
    }
    process.waitUntilExit()
  }
}

extension NewKind: ExpressibleByArgument {}
