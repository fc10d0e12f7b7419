internal import Standards

extension StandardHistory {
  /// The history in which what is undecided between two versions has the gravest class of the steps between them, where
  /// each of these has one: no editor can state a class for a pair that is no step.
  ///
  /// Between two branches these are the steps from the version that both come from. What changed on the way back to it stays
  /// undecided, since nobody stated what it means to undo that.
  func composingClasses() -> StandardHistory {
    let others = logs.indices.compactMap { position -> (Int, ChangeLog)? in
      let log = logs[position]
      guard log.entries.contains(where: { $0.classification.effective == .undecided }),
        let road = road(from: log.old, to: log.new), road.back.count + road.forward.count > 1
      else { return nil }
      return (position, log.composing { entry in gravest(of: entry, over: road) })
    }
    return with(others.map { (position: $0.0, log: $0.1) })
  }

  /// The logs of the steps between two versions: those that are walked back, the last one first, and those forward.
  private typealias Road = (back: [ChangeLog], forward: [ChangeLog])

  /// Nil where the two have nothing in common.
  private func road(from old: VersionID, to new: VersionID) -> Road? {
    var back: [ChangeLog] = []
    var origin = old
    while true {
      if let forward = logs(forwardFrom: origin, to: new) { return (back, forward) }
      guard let step = step(to: origin), let log = log(from: step.old, to: origin) else {
        return nil
      }
      back.append(log)
      origin = step.old
    }
  }

  private func logs(forwardFrom old: VersionID, to new: VersionID) -> [ChangeLog]? {
    var logs: [ChangeLog] = []
    var version = new
    while version != old {
      guard let step = step(to: version), let log = log(from: step.old, to: version) else {
        return nil
      }
      logs.insert(log, at: 0)
      version = step.old
    }
    return logs
  }

  /// The gravest class of the changes that led to an entry; nil where one of them is undecided, or none is known.
  private func gravest(of entry: ChangeLog.Entry, over road: Road) -> ChangeClass? {
    let isUndone = road.back.contains { log in
      log.entries.contains { !Set($0.relation.new).isDisjoint(with: entry.relation.old) }
    }
    guard !isUndone else { return nil }
    let found =
      entry.relation.new.isEmpty
      ? forward(entry.relation.old, road.forward) : backward(entry.relation.new, road.forward)
    let classes = found.map { $0.classification.effective.changeClass }
    return classes.contains(nil) ? nil : classes.compactMap(\.self).max()
  }

  private func backward(_ ids: [ProvisionID], _ steps: [ChangeLog]) -> [ChangeLog.Entry] {
    var ids = Set(ids)
    return steps.reversed().flatMap { log in
      let entries = log.entries.filter { !ids.isDisjoint(with: $0.relation.new) }
      for entry in entries { ids.formUnion(entry.relation.old) }
      return entries
    }
  }

  private func forward(_ ids: [ProvisionID], _ steps: [ChangeLog]) -> [ChangeLog.Entry] {
    var ids = Set(ids)
    return steps.flatMap { log in
      let entries = log.entries.filter { !ids.isDisjoint(with: $0.relation.old) }
      for entry in entries { ids.formUnion(entry.relation.new) }
      return entries
    }
  }
}

extension ChangeLog {
  /// The log with a class for what is undecided, where there is one.
  fileprivate func composing(_ gravest: (Entry) -> ChangeClass?) -> ChangeLog {
    var log = self
    for index in entries.indices where entries[index].classification.effective == .undecided {
      log.entries[index].composed = gravest(entries[index])
    }
    return log
  }
}
