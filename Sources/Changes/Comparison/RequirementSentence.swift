public import Standards
internal import Wording

/// A sentence of a criterion's normative text with the force that its keyword gives it.
public struct RequirementSentence: Hashable, Sendable {
  /// Its words, with one blank between them.
  public let text: String
  /// `must`, `must not`, `should`, `should not`, `may` or `may not`: the strongest keyword that stands in it; nil
  /// where none does.
  public let strength: String?
  /// What a crosswalk names the sentence by.
  public let fingerprint: String
}

/// Reads requirements as a version writes them: with `MUST` in capitals, `shall` in lower case, or no keyword at all.
public struct RequirementReader: Sendable {
  private let convention: KeywordConvention

  /// A reader of the criteria of a version.
  public init(of version: Version) {
    convention = .of(version)
  }

  /// How the requirements of a version are read, as its lock holds it: what is not declared, as it is found.
  public static func declarations(of version: Version) -> [Declaration] {
    [
      Declaration(.language, version.wording.language),
      Declaration(.keywords, KeywordConvention.of(version).style.rawValue),
    ]
  }

  /// The sentences of what stands before a criterion's first heading.
  public func sentences(of criterion: Provision) -> [RequirementSentence] {
    let blocks = ProvisionText.cited(of: criterion)["Statement"]?.blocks ?? []
    return Sentence.all(in: blocks).map { sentence in
      RequirementSentence(
        text: sentence.text,
        strength: strongest(sentence)?.name,
        fingerprint: CitedSentence.fingerprint(of: sentence)
      )
    }
  }

  /// Of two keywords of one strength the first counts.
  private func strongest(_ sentence: Sentence) -> RequirementKeyword? {
    convention.keywords(in: sentence).reduce(nil) { best, keyword in
      guard let best else { return keyword }
      return keyword.strength > best.strength ? keyword : best
    }
  }
}

extension [RequirementSentence] {
  /// The strongest of all: what a criterion asks for at most.
  public var strength: String? {
    let order = ["must", "must not", "should", "should not", "may", "may not"]
    return compactMap(\.strength).min { left, right in
      (order.firstIndex(of: left) ?? order.count) < (order.firstIndex(of: right) ?? order.count)
    }
  }
}
