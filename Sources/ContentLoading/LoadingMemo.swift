internal import Diagnostics
internal import SourceFiles
internal import Standards

/// What a load leaves for the next one: each file as it was read, and the survey that its texts were read with.
///
/// A file is read again where its bytes differ, and all files are where the survey does; so a load with a memo gives what
/// one without gives.
public struct LoadingMemo: Sendable {
  var readings: [SourcePath: FileReading] = [:]
  var parts: [SurveyPart] = []
  var survey = Survey([])
  /// Counts the loads.
  var generation = 0
  /// Whether another load follows.
  let isKept: Bool

  /// A memo of nothing.
  ///
  /// - Parameter isKept: Whether another load follows; without one nothing is noted.
  public init(isKept: Bool = true) { self.isKept = isKept }
}

/// A file with what became of it.
struct FileReading: Sendable {
  private(set) var parsed: ParsedFile
  let part: SurveyPart?
  /// What its texts became; nil until they are read.
  private(set) var loaded: LoadedFile?
  /// The load in which they were read last.
  private(set) var generation = 0
  /// Nil until it is looked for.
  private var unseen: [Diagnostic]?

  init(_ file: SourceFile) {
    parsed = ParsedFile(file)
    part = SurveyPart(parsed)
  }

  /// Reads the texts.
  mutating func read(with survey: Survey, generation: Int) {
    loaded = LoadedFile(parsed, survey)
    self.generation = generation
  }

  /// Lets the front matter go, once all is made of it that will be.
  mutating func letFrontMatterGo() {
    _ = unseenCharacters()
    parsed = parsed.withoutFrontMatter
  }

  /// Whether nothing became of it, though something should have.
  var isUnusable: Bool {
    guard parsed.isReadable else { return true }
    if loaded?.isMakeshift ?? false { return true }
    if case .nothing = loaded?.value { return parsed.kind.form != .bytes }
    return false
  }

  /// What stands in it that readers do not see.
  mutating func unseenCharacters() -> [Diagnostic] {
    if let unseen { return unseen }
    let found = parsed.file.isText ? UnseenCharacters.findings(in: parsed) : []
    unseen = found
    return found
  }
}
