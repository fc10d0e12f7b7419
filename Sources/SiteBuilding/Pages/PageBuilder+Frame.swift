internal import Addresses
internal import Fingerprints
internal import Locks
internal import Phrasing
internal import Standards
internal import Views

// What stands around the domains of a version.
extension PageBuilder {
  /// The page that tells what it means that a version has neither a scope nor a conformance clause.
  private static let withoutFrame = Slug("versions-without-a-scope")

  func statusContext(_ version: Version) -> VersionStatusContext {
    let dates: [(String, PublicationDate?)] = [
      (say("Published"), version.published),
      (say("In effect from"), version.effective ?? version.published),
      (say("Comments until"), version.commentsUntil),
    ]
    let figures =
      [
        FigureContext(name: say("Status"), value: status(of: version)),
        FigureContext(name: say("Publisher"), value: publication.site.publisher),
      ] + dates.compactMap { name, date in date.map { FigureContext(name: name, value: say($0)) } }
    let explanation = Route.document(.page, Self.withoutFrame)
    let downloads = Route.downloads(.version(version.id))
    let words = model.register.isSigned ? say("Checksums and signatures") : say("Checksums")
    return VersionStatusContext(
      figures: figures,
      digest: version.seal.map { $0.lock.asPredecessor.digest.description } ?? "",
      verify: version.id.isDraft || !model.map.contains(downloads)
        ? nil : link(words, to: downloads),
      isWithoutFrame: version.status == .published && !version.hasScopeOrConformance,
      withoutFrame: model.map.contains(explanation)
        ? link(say("what that means"), to: explanation) : nil
    )
  }

  func clauseLinks(of version: Version) -> [LinkContext] {
    version.clauses.map { clause in
      link(
        clause.heading,
        toSubject: .provision(version.id, clause.id),
        note: clause.clause?.isNormative ?? false ? say("normative") : ""
      )
    }
  }

  /// A clause on the page of its version.
  func clause(_ clause: Provision, in version: Version) -> ClauseContext {
    self.clause(clause, in: version, PageTexts.body(ofClause: clause))
  }

  /// A clause on the page of the whole version.
  func wholeClause(_ clause: Provision, in version: Version) -> ClauseContext {
    self.clause(clause, in: version, PageTexts.wholeText(of: clause, in: version.id.standard))
  }

  private func clause(
    _ clause: Provision,
    in version: Version,
    _ text: PlacedText
  ) -> ClauseContext {
    ClauseContext(
      anchor: PageTexts.anchor(of: clause.id, in: version.id.standard),
      title: clause.heading,
      force: clause.clause?.isNormative ?? false ? say("Normative") : say("Informative"),
      body: self.text(ofClause: clause, text),
      change: lastChange(of: clause.id, in: version),
      history: route.link(to: .history(version.id.standard, clause.id))
    )
  }
}
