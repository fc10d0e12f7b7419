internal import Addresses
internal import Changes
internal import Standards
internal import Views

// The log of a pair of versions.
extension PageBuilder {
  /// The most changes that a log shows in full; a longer one leads to the page of each.
  private static let mostInFull = 250

  func comparison(_ log: ChangeLog) -> BuiltPage {
    let title =
      "What changed from \(publication.name(of: log.old, to: log.new))"
    let filters = log.entries.isEmpty ? [] : [classFilter(log), groupFilter(log)]
    let context = ComparisonContext(
      title: title,
      old: link(publication.name(of: log.old), to: .version(log.old)),
      new: link(publication.name(of: log.new), to: .version(log.new)),
      conservation: log.conservation.map { conservation($0, log) },
      unchanged: String(log.unchanged),
      classes: log.classCounts.map {
        ClassCountContext(mark: ClassContext($0.changeClass), count: String($0.count))
      },
      total: String(log.entries.count),
      filters: filters,
      entries: log.entries.map { entry($0, in: log) },
      files: [
        link("JSON", to: .changeLogFile(log.old, log.new, .json)),
        link("Markdown", to: .changeLogFile(log.old, log.new, .markdown)),
        link("Schema of the JSON", to: .changeLogSchema),
      ],
      impact: link("What rests on these changes", to: .impact(log.old, log.new)),
      choice: choice(besides: log)
    )
    return BuiltPage(
      title: title,
      description: log.summary,
      main: render(.comparison, context),
      crumbs: crumbs(log.old.standard),
      head: Array(FilterStyle.element(for: filters).utf8)
    )
  }

  private func conservation(_ counts: Conservation, _ log: ChangeLog) -> ConservationContext {
    let labels = publication[log.new.standard]?.labels
    let word = labels?.name(of: counts.kind) ?? counts.kind.rawValue
    let stones = counts.tombstones
    return ConservationContext(
      kind: plural(word),
      old: Conservation.sum(counts.old),
      new: Conservation.sum(counts.new),
      tombstones: "\(stones.kept) kept, \(stones.new) new, \(stones.dropped) dropped"
    )
  }

  /// An id that was bound to another requirement stands in the log twice.
  private func anchor(of entry: ChangeLog.Entry, in log: ChangeLog) -> String {
    // A slug begins with a letter, so that two lines tell the former one from all others.
    (log.isFormer(entry) ? "__" : "_") + entry.id.slug(in: log.new.standard)
  }

  private func entry(_ entry: ChangeLog.Entry, in log: ChangeLog) -> ChangeEntryContext {
    let isInFull = log.entries.count <= Self.mostInFull
    let url = route.link(to: Route(of: entry, in: log))
    return ChangeEntryContext(
      anchor: anchor(of: entry, in: log),
      className: entry.changeClass.description,
      group: model.group(of: entry, in: log).id,
      id: entry.id.isTerm ? "Term" : entry.id.description,
      title: entry.title,
      url: url,
      change: isInFull ? change(entry, in: log) : nil,
      brief: isInFull ? nil : brief(entry, url: url)
    )
  }

  private func brief(_ entry: ChangeLog.Entry, url: String) -> BriefChangeContext {
    BriefChangeContext(
      mark: ClassContext(entry.changeClass),
      summary: entry.summary.joined(separator: ", "),
      detail: entry.idChange ?? "",
      url: url
    )
  }

  // MARK: Filters

  private func classFilter(_ log: ChangeLog) -> FilterContext {
    let options = log.classCounts.map { changeClass, count in
      FilterOptionContext(
        id: "_class-\(changeClass)",
        title: changeClass.description,
        count: String(count),
        sign: ClassContext(changeClass).sign
      )
    }
    return FilterContext(name: "class", title: "Class", options: [all("_class-", log)] + options)
  }

  private func groupFilter(_ log: ChangeLog) -> FilterContext {
    var groups: [(group: ChangeGroup, count: Int)] = []
    var positions: [String: Int] = [:]
    for entry in log.entries {
      let group = model.group(of: entry, in: log)
      if let index = positions[group.id] {
        groups[index].count += 1
      } else {
        positions[group.id] = groups.count
        groups.append((group, 1))
      }
    }
    let options = groups.map { group, count in
      FilterOptionContext(id: "_group-\(group.id)", title: group.title, count: String(count))
    }
    let word = publication[log.new.standard]?.labels.domain ?? "Domain"
    return FilterContext(name: "group", title: word, options: [all("_group-", log)] + options)
  }

  private func all(_ prefix: String, _ log: ChangeLog) -> FilterOptionContext {
    FilterOptionContext(
      id: prefix,
      title: "all",
      count: String(log.entries.count),
      isChosen: true
    )
  }
}
