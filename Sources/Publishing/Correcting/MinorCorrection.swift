package import Authoring
internal import Changes
internal import ContentLoading
package import Diagnostics
internal import Locks
internal import SourceFiles
package import Standards

/// Records that a page was corrected and says the same, so that it has the date that it had: the words that differ are noted in the
/// page itself.
package struct MinorCorrection: Sendable {
  package let folders: SourceFolders
  /// The day of the correction.
  package let date: PublicationDate
  /// Why words were misspelt or commas misplaced, of which no rule can tell that.
  package var reason: String?

  package init(in folders: SourceFolders, on date: PublicationDate) {
    (self.folders, self.date) = (folders, date)
  }

  /// The result of a correction.
  package struct Corrected: Sendable {
    package let path: SourcePath
    /// How many sentences; none where only signs differ that no reader sees.
    package let sentences: Int
    package let written: ContentExchangeResult
  }

  /// Records the correction of a page that is named as on the command line; nil where the content has errors beside such
  /// changes.
  package func run(
    _ name: String,
    in preparation: Preparation
  ) throws(ActionFailure) -> Corrected? {
    let passed: Set<RuleID> = ["changed-under-old-date", "future-date"]
    let others = preparation.diagnostics.filter { !passed.contains($0.rule) }
    guard !others.containErrors else { return nil }
    let page = try page(named: name, in: preparation)
    guard let file = preparation.content[page.path], let record = page.record,
      let old = GitContent(folder: folders.content).version(of: file, dated: record)
    else { throw .withoutOldText(shown(page)) }
    let pair = try PagePair(file, old, in: preparation)
    let sentences = try pair.rewritten(shown(page))
    if reason == nil, let open = sentences.first(where: \.isOpen) {
      throw .withoutReason(shown(page), open)
    }
    let bytes = correct(file, page, sentences)
    var change = ContentChange()
    change.write(bytes, to: page.path)
    let written = try ContentWriter(folder: folders.content)
      .apply(change, to: preparation.content, as: "correction of \(page.path.relative)")
    return Corrected(path: page.path, sentences: sentences.count, written: written)
  }

  private func shown(_ page: DateRecord.Page) -> String {
    folders.displayPaths.path(of: page.path)
  }

  private func page(
    named name: String,
    in preparation: Preparation
  ) throws(ActionFailure) -> DateRecord.Page {
    let page = preparation.dates.pages.first { $0.path.relative == name || shown($0) == name }
    guard let page else {
      throw .refused(
        reason: "there is no page with a date at '\(name)'",
        advice: "name the file of an article, a crosswalk, an exam or an objective"
      )
    }
    guard case .changed(let old) = page.state, !page.date.isSurelyBefore(old) else {
      throw .refused(
        reason: "\(shown(page)) has not changed under its date",
        advice: "--minor is for a page that was corrected and keeps its date"
      )
    }
    guard !date.isSurelyBefore(page.date) else {
      throw .refused(
        reason: "\(date) is before \(page.date), the date of \(shown(page))",
        advice: "give the day of the correction with --as-of"
      )
    }
    return page
  }

  private func correct(
    _ file: SourceFile,
    _ page: DateRecord.Page,
    _ sentences: [RewrittenSentence]
  ) -> [UInt8] {
    let entries = sentences.map {
      PageCorrection(
        date: date,
        old: $0.old,
        new: $0.new,
        reason: $0.isOpen ? reason : nil,
        at: page.place
      )
    }
    let noted = SourceFile(
      path: file.path,
      bytes: entries.isEmpty ? file.bytes : file.adding(entries)
    )
    return noted.recording(DatedText(page.current.date, digest: noted.undatedDigest))
  }
}

extension ActionFailure {
  fileprivate static func withoutReason(
    _ path: String,
    _ sentence: RewrittenSentence
  ) -> ActionFailure {
    .refused(
      reason: "a word of \(path) may have been misspelt, or a comma misplaced, "
        + "which no rule can tell: '\(sentence.new)'",
      advice: "say so on the page with --reason 'A word was misspelt', or give the page a new date"
    )
  }

  fileprivate static func withoutOldText(_ path: String) -> ActionFailure {
    .refused(
      reason: "no commit has \(path) with the text that its date was recorded for",
      advice: "give the page a new date instead"
    )
  }
}
