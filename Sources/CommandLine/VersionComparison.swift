internal import Changes
internal import Diagnostics
internal import Standards

/// Finds the change log of two versions that a person named.
enum VersionComparison {
  static func load(old: String, new: String, content: String) async throws -> ChangeReport {
    let loaded = try await LoadedContent.load(content)
    let (first, second) = (try loaded.version(old), try loaded.version(new))
    guard first != second else {
      throw LoadedContent.refused("\(first) is compared with itself; name two versions")
    }
    guard first.standard == second.standard, let standard = loaded.publication[first.standard],
      let before = loaded.publication[first], let after = loaded.publication[second]
    else {
      throw LoadedContent.refused("\(first) and \(second) belong to different standards")
    }
    guard let log = StandardHistory(of: standard).log(from: first, to: second) else {
      throw LoadedContent.refused("\(second) is older than \(first); write the older one first")
    }
    let paths = DisplayPaths(content: content.hasSuffix("/") ? content : content + "/")
    return ChangeReport(
      log,
      old: ComparedVersion(before, source: .files(paths)),
      new: ComparedVersion(after, source: .files(paths))
    )
  }
}
