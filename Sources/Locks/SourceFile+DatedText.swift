package import Diagnostics
internal import Fingerprints
internal import ParallelWork
public import SourceFiles
public import Standards

extension SourceFile {
  /// The record beside the date; nil where no line is written as the program writes it.
  package var datedText: DatedText? { DatedLine(in: self)?.record }

  /// The digest of the file without the line of its record. Git may change the ends of lines, which no reader sees.
  package var undatedDigest: String {
    let file = withLineFeeds
    var bytes = file.bytes
    if let line = DatedLine(in: file) { bytes.removeSubrange(line.wholeRange) }
    return String(Fingerprint(sha256Of: bytes).description.prefix(DatedText.length))
  }

  /// The bytes with a record, in the place of the one that is there, else below the date, else at the end of the front matter.
  /// All other bytes stay.
  package func recording(_ record: DatedText) -> [UInt8] {
    var bytes = bytes
    if let line = DatedLine(in: self) {
      bytes.replaceSubrange(line.range, with: record.line.utf8)
      return bytes
    }
    guard let line = lineBeforeRecord else { return bytes }
    let ending = withLineFeeds.bytes.count < bytes.count ? "\r\n" : "\n"
    // A last line without an end gets none.
    let index = line.upperBound < bytes.count ? line.upperBound + 1 : line.lowerBound
    bytes.insert(contentsOf: (record.line + ending).utf8, at: index)
    return bytes
  }

  /// The line of the front matter below which a new record is written.
  private var lineBeforeRecord: Range<Int>? {
    let lines = Array(FrontMatterRanges(of: self))
    let dates = ["updated:", "reviewed:", "published:"].lazy.compactMap { key in
      lines.first { self.bytes[$0].starts(with: key.utf8) }
    }
    return dates.first ?? lines.last
  }

  /// Whether a digest is that of all bytes, as older versions of the program wrote it.
  package func hasDigest(_ digest: Substring) -> Bool {
    Fingerprint(hexadecimal: digest) == Fingerprint(sha256Of: bytes)
  }

  /// New bytes of the file that the program itself wrote, with the record of the old ones where that was right.
  package func carryingRecord(to written: [UInt8]) -> [UInt8] {
    let new = SourceFile(path: path, bytes: written)
    guard let record = datedText, record.digest == undatedDigest else { return written }
    return new.recording(DatedText(record.date, digest: new.undatedDigest))
  }
}

extension DateRecord {
  /// The file in which older versions of the program recorded the dates of all pages.
  package static let oldFile = SourcePath("dates.lock")

  /// Pages, with the records in the files of a tree.
  public init(of pages: [Page], in tree: SourceTree) {
    let files = Dictionary(
      tree.files.map { ($0.path, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    self.init(
      mapInParallel(pages) { page in
        guard let file = files[page.path] else { return page }
        return page.with(file.datedText, digest: file.undatedDigest)
      }
    )
  }
}
