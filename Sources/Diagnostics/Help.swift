/// What to do about a finding: one way or another, the first one first.
///
/// A way that a program can take is a `Remedy`, and its sentence is made from it unless other words say it better. The rest is
/// words alone: what only an author knows.
public struct Help: Hashable, Sendable, Codable, ExpressibleByArrayLiteral {
  /// One way out.
  public struct Way: Hashable, Sendable, Codable {
    let remedies: [Remedy]
    let words: String?

    private init(_ remedies: [Remedy], _ words: String?) {
      (self.remedies, self.words) = (remedies, words)
    }

    /// A way that only an author can take.
    public static func words(_ words: String) -> Way { Way([], words) }

    /// Texts in the place of others. Where it is not known where they are in the file, only the words are left.
    public static func edit(_ fixes: [Fix], _ words: String) -> Way {
      choice([fixes], words)
    }

    /// One of several edits.
    public static func choice(_ edits: [[Fix]], _ words: String) -> Way {
      let known = edits.filter { !$0.isEmpty && $0.areSurveyable && $0.allSatisfy(\.isExact) }
      return Way(known.map { .edit($0) }, words)
    }

    /// One of the names that are near to what is written at a place. One with other digits is no other spelling, and which one was
    /// meant only the author knows.
    public static func didYouMean(
      _ names: [String],
      at place: SourcePlace,
      for written: String
    ) -> Way {
      choice(
        names.map { Fix.spelling(at: place, written, near: [$0]) },
        "did you mean \(names.joined(separator: " or "))?"
      )
    }

    /// Another path for a file.
    public static func rename(
      _ old: SourcePath,
      to new: SourcePath,
      _ words: String? = nil
    ) -> Way {
      Way([.rename(old, to: new)], words)
    }

    /// A file that is deleted.
    public static func delete(_ path: SourcePath, _ words: String? = nil) -> Way {
      Way([.delete(path)], words)
    }

    /// A command.
    public static func run(_ command: [Remedy.Argument], _ words: String? = nil) -> Way {
      Way([.run(command)], words)
    }

    fileprivate func sentence(_ paths: DisplayPaths) -> String {
      words ?? remedies.map { $0.words(paths) }.joined(separator: " or ")
    }

    fileprivate func moved(by paths: [SourcePath: SourcePath]) -> Way {
      Way(remedies.map { $0.moved(by: paths) }, words)
    }
  }

  let ways: [Way]

  /// Ways out.
  public init(_ ways: [Way]) { self.ways = ways }

  /// Ways out.
  public init(arrayLiteral ways: Way...) { self.init(ways) }

  /// All of it in one sentence without a full stop.
  public func sentence(_ paths: DisplayPaths = DisplayPaths()) -> String {
    ways.map { $0.sentence(paths) }.joined(separator: ", or ")
  }

  /// The same help where its files are called otherwise.
  func moved(by paths: [SourcePath: SourcePath]) -> Help {
    Help(ways.map { $0.moved(by: paths) })
  }
}

extension [Fix] {
  /// Whether somebody can look over them. A line of megabytes is no text, and its edits would be as long.
  fileprivate var areSurveyable: Bool {
    count <= 1000
      && reduce(0) { $0 + $1.expected.utf8.count + $1.replacement.utf8.count } <= 100_000
  }
}
