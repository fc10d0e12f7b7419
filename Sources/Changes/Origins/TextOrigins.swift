public import Standards

/// The text of a provision with the origin of each of its sentences, followed through the versions step by step.
///
/// Laws: each sentence of each field stands in it once, in its order; those of a first version are all its own; one that
/// no step changed is of the first version that has it. A pair of versions is compared directly (``ChangeLog``); who
/// changed what and when is only known from the steps.
public struct TextOrigins: Sendable {
  /// A field of the provision.
  public struct Field: Sendable {
    /// Its name.
    public let name: String
    /// Its sentences in their order.
    public let sentences: [SentenceOrigin]
  }

  /// The provision.
  public let provision: ProvisionID
  /// The version whose text it is.
  public let version: VersionID
  /// The fields in their order.
  public let fields: [Field]

  /// The origins of a text that follows others, or none where it is new.
  init(of text: ProvisionText, at step: OriginStep, following sources: [OriginSource]) {
    provision = step.id
    version = step.version
    guard !sources.isEmpty else {
      fields = text.fields.map { field in
        Field(name: field.name, sentences: Sentence.all(in: field.blocks).map(step.origin))
      }
      return
    }
    let before =
      sources.count == 1 ? sources[0].text : ProvisionText(joining: sources.map(\.text))
    let comparison = ProvisionComparison(from: before, to: text)
    let changes = Dictionary(
      comparison.fields.map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    fields = text.fields.map { field in
      let oldName = changes[field.name]?.oldName ?? field.name
      var known = KnownOrigins(sources.compactMap { $0.origins[oldName] })
      let old = before[oldName]?.blocks ?? []
      let sentences = SentenceChange.all(from: old, to: field.blocks).compactMap { change in
        change.new.map { new in
          change.old.flatMap { known.take($0) }?.carried(to: new, rewordedIn: step)
            ?? step.origin(of: new)
        }
      }
      return Field(name: field.name, sentences: sentences)
    }
  }

  /// The field with a name.
  public subscript(name: String) -> Field? {
    fields.first { $0.name == name }
  }
}

/// A provision of the version before, with what is known of its sentences.
struct OriginSource {
  let text: ProvisionText
  let origins: TextOrigins
}

/// The origins of the sentences of a field, each taken once: of sentences that are alike the first one first.
private struct KnownOrigins {
  private var origins: [String: [SentenceOrigin]]

  init(_ fields: [TextOrigins.Field]) {
    // The first one is taken from the end.
    origins = Dictionary(grouping: fields.flatMap(\.sentences).reversed(), by: \.sentence.key)
  }

  mutating func take(_ sentence: Sentence) -> SentenceOrigin? {
    origins[sentence.key]?.popLast()
  }
}
