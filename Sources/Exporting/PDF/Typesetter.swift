internal import BuildCache
internal import Diagnostics
internal import FileExchange
internal import Fingerprints

/// Sets documents: takes from the cache those that are there, and gives the others to Typst.
struct Typesetter {
  /// No way to run Typst can be used.
  struct Refusal: Error {
    let reasons: [String]
  }

  /// Documents in the order of the inputs.
  struct Outcome {
    var documents: [SetDocument]
    var count = PDFCount()
    /// Why the cache did not take what was set.
    var cacheError: FileOperationError?
  }

  let documents: [PDFDocument]
  let inputs: TypstInputs
  let typesetting: Typesetting

  /// - Throws: A ``Refusal``, or what the disk says.
  func set() throws -> Outcome {
    var reasons: [String] = []
    for program in TypstProgram.candidates() {
      do { return try set(by: TypstEngine(program)) } catch let problem as TypstProgram.Unusable {
        reasons.append(problem.reason)
      }
    }
    throw Refusal(reasons: reasons)
  }

  private func set(by engine: TypstEngine) throws -> Outcome {
    guard let cache = typesetting.cache, let fingerprint = engine.fingerprint else {
      let set = try set(Array(documents.indices), by: engine)
      return Outcome(documents: set, count: PDFCount(set: pdfs(among: documents.indices)))
    }
    let keys = inputs.keys(setBy: fingerprint)
    var known = cache.values(for: keys).map { $0.flatMap(SetDocument.init(kept:)) }
    let missing = known.indices.filter { known[$0] == nil }
    let new = try set(missing, by: engine)
    for (index, document) in zip(missing, new) { known[index] = document }
    let count = PDFCount(
      set: pdfs(among: missing),
      cached: pdfs(among: known.indices) - pdfs(among: missing)
    )
    var outcome = Outcome(documents: known.compactMap(\.self), count: count)
    // What set them may have been replaced meanwhile, and then has another key.
    guard new.isEmpty || engine.fingerprint == fingerprint else { return outcome }
    do { try cache.keep(sound(new, at: missing, keys), of: keys) } catch {
      outcome.cacheError = error
    }
    return outcome
  }

  /// How many of some documents become PDFs.
  private func pdfs(among indices: some Sequence<Int>) -> Int {
    indices.count { documents[$0].download != nil }
  }

  private func set(_ wanted: [Int], by engine: TypstEngine) throws -> [SetDocument] {
    guard !wanted.isEmpty else { return [] }
    let workshop = try TypstWorkshop(wanted, of: inputs)
    let reports: [TypstReport]
    do {
      reports = try engine.run(in: workshop) { typesetting.progress($0, wanted.count) }
    } catch let unfinished as UnfinishedDocuments {
      throw UnfinishedDocuments(indices: unfinished.indices.map { wanted[$0] })
    }
    return reports.enumerated().map { index, report in
      let bytes = workshop.result(index)
      return SetDocument(bytes: bytes.flatMap { report.isOf($0) ? $0 : nil }, report: report)
    }
  }

  /// Those that may be kept: a document with an error is set again by each build.
  private func sound(
    _ new: [SetDocument],
    at indices: [Int],
    _ keys: [Fingerprint]
  ) -> [(key: Fingerprint, value: [UInt8])] {
    zip(indices, new).compactMap { index, set in
      guard !set.findings(about: documents[index]).containErrors else { return nil }
      return set.kept.map { (keys[index], $0) }
    }
  }
}
