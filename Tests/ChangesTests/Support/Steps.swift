import Standards

@testable import Changes

/// The lineage that records give between two lists of ids.
func step(
  _ old: [ProvisionID],
  _ actions: [RecordedChange.Action],
  _ new: [ProvisionID],
  everWithdrawn: Set<ProvisionID> = []
) -> Lineage {
  RecordedLineage(
    from: version("1", old.map { criterion($0) }),
    to: version("2", new.map { criterion($0) }, revisions: [revision(actions)]),
    everWithdrawn: everWithdrawn
  ).lineage
}

/// The relations over several steps.
func compose(_ steps: [Lineage], _ old: [ProvisionID], _ new: [ProvisionID]) -> [Relation] {
  let whole = steps.dropFirst().reduce(steps[0]) { $0.followed(by: $1) }
  return whole.relations(old: Set(old), new: Set(new))
}

/// The relations of one step.
func relations(
  from old: [ProvisionID],
  to new: [ProvisionID],
  _ actions: [RecordedChange.Action]
) -> [Relation] {
  compose([step(old, actions, new)], old, new)
}

/// The relations over two steps, from the ids of the first version to those of the third.
func relations(
  over old: [ProvisionID],
  _ first: [RecordedChange.Action],
  _ middle: [ProvisionID],
  _ second: [RecordedChange.Action],
  _ new: [ProvisionID]
) -> [Relation] {
  let gone = Set(old).subtracting(middle)
  return compose(
    [step(old, first, middle), step(middle, second, new, everWithdrawn: gone)],
    old,
    new
  )
}
