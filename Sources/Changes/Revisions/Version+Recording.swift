public import Standards

extension Version {
  /// The same version with a revision that says some things, to see what is left then.
  public func recording(_ actions: [RecordedChange.Action]) -> Version {
    adding(
      Revision(
        slug: Slug("recorded"),
        title: "",
        changes: actions.map { RecordedChange($0, place: place) },
        drivers: [],
        body: summary,
        place: place
      )
    )
  }
}
