/// A question to a person at the terminal.
struct Question {
  private let words: String
  private let fallback: String?

  /// - Parameter fallback: What holds where nothing is answered, or nobody is there.
  init(_ words: String, orElse fallback: String? = nil) {
    (self.words, self.fallback) = (words, fallback)
  }

  /// Whether somebody is there.
  static var canBeAsked: Bool {
    Terminal.standardInput.isInteractive && Terminal.standardError.isInteractive
  }

  /// The answer; nil where there is none.
  func answer() -> String? {
    guard Self.canBeAsked else { return fallback }
    Terminal.standardError.write("\(words)\(fallback.map { " (\($0))" } ?? ""): ")
    guard let line = readLine(), !line.isEmpty else { return fallback }
    return line
  }
}
