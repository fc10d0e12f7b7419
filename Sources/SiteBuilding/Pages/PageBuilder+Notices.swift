internal import Addresses
internal import Changes
internal import Standards

// What became of provisions that are not in force any more.
extension PageBuilder {
  /// The page of a provision in a version that does not hold it any more: it says what became of it and leads on.
  func notice(of id: ProvisionID, in version: Version) -> BuiltPage? {
    guard let fate = model.fate(of: id, in: version) else { return nil }
    let name = publication.name(of: version.id)
    let context = GoneContext(
      version: versionContext(version),
      id: id.description,
      title: fate.provision.title,
      notice: notice(of: fate, in: version),
      reason: fate.reason.map { html($0.text, $0.version.scope) } ?? "",
      links: [
        link(
          "\(id) as it stood in \(publication.name(of: fate.last.id))",
          toSubject: .provision(fate.last.id, id)
        ),
        link("\(id) through all versions", to: .history(version.id.standard, id)),
        link("All of \(name)", to: .version(version.id)),
      ],
      versions: versionLinks(version)
    )
    return BuiltPage(
      title: "\(id) is not in \(name)",
      description: "What became of \(id) \(fate.provision.title) in \(name).",
      main: render(.gone, context),
      crumbs: crumbs(version),
      isIndexed: false,
      redirect: fate.successor.map { .provision(version.id, $0) }
    )
  }

  /// A fate in a sentence with links.
  func notice(of fate: ProvisionFate, in version: Version) -> String {
    let name = Markup.escaped(publication.name(of: version.id))
    let id = Markup.escaped(fate.provision.id.description)
    guard fate.targets.isEmpty else {
      let verb = fate.targets.count == 1 ? "moved to" : "divided among"
      return "In \(name), \(id) is \(verb) \(links(to: fate.targets, in: version))."
    }
    let cover = fate.coveredBy
    return "In \(name), \(id) is withdrawn"
      + (cover.isEmpty ? "." : "; \(links(to: cover, in: version)) covers it now.")
  }

  private func links(to ids: [ProvisionID], in version: Version) -> String {
    Markup.links(
      ids.map { id in
        let provision = version[id]
        let title = id.isTerm ? provision?.title ?? "" : "\(id) \(provision?.title ?? "")"
        return link(title, toSubject: .provision(version.id, id))
      }
    )
  }
}
