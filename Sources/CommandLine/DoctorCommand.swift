internal import ArgumentParser
internal import Publishing

/// `psf doctor`.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say whether everything that psf works with is there.",
    discussion: """
      The folders of the project, Git, Typst for the PDFs, rclone for psf publish, and the cache. What is missing is named with \
      a way to get it. The exit status is 1 where something is missing that 'psf build' asks for.
      """
  )

  @Option(help: ArgumentHelp("The folder that editors write.", valueName: "folder"))
  var content = ProjectPlace.content

  @Option(help: ArgumentHelp("The folder that designers write.", valueName: "folder"))
  var templates = ProjectPlace.templates

  mutating func run() throws {
    let found = Surroundings(of: SourceFolders(content: content, templates: templates))
    let width = found.parts.map(\.name.count).max() ?? 0
    let lines = found.parts.map { part in
      let padding = String(repeating: " ", count: width - part.name.count + 2)
      let advice = part.advice.map { "\n\(String(repeating: " ", count: width + 2))help: \($0)" }
      return "\(part.name)\(padding)\(part.state)\(advice ?? "")\n"
    }
    try Terminal.standardOutput.print("psf \(ProgramVersion.current)\n" + lines.joined())
    Program.end(found.isSound ? .fine : .contentHasErrors)
  }
}
