internal import ArgumentParser
internal import ContentLoading
internal import Foundation

/// `psf schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of front matter, for editors.",
    discussion: """
      There is a schema for each kind of file. It is made from what the program reads, so that an editor suggests and \
      underlines what psf check would. Without a kind, the kinds are listed with the files that they are for.

      Examples:
        psf schema
        psf schema criterion
        psf schema --into .schemas
      """
  )

  @OptionGroup var reporting: ReportOptions

  @Argument(help: "The kind of file, such as criterion.")
  var kind: String?

  @Option(help: ArgumentHelp("Write all schemas into this folder.", valueName: "folder"))
  var into: String?

  mutating func validate() throws {
    if into?.isEmpty ?? false { throw ValidationError("--into needs the path of a folder") }
    guard let kind else { return }
    if into != nil { throw ValidationError("--into writes all schemas; name no kind") }
    guard FrontMatterSchema.all.contains(where: { $0.name == kind }) else {
      let names = FrontMatterSchema.all.map(\.name).joined(separator: ", ")
      throw ValidationError("there is no kind '\(kind)'; the kinds are \(names)")
    }
  }

  mutating func run() throws {
    if let into {
      try write(into: into)
    } else if let schema = FrontMatterSchema.all.first(where: { $0.name == kind }) {
      try Terminal.standardOutput.print(schema.text)
    } else {
      try Terminal.standardOutput.print(Self.list)
    }
  }

  private static var list: String {
    let width = FrontMatterSchema.all.map(\.name.count).max() ?? 0
    return FrontMatterSchema.all.map { schema in
      let padding = String(repeating: " ", count: width - schema.name.count + 2)
      return "\(schema.name)\(padding)content/\(schema.files)\n"
    }.joined()
  }

  private func write(into folder: String) throws {
    do {
      let url = URL(filePath: folder, directoryHint: .isDirectory)
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      Terminal.standardError.write("error: \(error.localizedDescription)\n")
      throw ExitStatus.diskRefused
    }
    for schema in FrontMatterSchema.all {
      try OutputFile(path: "\(folder)/\(schema.name).schema.json").write(Array(schema.text.utf8))
    }
    reporting.report("\(folder): \(FrontMatterSchema.all.count) schemas")
  }
}
