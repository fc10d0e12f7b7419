/// The id of a standard, such as `psf`: its folder, its address and what `[psf]` refers to.
public struct StandardID: Identifier {
  /// The id as it is written.
  public let description: String
  /// An id as it is written.
  public init(_ text: String) { description = text }
}

/// The id of a provision within its standard: `PSF-4`, `PSF-4.2`, `term-invocation`,
/// `clause-scope`.
public struct ProvisionID: Identifier {
  /// The id as it is written.
  public let description: String
  /// An id as it is written.
  public init(_ text: String) { description = text }

  /// The id that a term has by its heading.
  public init(term slug: String) { description = "term-" + slug }

  /// Whether it is the id of a term.
  public var isTerm: Bool { description.hasPrefix("term-") }

  /// The id that a clause has by its role.
  package init(clause role: Clause.Role) { description = Self.clausePrefix + role.name }

  /// What the ids of clauses begin with.
  private static let clausePrefix = "clause-"

  /// Whether it is the id of a clause.
  package var isClause: Bool { clauseRole != nil }

  /// The name of the file of a clause without its ending; nil of another provision.
  package var clauseName: String? { clauseRole?.name }

  private var clauseRole: Clause.Role? {
    guard description.hasPrefix(Self.clausePrefix) else { return nil }
    return Clause.Role(named: String(description.dropFirst(Self.clausePrefix.count)))
  }

  /// Whether every standard may have it, so that its label needs the standard's id outside of it: terms and clauses.
  package var isCommon: Bool { isTerm || isClause }

  /// What stands before the title where readers see no id: `Term`, `Clause`, `Annex A`; nil where the id does.
  package var kindName: String? {
    if isTerm { return "Term" }
    return isClause ? annex ?? "Clause" : nil
  }

  /// A title with the id before it; a clause has no id that readers see, and an annex its letter.
  package func heading(_ title: String) -> String {
    guard isClause else { return "\(description) \(title)" }
    return annex.map { "\($0) \(title)" } ?? title
  }

  /// `Annex A` of an annex.
  private var annex: String? {
    guard case .annex(let letter) = clauseRole else { return nil }
    return "Annex \(letter)"
  }

  /// The last part of its addresses: the id in lower case. One that does not begin with a letter is prefixed with
  /// its standard's id, since it would look like a version.
  public func slug(in standard: StandardID) -> String {
    let lower = description.lowercased()
    let beginsWithLetter = lower.unicodeScalars.first?.properties.isAlphabetic ?? false
    return beginsWithLetter ? lower : "\(standard)-\(lower)"
  }
}

/// The id of an exam, such as `aida`.
public struct ExamID: Identifier {
  /// The id as it is written.
  public let description: String
  /// An id as it is written.
  public init(_ text: String) { description = text }
}

/// The id of an exam objective, such as `AIDA-1.1`.
public struct ObjectiveID: Identifier {
  /// The id as it is written.
  public let description: String
  /// An id as it is written.
  public init(_ text: String) { description = text }
}

/// The id of a question in the bank of an exam, such as `AIDA-Q01`. Its text stands elsewhere.
public struct ItemID: Identifier {
  /// The id as it is written.
  public let description: String
  /// An id as it is written.
  public init(_ text: String) { description = text }
}

/// The last part of a page's address: its file's name without the ending.
public struct Slug: Identifier {
  /// The slug as it is written.
  public let description: String
  /// A slug as it is written.
  public init(_ text: String) { description = text }
}
