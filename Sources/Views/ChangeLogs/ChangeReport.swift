package import Changes
package import Phrasing
package import Standards

/// A change log with its two versions, and which of its changes are shown: what the renderers need.
package struct ChangeReport: Sendable {
  /// The change log.
  package let log: ChangeLog
  /// The older side.
  package let old: ComparedVersion
  /// The newer side.
  package let new: ComparedVersion
  /// The classes whose changes are shown; nil for all.
  package let classes: Set<ComputedClass>?
  /// The changes that are shown.
  package let entries: [ChangeLog.Entry]
  /// What the publication calls its data formats.
  package let formats: FormatNames
  /// What the file of the report says of itself; nil where it is no file that is published.
  package let imprint: Imprint?
  /// The words in the reader's language.
  package let say: Phrases

  /// What a published file says of itself wherever it ends up.
  package struct Imprint: Sendable {
    /// Its name and its address.
    package let name: String, url: String
    /// Where a reader finds out whether it is genuine and current.
    package let verifyURL: String
    /// Who publishes it, and under which licence.
    package let publisher: String, licence: String

    /// The imprint of a file.
    package init(name: String, url: String, verifyURL: String, publisher: String, licence: String) {
      self.name = name
      self.url = url
      self.verifyURL = verifyURL
      self.publisher = publisher
      self.licence = licence
    }

    /// What it says, in the order in which it is said. The names are phrases.
    package var lines: [(name: String, value: String)] {
      [
        ("File", name), ("Address", url), ("Publisher", publisher), ("Licence", licence),
        ("Verify this file", verifyURL),
      ]
    }
  }

  /// A report.
  package init(
    _ log: ChangeLog,
    old: ComparedVersion,
    new: ComparedVersion,
    formats: FormatNames,
    classes: Set<ComputedClass>? = nil,
    imprint: Imprint? = nil,
    _ say: Phrases = Phrases()
  ) {
    (self.formats, self.imprint, self.say) = (formats, imprint, say)
    self.log = log
    self.old = old
    self.new = new
    self.classes = classes
    entries = log.entries.filter { classes?.contains($0.changeClass) ?? true }
  }

  /// How many changes there are of each class, the gravest first, whether they are shown or not.
  package var countsByClass: [(class: ComputedClass, count: Int)] {
    ComputedClass.allCases.map { computed in
      (computed, log.entries.count { $0.changeClass == computed })
    }
  }
}
