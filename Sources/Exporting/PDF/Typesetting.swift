package import Addresses
package import BuildCache
internal import FileExchange
package import Fingerprints

/// How PDFs are set: where those are kept that were set before, and who is told how far it is.
package struct Typesetting: Sendable {
  /// Told how many documents are set, of how many that have to be; one call at a time, with rising numbers.
  package typealias Progress = @Sendable (_ done: Int, _ total: Int) -> Void

  let cache: CacheFolder?
  /// The pictures of pages that are set in the same run.
  let images: [ShareImage]
  let progress: Progress

  /// What would set documents, in one value; nil where that cannot be known, or nothing would.
  package static var engine: Fingerprint? {
    for program in TypstProgram.candidates() {
      if let engine = try? TypstEngine(program) { return engine.fingerprint }
    }
    return nil
  }

  /// - Parameters:
  ///   - cache: Where PDFs are taken from and stored; without one all are set anew.
  ///   - images: The pictures of pages that are set with them.
  ///   - progress: Told how far it is.
  package init(
    cache: CacheFolder? = nil,
    images: [ShareImage] = [],
    progress: @escaping Progress = { _, _ in }
  ) {
    (self.cache, self.images) = (cache, images)
    self.progress = progress
  }
}

/// Where PDFs came from.
package struct PDFCount: Hashable, Sendable {
  /// How many Typst set.
  package var set = 0
  /// How many were set by an earlier build.
  package var cached = 0

  package init(set: Int = 0, cached: Int = 0) { (self.set, self.cached) = (set, cached) }

  static func += (left: inout PDFCount, right: PDFCount) {
    left.set += right.set
    left.cached += right.cached
  }
}
