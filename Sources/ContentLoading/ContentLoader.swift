public import Diagnostics
internal import ParallelWork
public import SourceFiles
public import Standards

/// What loading gave: the publication, as far as it could be read, and what is wrong.
public struct LoadedContent: Sendable {
  /// The publication; nil where not even `site.yml` could be read.
  public let publication: Publication?
  /// What is wrong with the files, in no order.
  public let diagnostics: [Diagnostic]
  /// What editors let stay, with their reasons.
  public let suppressions: [Suppression]
  /// The files of which nothing could be made, though something should be.
  public let unusable: Set<SourcePath>
  /// The files as they were meant to be named: what is judged.
  public let meant: SourceTree
  /// Where files are that are read as others, by the paths that were meant.
  public let actual: [SourcePath: SourcePath]
  /// For each standard a list of numbers. Where it is what it was at an earlier load with the same memo, so is the standard.
  public let generations: [StandardID: [Int]]
}

/// Reads `content/` into a ``Publication``.
///
/// Files are cut apart and their front matter parsed on all cores; a survey of the ids, versions and facts follows, since a
/// text can only be read when it is known what its labels mean; then all texts are read, on all cores again.
public enum ContentLoader {
  /// Loads the files of a content folder.
  public static func load(_ tree: SourceTree) -> LoadedContent {
    var memo = LoadingMemo(isKept: false)
    return load(tree, reusing: &memo)
  }

  /// Loads the files of a content folder; those that are as they were at an earlier load are not read again.
  public static func load(_ tree: SourceTree, reusing memo: inout LoadingMemo) -> LoadedContent {
    if let refusal = refusal(of: tree) { return refusal }
    let (readings, names) = read(tree, reusing: &memo)
    let meant = names?.tree(of: tree) ?? tree
    let standIns = Set((names?.standIns ?? []).map(\.path))
    var assembly = Assembly()
    for reading in readings { if let loaded = reading.loaded { assembly.take(loaded.value) } }
    let publication = assembly.publication(memo.survey.references, of: meant)
    let judged = judged(readings, locked: locked(in: publication.value))
    if memo.isKept {
      memo.readings = Dictionary(
        judged.map { ($0.reading.parsed.file.path, $0.reading) },
        uniquingKeysWith: { first, _ in first }
      )
    }
    return LoadedContent(
      publication: publication.value,
      diagnostics: tree.diagnostics + (names?.diagnostics ?? []) + publication.diagnostics
        + readings.flatMap(\.parsed.exceptions.diagnostics.findings)
        + judged.flatMap(\.findings).filter { !standIns.contains($0.place.path) },
      suppressions: readings.flatMap(\.parsed.exceptions.suppressions),
      unusable: Set(readings.filter(\.isUnusable).map(\.parsed.file.path)),
      meant: meant,
      actual: names?.actual ?? [:],
      generations: generations(of: readings)
    )
  }

  /// A document as its file is now, read with what is known of all others; nil where the file is that of something else, where it is
  /// new or cannot be read, and where others can see the difference.
  package static func document(_ file: SourceFile, knowing memo: LoadingMemo) -> (any Document)? {
    guard let old = memo.readings[file.path] else { return nil }
    var reading = FileReading(file)
    guard reading.parsed.isReadable, reading.part == old.part else { return nil }
    reading.read(with: memo.survey, generation: memo.generation)
    guard case .document(let document) = reading.loaded?.value else { return nil }
    return document
  }

  /// A tree of another format would be misread: nothing is said of it but that.
  private static func refusal(of tree: SourceTree) -> LoadedContent? {
    guard let file = tree[SiteFile.path] else { return nil }
    let site = ParsedFile(file)
    let format = ContentFormat(namedIn: site) ?? .unnamed
    guard format != .current else { return nil }
    let place =
      site.frontMatter["format"].map {
        SourcePlace(SiteFile.path, line: $0.line, column: $0.column, length: $0.length)
      } ?? SourcePlace(SiteFile.path)
    return LoadedContent(
      publication: nil,
      diagnostics: [.otherFormat(place, format)],
      suppressions: [],
      unusable: [],
      meant: tree,
      actual: [:],
      generations: [:]
    )
  }

  private static func read(
    _ tree: SourceTree,
    reusing memo: inout LoadingMemo
  ) -> (readings: [FileReading], names: MeantPaths?) {
    memo.generation += 1
    let generation = memo.generation
    let files = tree.withSalvagedFiles
    var parsed = parse(files, knowing: memo)
    var names: MeantPaths?
    if PathOddities.are(in: parsed.map(\.parsed)) {
      let meant = MeantPaths(of: files)
      parsed = parse(meant.files, knowing: memo)
      names = meant
    }
    let parts = parsed.compactMap(\.part)
    let isSurveyed = parts == memo.parts
    if !isSurveyed { (memo.parts, memo.survey) = (parts, Survey(parts)) }
    let survey = memo.survey
    guard memo.isKept else { return (readForGood(&parsed, survey, generation), names) }
    let readings = mapInParallel(parsed) { file in
      var file = file
      if !isSurveyed || file.loaded == nil { file.read(with: survey, generation: generation) }
      return file
    }
    return (readings, names)
  }

  /// Reads the texts of files that are not read again. It takes the files in batches, and the front matter of each goes with its
  /// batch: that of ten thousand pages is a tenth of a build's memory.
  private static func readForGood(
    _ parsed: inout [FileReading],
    _ survey: Survey,
    _ generation: Int
  ) -> [FileReading] {
    var readings: [FileReading] = []
    readings.reserveCapacity(parsed.count)
    parsed.reverse()
    while !parsed.isEmpty {
      let batch = Array(parsed.suffix(Self.batch).reversed())
      parsed.removeLast(batch.count)
      readings += mapInParallel(batch) { file in
        var file = file
        file.read(with: survey, generation: generation)
        file.letFrontMatterGo()
        return file
      }
    }
    return readings
  }

  /// How many files are read in one go.
  private static let batch = 1024

  private static func parse(_ files: [SourceFile], knowing memo: LoadingMemo) -> [FileReading] {
    let known = memo.readings
    return mapInParallel(files) { file in
      if let old = known[file.path], old.parsed.file.bytes == file.bytes { return old }
      return FileReading(file)
    }
  }

  private static func locked(in publication: Publication?) -> Set<VersionID> {
    Set((publication?.versions ?? []).filter(\.isLocked).map(\.id))
  }

  /// What reading found. What readers do not see counts outside locked versions: in these nothing can be changed.
  private static func judged(
    _ readings: [FileReading],
    locked: Set<VersionID>
  ) -> [(reading: FileReading, findings: [Diagnostic])] {
    mapInParallel(readings) { reading in
      let found = reading.loaded?.diagnostics ?? []
      if reading.parsed.kind.version.map(locked.contains) ?? false {
        return (reading, found.filter { !UnseenCharacter.rules.contains($0.rule) })
      }
      var reading = reading
      return (reading, found + reading.unseenCharacters())
    }
  }

  /// When the files of each standard were read last, and those that its texts may show.
  private static func generations(of readings: [FileReading]) -> [StandardID: [Int]] {
    var generations: [StandardID: [Int]] = [:]
    var shown: [Int] = []
    for reading in readings {
      if reading.parsed.kind is AssetFile { shown.append(reading.generation) }
      let path = reading.parsed.file.path.relative
      guard path.hasPrefix("standards/") else { continue }
      let parts = path.split(separator: "/", maxSplits: 2)
      guard parts.count > 1, parts[0] == "standards" else { continue }
      let name = parts[1].hasSuffix(".lock") ? parts[1].dropLast(5) : parts[1]
      generations[StandardID(String(name)), default: []].append(reading.generation)
    }
    return generations.mapValues { $0 + shown }
  }
}
