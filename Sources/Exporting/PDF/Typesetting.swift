package import BuildCache
internal import FileExchange

/// How PDFs are set: where those are kept that were set before, and who is told how far it is.
package struct Typesetting: Sendable {
  /// Told how many documents are set, of how many that have to be; one call at a time, with rising numbers.
  package typealias Progress = @Sendable (_ done: Int, _ total: Int) -> Void

  let cache: CacheFolder?
  let progress: Progress

  /// - Parameter cache: Where PDFs are taken from and kept; without one all are set anew.
  package init(cache: CacheFolder? = nil, progress: @escaping Progress = { _, _ in }) {
    self.cache = cache
    self.progress = progress
  }
}

/// Where PDFs came from.
package struct PDFCount: Hashable, Sendable {
  /// How many Typst set.
  package var set = 0
  /// How many were set by an earlier build.
  package var cached = 0

  static func += (left: inout PDFCount, right: PDFCount) {
    left.set += right.set
    left.cached += right.cached
  }
}
