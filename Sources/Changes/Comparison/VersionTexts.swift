internal import ParallelWork
internal import Standards

/// A version with the texts of its provisions taken apart, each once for all comparisons that it is in.
struct VersionTexts: Sendable {
  let version: Version
  /// The ids of the provisions in force.
  let liveIDs: Set<ProvisionID>
  private let texts: [ProvisionID: ProvisionText]
  private let wordings: [ProvisionID: Int]
  private let memo: FormulaMemo

  /// The number of a provision's wording: the same in all versions that have it word for word.
  func wording(of id: ProvisionID) -> Int? { wordings[id] }

  /// Whether an id stands over the same requirement in another version.
  func isAlike(_ id: ProvisionID, to other: VersionTexts) -> Bool {
    guard let before = version[id], let after = other.version[id] else { return false }
    return before.kind == after.kind
      && IdentityGuard.isAlike(before, after, words(of:), other.words(of:))
  }

  /// The text of a provision of the version.
  func text(of provision: Provision) -> ProvisionText {
    texts[provision.id] ?? ProvisionText(of: provision)
  }

  /// The text of some provisions of the version, joined; nil of none.
  func text(of provisions: [Provision]) -> ProvisionText? {
    switch provisions.count {
    case 0: nil
    case 1: text(of: provisions[0])
    default: ProvisionText(joining: provisions.map { text(of: $0) })
    }
  }

  /// The words by which some provisions of the version are recognised, in the order of their ids.
  func words(of ids: Set<ProvisionID>) -> [ProvisionWords] {
    ids.sorted().compactMap { id in
      version[id].map(words)
    }
  }

  /// The words by which a provision of the version is recognised.
  func words(of provision: Provision) -> ProvisionWords {
    ProvisionWords(provision, text(of: provision), beside: memo.formulas)
  }

  /// The ids of some provisions by their kind, title and statement, those alone that no two have and that say something.
  func writings(of ids: Set<ProvisionID>) -> [String: ProvisionID] {
    var found: [String: [ProvisionID]] = [:]
    for id in ids {
      guard let provision = version[id], let writing = writing(of: provision) else { continue }
      found[writing, default: []].append(id)
    }
    return found.compactMapValues { $0.count == 1 ? $0[0] : nil }
  }

  private func writing(of provision: Provision) -> String? {
    let statement = text(of: provision)[ProvisionText.leadName(of: provision.kind)]?.blocks ?? []
    let words = statement.flatMap(\.allTokens).count(where: \.isWord)
    guard words >= LineageSuggestion.fewestWords else { return nil }
    let title = TextBlock.key(of: Tokenizer.tokens(of: provision.title))
    return [provision.kind.rawValue, title, TextBlock.key(of: statement)].joined(separator: "\u{1}")
  }

  /// Takes apart what has to be compared: all that is not written alike in all versions, and that once where two
  /// versions have it word for word.
  static func all(of versions: [Version]) -> [VersionTexts] {
    var library = Library(versions)
    library.read()
    return versions.indices.map { index in
      VersionTexts(
        version: versions[index],
        liveIDs: versions[index].liveIDs,
        texts: library.texts(of: index),
        wordings: library.wordings(of: index),
        memo: FormulaMemo(of: versions[index])
      )
    }
  }

  /// Every writing of every provision.
  private struct Library {
    private struct Writing {
      let number: Int
      let provision: Provision
      var versions: [Int]
    }

    private let count: Int
    private var writings: [ProvisionID: [Writing]] = [:]
    private var texts: [[ProvisionID: ProvisionText]]
    private var wordings: [[ProvisionID: Int]]
    private var total = 0

    init(_ versions: [Version]) {
      count = versions.count
      texts = Array(repeating: [:], count: count)
      wordings = Array(repeating: [:], count: count)
      for (index, version) in versions.enumerated() {
        for provision in version.provisions where provision.isLive { add(provision, index) }
      }
    }

    private mutating func add(_ provision: Provision, _ version: Int) {
      var known = writings[provision.id, default: []]
      if let same = known.lastIndex(where: { $0.provision.isSetLike(provision) }) {
        known[same].versions.append(version)
        wordings[version][provision.id] = known[same].number
      } else {
        known.append(Writing(number: total, provision: provision, versions: [version]))
        wordings[version][provision.id] = total
        total += 1
      }
      writings[provision.id] = known
    }

    mutating func read() {
      let open = writings.values.joined().filter { $0.versions.count < count }
      let read = mapInParallel(open) { ProvisionText(of: $0.provision) }
      for (writing, text) in zip(open, read) {
        for version in writing.versions { texts[version][writing.provision.id] = text }
      }
    }

    func texts(of version: Int) -> [ProvisionID: ProvisionText] { texts[version] }
    func wordings(of version: Int) -> [ProvisionID: Int] { wordings[version] }
  }
}

extension Provision {
  /// Whether the sources are the same, so that there is nothing to compare.
  func isWritten(like other: Provision) -> Bool {
    title == other.title && aliases == other.aliases && pictures == other.pictures
      && appliesTo == other.appliesTo && clause == other.clause
      && body.isIdentical(to: other.body)
      && principle?.source == other.principle?.source
      && (principle == nil
        || other.principle.map { principle?.isIdentical(to: $0) ?? false } ?? false)
  }

  /// Whether it is also of one kind and in the same lines of its file, so that one text serves for both.
  fileprivate func isSetLike(_ other: Provision) -> Bool {
    kind == other.kind && body.firstLine == other.body.firstLine
      && principle?.firstLine == other.principle?.firstLine && isWritten(like: other)
      && names == other.names
  }
}
