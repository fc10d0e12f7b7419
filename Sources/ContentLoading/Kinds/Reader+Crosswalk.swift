internal import Diagnostics
internal import Standards

extension FrontMatterReader {
  /// Reads a crosswalk; nil where it names no version that exists.
  mutating func crosswalk(_ slug: Slug) -> Crosswalk? {
    let title = text("title")
    let dek = prose("dek")
    let versions = about()
    demand("about", isThere: node("about") != nil)
    if versions.count > 1 { report(.severalVersions(place(of: "about"), versions.count)) }
    let framework = map("framework") { $0.framework() }
    demand("framework", isThere: node("framework") != nil)
    let reviewed = date("reviewed")
    let edges = maps("edges") { $0.crosswalkEdge() }
    let body = body()
    guard let version = versions.first, versions.count == 1, let framework, let reviewed else {
      return nil
    }
    return Crosswalk(
      slug: slug,
      title: title,
      dek: dek,
      version: version,
      framework: framework,
      reviewed: reviewed,
      edges: edges,
      body: body,
      place: filePlace,
      keys: places(of: "reviewed")
    )
  }

  private mutating func framework() -> Crosswalk.Framework {
    Crosswalk.Framework(
      title: text("title"),
      shortTitle: text("short-title"),
      edition: text("edition"),
      address: webAddress("url")
    )
  }

  private mutating func crosswalkEdge() -> CrosswalkEdge? {
    let from = text("from")
    let (to, title) = (text("to"), text("title"))
    let relation = requiredChoice("relation", of: CrosswalkEdge.Relation.self)
    let confidence = requiredChoice("confidence", of: CrosswalkEdge.Confidence.self)
    let rationale = prose("rationale")
    let fingerprint = optionalText("fingerprint")
    guard let relation, let confidence, !from.isEmpty else { return nil }
    return CrosswalkEdge(
      from: ProvisionReference(ProvisionID(from), at: place(of: "from")),
      to: to,
      title: title,
      relation: relation,
      confidence: confidence,
      rationale: rationale,
      fingerprint: fingerprint,
      fingerprintPlace: fingerprint == nil ? mappingPlace : place(of: "fingerprint")
    )
  }
}

extension Diagnostic {
  fileprivate static func severalVersions(_ place: SourcePlace, _ count: Int) -> Diagnostic {
    Diagnostic(
      .error,
      "bad-value",
      at: place,
      "a crosswalk starts from one version, and 'about' names \(count)",
      advice: "write one, such as 'about: [psf@1.1]'"
    )
  }
}
