public import Standards

/// Where a sentence of a provision comes from: when it came in, and who changed it since.
public struct SentenceOrigin: Sendable {
  /// Another wording than the one before, with the version that brought it.
  public struct Rewording: Sendable {
    /// The version in which the sentence was changed.
    public let version: VersionID
    /// The revisions of that version that name the provision.
    public let revisions: [ChangeLog.RevisionReference]
    /// The sentence as it was before.
    public let before: Sentence
  }

  /// The sentence as it stands.
  public let sentence: Sentence
  /// The version in which its first form came in.
  public let first: VersionID
  /// The id that its provision had then.
  public let firstID: ProvisionID
  /// The revisions that brought it; none in a first version.
  public let introducedBy: [ChangeLog.RevisionReference]
  /// What changed its words since, the oldest change first.
  public let rewordings: [Rewording]

  /// The version in which the wording of today came in.
  public var since: VersionID { rewordings.last?.version ?? first }

  /// The same origin for the sentence as the next version has it.
  func carried(to next: Sentence, rewordedIn step: OriginStep) -> SentenceOrigin {
    let isReworded = next.key != sentence.key
    let rewording = Rewording(version: step.version, revisions: step.revisions, before: sentence)
    return SentenceOrigin(
      sentence: next,
      first: first,
      firstID: firstID,
      introducedBy: introducedBy,
      rewordings: rewordings + (isReworded ? [rewording] : [])
    )
  }
}

/// The step to a version, as far as it concerns one provision.
struct OriginStep {
  let version: VersionID
  let id: ProvisionID
  let revisions: [ChangeLog.RevisionReference]

  /// The origin of a sentence that nothing of the version before became.
  func origin(of sentence: Sentence) -> SentenceOrigin {
    SentenceOrigin(
      sentence: sentence,
      first: version,
      firstID: id,
      introducedBy: revisions,
      rewordings: []
    )
  }
}
