internal import Standards

extension Lineage {
  /// The same lineage as it is walked back, from the newer version to the older one.
  ///
  /// What was withdrawn on the way is back at its end, and what began there is gone.
  var reversed: Lineage {
    var back = Lineage()
    for (id, ends) in ends {
      for end in ends {
        switch end {
        case _ where end.isDormant: back.reinstate(end.id, as: id)
        case _ where end.isReplaced: back.replace(id)
        default: back.add(end.id, End(id))
        }
      }
    }
    for (id, ends) in revivals {
      for end in ends where end.isLive { back.add(end.id, End(id, isDormant: true)) }
    }
    for end in births where end.isLive && back.ends[end.id] == nil { back.withdraw(end.id, by: []) }
    return back
  }

  /// Pairs what two branches gave one id to, each by itself: it is one provision where both are alike.
  ///
  /// - Parameter isAlike: Whether an id stands over the same requirement on both sides.
  mutating func pairTwins(
    _ old: Set<ProvisionID>,
    _ new: Set<ProvisionID>,
    where isAlike: (ProvisionID) -> Bool
  ) {
    let reached = Set(ends.values.joined().filter { !$0.isDormant }.map(\.id))
    for id in old.intersection(new) where !continues(id) && !reached.contains(id) {
      if isAlike(id) { add(id, End(id)) } else { replace(id) }
    }
  }
}
