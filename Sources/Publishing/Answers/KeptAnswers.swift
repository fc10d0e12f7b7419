internal import BuildCache
internal import Fingerprints
internal import Foundation

/// Answers that were given before, to questions that are asked again over the same bytes.
///
/// They are files of the cache: one that is damaged, of another program or of another form counts as missing, and one that
/// cannot be kept is given all the same.
struct KeptAnswers {
  let cache: CacheFolder?

  func answer<Answer: Codable>(_ type: Answer.Type, for key: Fingerprint) -> Answer? {
    guard let bytes = cache?.values(for: [key])[0] else { return nil }
    return try? JSONDecoder().decode(type, from: Data(bytes))
  }

  func keep(_ answer: some Codable, for key: Fingerprint) {
    guard let cache, let data = try? JSONEncoder().encode(answer) else { return }
    try? cache.keep([(key, Array(data))], of: [key])
  }
}
