internal import Addresses
internal import Changes
internal import Phrasing
internal import Standards

// What changed for candidates who prepared on an older version.
extension PageBuilder {
  func delta(of exam: Exam, since version: VersionID) -> BuiltPage? {
    guard let log = model.histories[version.standard]?.log(from: version, to: exam.examines),
      let older = publication[log.old], let newer = publication[log.new]
    else { return nil }
    let delta = StudyDelta(of: exam, since: log, from: older, to: newer)
    let (old, new) = (name(of: log.old), name(of: log.new))
    let title = say("\(exam.code): what changed since \(old)")
    let context = StudyDeltaContext(
      code: exam.code,
      title: say("What changed since \(old)"),
      exam: link(exam.title, to: .exam(exam.id)),
      old: link(old, to: .version(log.old)),
      new: link(new, to: .version(log.new)),
      log: link(say("All changes, \(old) to \(new)"), to: .comparison(log.old, log.new)),
      groups: delta.groups.map { group($0, of: exam, in: log) },
      unchanged: delta.unchanged.map { objectiveLink($0, of: exam) },
      hasReplaced: delta.groups.flatMap(\.parts).flatMap(\.changes).contains {
        $0.relation.kind == .replaced
      }
    )
    return BuiltPage(
      title: title,
      description:
        say("For candidates who prepared for \(exam.code) on \(old): what changed up to \(new)."),
      main: render(.studyDelta, context),
      crumbs: [link(say("Exams"), to: .exams), link(exam.code, to: .exam(exam.id))]
    )
  }

  private func group(
    _ group: StudyDelta.Group,
    of exam: Exam,
    in log: ChangeLog
  ) -> StudyGroupContext {
    let domain = publication[log.new]?[group.domain] ?? publication[log.old]?[group.domain]
    return StudyGroupContext(
      title: "\(group.domain) \(domain?.title ?? "")",
      parts: group.parts.map { part in
        StudyPartContext(
          objective: objectiveLink(part.objective, of: exam),
          changes: part.changes.map { touch(of: $0, title: $0.title, in: log) }
        )
      },
      gone: group.gone.map { touch(of: $0, title: $0.title, in: log) }
    )
  }

  private func objectiveLink(_ objective: Objective, of exam: Exam) -> LinkContext {
    link(objective.heading, toSubject: .objective(exam.id, objective.id))
  }
}
