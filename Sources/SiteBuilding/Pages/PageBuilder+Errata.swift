internal import Addresses
internal import Changes
internal import Phrasing
internal import Standards
internal import Views

extension PageBuilder {
  func errata(_ version: Version) -> BuiltPage {
    let name = name(of: version.id)
    let context = ErrataContext(
      errata: version.verifiedErrata.map {
        erratumContext($0, PageTexts.reason(of: $0), in: version)
      },
      report: report(of: version),
      versions: versionLinks(version)
    )
    return BuiltPage(
      title: say("Errata of \(name)"),
      description: say("Corrections to \(name) since it was published."),
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
    let redline = Redline(of: erratum, in: version[erratum.provision])
    let changeClass = version.classOfErrata(on: erratum.provision) ?? .undecided
    return ErratumContext(
      anchor: erratum.anchor,
      id: erratum.id.description,
      date: erratum.date.map { say($0) } ?? "",
      url: route.link(to: .errata(version.id), fragment: erratum.anchor),
      provision: link(publication.title(of: subject), toSubject: subject),
      redline: String(decoding: RedlineHTML.render(redline, say), as: UTF8.self),
      mark: mark(changeClass, in: version.id.standard),
      conformance: conformance(changeClass, to: version),
      reason: html(reason)
    )
  }

  private func conformance(_ changeClass: ComputedClass, to version: Version) -> String {
    let name = name(of: version.id)
    return switch changeClass {
    case .decided(.clarifying), .decided(.editorial): say("Conformance to \(name) is not affected.")
    case .decided(.breaking), .decided(.relaxing), .undecided:
      say("Conformance to \(name) may be affected. \(say(word: changeClass.meaning))")
    }
  }

  /// That a page has texts with errata, for the top of that page; nil where it has none.
  func corrections(
    of version: Version,
    among ids: some Sequence<ProvisionID>
  ) -> LinkContext? {
    let count = ids.reduce(0) { $0 + version.verifiedErrata(on: $1).count }
    guard count > 0 else { return nil }
    return link(
      count == 1 ? say("1 correction") : say("\(count) corrections"),
      to: .errata(version.id)
    )
  }

  private func report(of version: Version) -> String {
    let name = publication[version.id.standard]?.shortTitle ?? version.id.standard.description
    return feedback(about: name, say("Error"), in: version)
  }
}
