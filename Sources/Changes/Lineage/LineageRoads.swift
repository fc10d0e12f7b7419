internal import Standards

/// The ways from one version to others of its standard, by the steps from each version to the one that follows it.
struct LineageRoads {
  private let steps: [VersionID: StandardHistory.Step]
  private var chains: [VersionID: LineageChain]

  /// - Parameters:
  ///   - start: The chain of no step.
  ///   - later: The versions that are to be reached, the older ones first.
  init(
    from start: LineageChain,
    to later: [VersionID],
    _ steps: [VersionID: StandardHistory.Step]
  ) {
    self.steps = steps
    chains = [start.start: start]
    var line: Set<VersionID> = [start.start]
    for version in later where steps[version].map({ line.contains($0.old) }) ?? false {
      line.insert(version)
    }
    guard line.count <= later.count else { return }
    // Some are on other branches: what they come from may be before the start.
    var (version, chain) = (start.start, start)
    while let step = steps[version] {
      (version, chain) = (step.old, chain.retraced(by: step))
      chains[version] = chain
    }
  }

  /// The steps to a version, joined; nil where none lead there.
  mutating func road(to version: VersionID) -> LineageChain? {
    if let known = chains[version] { return known }
    guard let step = steps[version], let before = road(to: step.old) else { return nil }
    let chain = before.followed(by: step)
    chains[version] = chain
    return chain
  }
}
