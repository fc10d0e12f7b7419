internal import Addresses
internal import Changes
internal import Phrasing
internal import Standards

extension PageBuilder {
  /// The page that brings a checklist to a newer version. Its script joins the file to what the downloads say; without it
  /// the page tells of the command.
  func migration(_ standard: Standard) -> BuiltPage {
    let logs = model.histories[standard.id]?.logs ?? []
    let newer = Set(logs.map(\.new))
    let current = standard.current?.id
    let targets = standard.versions.map(\.id).filter(newer.contains)
      .sorted { ($0 == current ? 1 : 0, $0) > ($1 == current ? 1 : 0, $1) }
    let context = MigrationContext(
      title: say("Update a \(standard.shortTitle) checklist"),
      targets: targets.map {
        LinkContext(title: name(of: $0), url: "", note: $0.description)
      },
      plans: logs.compactMap { log in
        let download = Download(.comparison(log.old, log.new), as: .migration, in: publication)
        guard model.map.contains(.download(download)) else { return nil }
        return MigrationPlanContext(
          title: name(of: log.old, to: log.new),
          url: route.link(to: .download(download)),
          old: log.old.description,
          new: log.new.description,
          name: name(of: log.new)
        )
      },
      script: linkToAsset("migrate.js")
    )
    return BuiltPage(
      title: context.title,
      description: say(
        "Choose a checklist you filled in for an older version of \(standard.title). You get it back for the new one with your answers kept. Nothing leaves your machine."
      ),
      main: render(.migrate, context),
      crumbs: crumbs(standard.id)
    )
  }
}
