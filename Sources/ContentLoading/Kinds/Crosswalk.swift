internal import Diagnostics
internal import Standards

extension Crosswalk: ReadableDocument {
  init?(_ reader: inout FrontMatterReader, _ slug: Slug) {
    let title = reader.text("title")
    let dek = reader.prose("dek")
    let versions = reader.about()
    reader.demand("about", isThere: reader.node("about") != nil)
    let about = reader.node("about")
    let named = about?.scalar ?? about?.items.first?.scalar ?? ""
    if versions.count > 1 {
      reader.report(.severalVersions(reader.place(of: "about"), versions.count))
    }
    let framework = reader.map("framework") { $0.framework() }
    reader.demand("framework", isThere: reader.node("framework") != nil)
    let reviewed = reader.date("reviewed")
    reader.datedText()
    let corrections = reader.corrections()
    let edges = reader.maps("edges") { $0.crosswalkEdge() }
    let body = reader.body()
    guard let version = versions.first ?? reader.newestVersion(of: named) else { return nil }
    if versions.count != 1 { _ = reader.makeshift(version) }
    self.init(
      slug: slug,
      title: title,
      dek: dek,
      version: version,
      framework: framework ?? reader.makeshift(.unknown),
      reviewed: reviewed ?? reader.makeshift(.unknown),
      corrections: corrections,
      edges: edges,
      body: body,
      place: reader.filePlace,
      keys: reader.places(of: "title", "reviewed", DatedText.key)
    )
  }
}

extension Crosswalk.Framework {
  fileprivate static let unknown = Self(title: "", shortTitle: "", edition: "", address: "")
}

extension FrontMatterReader {
  fileprivate mutating func framework() -> Crosswalk.Framework {
    Crosswalk.Framework(
      title: text("title"),
      shortTitle: text("short-title"),
      edition: text("edition"),
      address: webAddress("url")
    )
  }

  fileprivate mutating func crosswalkEdge() -> CrosswalkEdge? {
    let from = text("from")
    let (to, title) = (text("to"), text("title"))
    let relation = requiredChoice("relation", of: CrosswalkEdge.Relation.self)
    let confidence = requiredChoice("confidence", of: CrosswalkEdge.Confidence.self)
    let rationale = prose("rationale")
    let fingerprint = optionalText("fingerprint")
    guard !from.isEmpty else { return nil }
    return CrosswalkEdge(
      from: ProvisionReference(ProvisionID(from), at: place(of: "from")),
      to: to,
      title: title,
      relation: relation ?? makeshift(.intersects),
      confidence: confidence ?? makeshift(.low),
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
