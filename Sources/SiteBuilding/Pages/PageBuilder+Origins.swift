internal import Addresses
internal import Changes
internal import Phrasing
internal import Standards
internal import Views

// The text of a provision, sentence by sentence, with when each came in and who changed it.
extension PageBuilder {
  func origins(
    of id: ProvisionID,
    in version: Version,
    of standard: Standard
  ) -> [FieldOriginsContext] {
    let origins = model.histories[standard.id]?.origins(of: id, in: version, of: standard)
    return (origins?.fields ?? []).filter { !$0.sentences.isEmpty }.map { field in
      FieldOriginsContext(
        name: say.partName(field.name),
        origins: runs(field.sentences, id).map(origin)
      )
    }
  }

  /// Sentences that follow each other and have one origin. One that was reworded stands by itself, with its old words.
  private typealias OriginRun = (sentences: [SentenceOrigin], words: String)

  private func runs(_ sentences: [SentenceOrigin], _ id: ProvisionID) -> [OriginRun] {
    var runs: [OriginRun] = []
    for sentence in sentences {
      let words = words(for: sentence, id)
      if let last = runs.last, last.words == words, sentence.rewordings.isEmpty {
        runs[runs.count - 1].sentences.append(sentence)
      } else {
        runs.append(([sentence], words))
      }
    }
    return runs
  }

  private func origin(_ run: OriginRun) -> OriginContext {
    OriginContext(
      text: markup(from: run.sentences.map(\.sentence), to: run.sentences.map(\.sentence)),
      origin: run.words,
      earlier: run.sentences.flatMap(earlier)
    )
  }

  /// Each older wording with what the next one changed in it.
  private func earlier(_ origin: SentenceOrigin) -> [RedlineContext] {
    let after = origin.rewordings.dropFirst().map(\.before) + [origin.sentence]
    return zip(origin.rewordings, after).reversed().map { rewording, next in
      RedlineContext(
        name: say("Changed in \(name(of: rewording.version))"),
        redline: markup(from: [rewording.before], to: [next])
      )
    }
  }

  private func markup(from old: [Sentence], to new: [Sentence]) -> String {
    let redline = Redline(from: TextBlock.blocks(of: old), to: TextBlock.blocks(of: new))
    return String(decoding: RedlineHTML.render(redline, say), as: UTF8.self)
  }

  /// `Added in PSF 1.0. Reworded in PSF 1.1. Reason: …`.
  private func words(for origin: SentenceOrigin, _ id: ProvisionID) -> String {
    let (first, firstID) = (name(origin.first), Markup.escaped(origin.firstID.description))
    var words =
      origin.firstID == id ? say("Added in \(first)") : say("Added in \(first), as \(firstID)")
    words += by(origin.introducedBy)
    for rewording in origin.rewordings {
      words += say(". Reworded in \(name(rewording.version))\(by(rewording.revisions))")
    }
    return words
  }

  private func name(_ version: VersionID) -> String {
    Markup.escaped(name(of: version))
  }

  private func by(_ revisions: [ChangeLog.RevisionReference]) -> String {
    guard !revisions.isEmpty else { return "" }
    let links = revisions.map { revision in
      let link = link(revision.title, toSubject: .revision(revision.version, revision.slug))
      return "<cite>\(Markup.link(link))</cite>"
    }
    return say(". Reason: \(links.joined(separator: ", "))")
  }
}
