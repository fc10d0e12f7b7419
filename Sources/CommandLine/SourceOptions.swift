internal import ArgumentParser
internal import Diagnostics

/// Where the content and the templates are.
struct SourceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder that editors write.", valueName: "folder"))
  var content = "content"

  @Option(help: ArgumentHelp("The folder that designers write.", valueName: "folder"))
  var templates = "templates"

  mutating func validate() throws {
    for (name, folder) in [("content", content), ("templates", templates)] where folder.isEmpty {
      throw ValidationError("--\(name) needs the path of a folder")
    }
  }

  /// How the files below the folders are shown in messages.
  var displayPaths: DisplayPaths {
    DisplayPaths(content: Self.prefix(content), templates: Self.prefix(templates))
  }

  private static func prefix(_ folder: String) -> String {
    folder.hasSuffix("/") ? folder : folder + "/"
  }
}

/// How findings are shown.
enum DiagnosticFormat: String, ExpressibleByArgument, CaseIterable {
  /// With the line and a mark under it.
  case text
  /// One line each.
  case line
  /// For programs.
  case json
}
