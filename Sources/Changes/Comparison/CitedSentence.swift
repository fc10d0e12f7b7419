internal import Fingerprints
public import Standards

/// A sentence of a provision that something outside the standard rests on, with a fingerprint that changes when its words
/// do.
public struct CitedSentence: Hashable, Sendable {
  /// The sentence as it is written.
  public let text: String
  /// The first 12 hexadecimal digits of the fingerprint of its words; layout, markup and the form of quotes are not in it.
  public let fingerprint: String

  private init(_ sentence: Sentence) {
    text = sentence.text
    fingerprint = Self.fingerprint(of: sentence)
  }

  static func fingerprint(of sentence: Sentence) -> String {
    String(Fingerprint(of: Array(sentence.key.utf8)).description.prefix(12))
  }

  /// What can be rested on: of a criterion its normative sentences, of a domain its principle and what else stands before
  /// its first heading, of a term its definition.
  public static func all(of provision: Provision) -> [CitedSentence] {
    let fields = ProvisionText.leadingNames(of: provision.kind)
    let text = ProvisionText.cited(of: provision)
    return fields.compactMap { text[$0] }.flatMap { Sentence.all(in: $0.blocks) }
      .map { CitedSentence($0) }
  }
}
