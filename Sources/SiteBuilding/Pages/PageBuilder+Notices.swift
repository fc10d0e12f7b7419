internal import Addresses
internal import Changes
internal import Phrasing
internal import Standards

// What became of provisions that are not in force any more.
extension PageBuilder {
  /// The page of a provision in a version that does not hold it any more: it says what became of it and leads on.
  func notice(of id: ProvisionID, in version: Version) -> BuiltPage? {
    guard let fate = model.fate(of: id, in: version) else { return nil }
    let name = name(of: version.id)
    let context = GoneContext(
      id: id.description,
      title: fate.provision.title,
      notice: notice(of: fate, in: version),
      reason: fate.reason.map { html($0.text) } ?? "",
      links: [
        link(
          say("\(id) in \(self.name(of: fate.last.id))"),
          toSubject: .provision(fate.last.id, id)
        ),
        link(say("History of \(id)"), to: .history(version.id.standard, id)),
        link(say("All of \(name)"), to: .version(version.id)),
      ]
    )
    return BuiltPage(
      title: say("\(id) is not in \(name)"),
      description: say("What became of \(id) \(fate.provision.title) in \(name)."),
      main: render(.gone, context),
      crumbs: crumbs(version),
      version: frame(of: version),
      isIndexed: false,
      redirect: fate.successor.map { .provision(version.id, $0) }
    )
  }
}
