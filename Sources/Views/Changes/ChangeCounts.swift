package import Changes
package import Phrasing

// How much changed and what happened, in the reader's language.
extension Phrases {
  /// What happened, in words: `moved, reworded`.
  package func summary(of entry: ChangeLog.Entry) -> String {
    entry.summary.map { self(word: $0) }.joined(separator: ", ")
  }

  /// The counts by class in words: `2 breaking, 1 clarifying`; nothing where nothing changed.
  package func classes(of log: ChangeLog) -> String {
    log.classCounts.map { "\($0.count) \(self($0.changeClass.word))" }.joined(separator: ", ")
  }
}
