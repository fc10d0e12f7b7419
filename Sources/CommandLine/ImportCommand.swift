internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import OSCAL
internal import Publishing
internal import Standards

/// `psf import`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make content of a standard that is written in another format.",
    subcommands: [ImportOSCALCommand.self]
  )
}

/// `psf import oscal`.
struct ImportOSCALCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "oscal",
    abstract: "Make content of an OSCAL catalog (JSON, OSCAL 1.0 to 1.2).",
    discussion: """
      Groups become domains, controls and their enhancements criteria. The statement of a control is its normative text, \
      parameters are put in as they are printed; guidance, related controls and sources follow as sections. A withdrawn \
      control stays as a tombstone that says where to go instead.

      Into a new or empty folder, everything is written that psf check and psf build need. Where the folder holds content \
      already, the catalog becomes a new standard of it, or the next version of the standard that --standard names. \
      Nothing that is there is changed; where the catalog has an error, nothing is written.

      Examples:
        psf import oscal catalog.json --into content
        psf import oscal rev4.json --into content --standard nist --label 4
        psf import oscal rev5.json --into content --standard nist --label 5.0.1
      """
  )

  @OptionGroup var reporting: ReportOptions

  @Argument(help: "The file that holds the catalog.")
  var catalog: String

  @Option(help: ArgumentHelp("The content folder that is written.", valueName: "folder"))
  var into: String

  @Option(
    help: ArgumentHelp(
      "The id of the standard: its folder and address. By default made of the catalog's title.",
      valueName: "id"
    )
  )
  var standard: String?

  @Option(
    help: ArgumentHelp(
      "The number of the version. By default that of the catalog.",
      valueName: "version"
    )
  )
  var label: String?

  mutating func validate() throws {
    guard !into.isEmpty else { throw ValidationError("--into needs the path of a folder") }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: catalog, isDirectory: &isFolder) else {
      throw ValidationError("there is no file '\(catalog)'")
    }
    guard !isFolder.boolValue else { throw ValidationError("'\(catalog)' is a folder") }
    if let standard, !CatalogNames.isID(standard) {
      throw ValidationError(
        "'\(standard)' cannot be the id of a standard; write it in lower-case letters, digits and '-'"
      )
    }
    if let label, !VersionNumber(label).isWellFormed {
      throw ValidationError("'\(label)' is no version; write a number such as 1.1")
    }
  }

  mutating func run() throws {
    SourceOptions.removeLeftovers(beside: into)
    let action = CatalogImport(
      of: catalog,
      into: into,
      standard: standard.map { StandardID($0) },
      label: label
    )
    let imported = try action.run()
    try WrittenText(imported.written, in: into).show()
    ImportText(imported, into: into).show(reporting)
  }
}
