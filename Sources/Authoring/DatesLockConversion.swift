internal import Diagnostics
internal import Locks
package import SourceFiles
internal import Standards

/// Takes over `dates.lock`, in which older versions of the program recorded the dates of all pages, into the pages themselves.
///
/// The digests are those of the files as they were recorded, so that a page that changed under its date is still found.
package struct DatesLockConversion {
  private let tree: SourceTree
  private let lock: SourceFile

  /// Nil where the content has no such file.
  package init?(of tree: SourceTree) {
    guard let lock = tree.files.first(where: { $0.path == DateRecord.oldFile }) else { return nil }
    (self.tree, self.lock) = (tree, lock.withLineFeeds)
  }

  /// Each page with its record, and the file removed. A record of a page that is gone is dropped.
  package var change: ContentChange {
    var change = ContentChange()
    let files = Dictionary(
      tree.files.map { ($0.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for (path, date, digest) in records {
      guard let file = files[path], file.datedText == nil else { continue }
      // Where it was recorded with the line ends of Windows, the new digest is another one.
      let short =
        file.hasDigest(digest) ? file.undatedDigest : String(digest.prefix(DatedText.length))
      change.write(file.recording(DatedText(date, digest: short)), to: path)
    }
    change.remove(DateRecord.oldFile)
    return change
  }

  /// The files that the lock names, each below the date of its page. Lines of another form say nothing.
  private var records: [(path: SourcePath, date: PublicationDate, digest: Substring)] {
    var date: PublicationDate?
    return String(decoding: lock.bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      if line.hasPrefix("# date: "), words.count > 2 { date = PublicationDate(String(words[2])) }
      guard let date, words.count == 2, words[0].utf8.count == 64 else { return nil }
      return (SourcePath(String(words[1])), date, words[0])
    }
  }
}
