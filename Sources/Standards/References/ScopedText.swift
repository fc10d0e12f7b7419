/// What a text belongs to.
public enum TextOwner: Hashable, Sendable {
  /// The site as a whole.
  case site
  /// A standard's description.
  case standard(StandardID)
  /// A version's summary or notice.
  case version(VersionID)
  /// A provision.
  case provision(VersionID, ProvisionID)
  /// A revision.
  case revision(VersionID, Slug)
  /// An exam.
  case exam(ExamID)
  /// An objective.
  case objective(ExamID, ObjectiveID)
  /// A credential.
  case credential(Slug)
  /// An article.
  case article(Slug)
  /// A question.
  case question(Slug)
  /// Another page.
  case page(Slug)
}

/// A text with what decides about the meaning of its references.
public struct ScopedText: Sendable {
  /// The text.
  public let prose: Prose
  /// Where it stands.
  public let scope: ReferenceScope
  /// What it belongs to.
  public let owner: TextOwner

  /// A text of an owner.
  public init(_ prose: Prose, in scope: ReferenceScope, of owner: TextOwner) {
    self.prose = prose
    self.scope = scope
    self.owner = owner
  }
}

extension Version {
  /// How references in its texts are meant.
  public var scope: ReferenceScope { ReferenceScope(inside: id, cites: cites) }
}

extension Publication {
  /// Every text that is published, each once.
  public var texts: [ScopedText] {
    siteTexts + standards.flatMap { Self.texts(of: $0) } + exams.flatMap(Self.texts)
      + articles.flatMap(Self.texts) + pageTexts
  }

  private var siteTexts: [ScopedText] {
    site.notice.map { [ScopedText($0, in: ReferenceScope(about: []), of: .site)] } ?? []
  }

  private static func texts(of standard: Standard) -> [ScopedText] {
    let about = standard.current.map { [$0.id] } ?? []
    let scope = ReferenceScope(about: about)
    return [ScopedText(standard.description, in: scope, of: .standard(standard.id))]
      + standard.versions.flatMap(texts)
  }

  private static func texts(of version: Version) -> [ScopedText] {
    let own = [version.summary] + (version.notice.map { [$0] } ?? [])
    return own.map { ScopedText($0, in: version.scope, of: .version(version.id)) }
      + version.provisions.flatMap { provision in
        provision.texts.map {
          ScopedText($0, in: version.scope, of: .provision(version.id, provision.id))
        }
      }
      + version.revisions.flatMap { revision in
        revision.texts.map {
          ScopedText($0, in: version.scope, of: .revision(version.id, revision.slug))
        }
      }
  }

  private static func texts(of exam: Exam) -> [ScopedText] {
    [ScopedText(exam.summary, in: exam.scope, of: .exam(exam.id))]
      + exam.objectives.map {
        ScopedText($0.body, in: exam.scope, of: .objective(exam.id, $0.id))
      }
  }

  private static func texts(of article: Article) -> [ScopedText] {
    article.texts.map {
      ScopedText($0, in: ReferenceScope(about: article.about), of: .article(article.slug))
    }
  }

  private var pageTexts: [ScopedText] {
    let answers = questions.map {
      ScopedText($0.body, in: ReferenceScope(about: $0.about), of: .question($0.slug))
    }
    let bodies = pages.flatMap { page in
      ([page.body] + (page.dek.map { [$0] } ?? [])).map {
        ScopedText($0, in: ReferenceScope(about: page.about), of: .page(page.slug))
      }
    }
    let credentialTexts = credentials.flatMap { credential in
      [credential.dek, credential.body].map {
        ScopedText(
          $0,
          in: ReferenceScope(about: credential.about),
          of: .credential(credential.slug)
        )
      }
    }
    return answers + bodies + credentialTexts
  }
}

extension Exam {
  /// How references in its texts are meant: they name the version that is examined.
  public var scope: ReferenceScope { ReferenceScope(about: [examines]) }
}

extension Provision {
  /// Its texts, the body first.
  public var texts: [Prose] {
    [body] + (principle.map { [$0] } ?? []) + (tombstone.map { [$0.reason] } ?? [])
  }
}

extension Revision {
  /// Its texts, the body first.
  public var texts: [Prose] {
    [body] + drivers.map(\.summary) + changes.compactMap(\.reason)
  }
}
