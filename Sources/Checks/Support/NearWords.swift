internal import Standards

/// What misspelt words may have meant. Each suggestion is a search over all words, so each is made once, and only so many in
/// all: where something was renamed, a thousand names are wrong by one mistake.
struct NearWords {
  static let limit = 50

  private struct Question: Hashable {
    let word: String
    let list: String
  }

  private var made: [Question: [String]] = [:]

  /// The words of a list that are nearest to one; none beyond the limit.
  ///
  /// - Parameters:
  ///   - word: What was written.
  ///   - words: What could have been meant.
  ///   - list: What the words are, where the lists differ from question to question.
  mutating func nearest(
    to word: String,
    among words: @autoclosure () -> some Sequence<String>,
    in list: String = ""
  ) -> [String] {
    let question = Question(word: word, list: list)
    if let known = made[question] { return known }
    guard made.count < Self.limit else { return [] }
    let near = Suggestions.nearest(to: word, among: words())
    made[question] = near
    return near
  }
}

extension Version {
  /// The ids of what is in force.
  var liveNames: [String] { provisions.filter(\.isLive).map(\.id.description) }
}
