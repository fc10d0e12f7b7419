internal import Addresses
internal import Standards

extension PageBuilder {
  func errata(_ version: Version) -> BuiltPage {
    let name = publication.name(of: version.id)
    let context = ErrataContext(
      errata: version.verifiedErrata.map {
        erratumContext($0, PageTexts.reason(of: $0), in: version)
      },
      versions: versionLinks(version)
    )
    return BuiltPage(
      title: "Errata of \(name)",
      description: "Corrections to \(name) since it was published.",
      main: render(.errata, context),
      crumbs: crumbs(version),
      version: frame(of: version),
      isIndexed: isIndexed(version)
    )
  }

  /// The errata of a provision, for its page.
  func errata(on id: ProvisionID, in version: Version) -> [ErratumContext] {
    version.verifiedErrata(on: id).map { erratum in
      let name = "erratum-" + erratum.anchor
      return erratumContext(erratum, PageTexts.quoted(erratum.reason, as: name), in: version)
    }
  }

  private func erratumContext(
    _ erratum: Erratum,
    _ reason: PlacedText,
    in version: Version
  ) -> ErratumContext {
    let subject = Subject.provision(version.id, erratum.provision)
    return ErratumContext(
      anchor: erratum.anchor,
      id: erratum.id.description,
      date: erratum.date?.words ?? "",
      url: route.link(to: .errata(version.id), fragment: erratum.anchor),
      provision: link(publication.title(of: subject), toSubject: subject),
      old: html(erratum.old),
      new: html(erratum.new),
      reason: html(reason)
    )
  }
}
