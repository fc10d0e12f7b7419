internal import ArgumentParser

/// Where the content is.
struct ContentOptions: ParsableArguments {
  @Option(
    name: .customLong("content"),
    help: ArgumentHelp("The folder that editors write.", valueName: "folder")
  )
  var folder = ProjectPlace.content

  mutating func validate() throws {
    try SourceOptions.requireFolder(folder, option: "--content")
  }
}
