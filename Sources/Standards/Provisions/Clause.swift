/// A part of the document around the domains of a version: its foreword, its scope, an annex.
package struct Clause: Hashable, Sendable {
  /// What it is for, in the order in which readers meet them: the annexes stand after the domains, the others before.
  package enum Role: Hashable, Sendable, Comparable {
    case foreword
    case scope
    case conformance
    case keyWords
    case transition
    /// An annex with its letter, from A to Z.
    case annex(Character)

    /// The role that the name of a file gives, `scope` or `annex-a`; nil where it gives none.
    package init?(named name: String) {
      if let role = Self.beforeDomains.first(where: { $0.name == name }) {
        self = role
      } else if name.count == 7, name.hasPrefix("annex-"), let letter = name.last,
        ("a"..."z").contains(letter)
      {
        self = .annex(Character(letter.uppercased()))
      } else {
        return nil
      }
    }

    /// The roles of which a version has one clause at most.
    package static let beforeDomains: [Role] = [
      .foreword, .scope, .conformance, .keyWords, .transition,
    ]

    /// The name of its file without the ending.
    package var name: String {
      switch self {
      case .foreword: "foreword"
      case .scope: "scope"
      case .conformance: "conformance"
      case .keyWords: "key-words"
      case .transition: "transition"
      case .annex(let letter): "annex-\(letter.lowercased())"
      }
    }

    /// Whether it is an annex.
    package var isAnnex: Bool { if case .annex = self { true } else { false } }

    /// Whether each version has another text: what is new in it, and how to come over from the one before.
    package var speaksOfItsVersion: Bool { self == .foreword || self == .transition }

    /// Whether it is normative where its file does not say; nil of an annex, whose file has to.
    package var isNormativeByDefault: Bool? {
      switch self {
      case .scope, .conformance, .keyWords: true
      case .foreword, .transition: false
      case .annex: nil
      }
    }
  }

  /// What it is for.
  package let role: Role
  /// Whether all of its text is normative; otherwise none of it is.
  package let isNormative: Bool

  /// A role, and whether the text is normative.
  package init(_ role: Role, isNormative: Bool) {
    (self.role, self.isNormative) = (role, isNormative)
  }

  /// `normative` or `informative`.
  package var force: String { isNormative ? "normative" : "informative" }
}

extension Provision.Kind {
  /// Whether each has a page of its own. All terms of a version stand on one page, and clauses on the page of the version.
  package var hasPage: Bool {
    switch self {
    case .domain, .criterion: true
    case .term, .clause: false
    }
  }
}

extension Version {
  /// The clauses before the domains, in their order.
  package var frontClauses: [Provision] { clauses.filter { !($0.clause?.role.isAnnex ?? false) } }

  /// The annexes, by their letters.
  package var annexes: [Provision] { clauses.filter { $0.clause?.role.isAnnex ?? false } }

  /// Whether it says what it is about or what it means to conform to it.
  package var hasScopeOrConformance: Bool {
    clauses.contains { $0.clause?.role == .scope || $0.clause?.role == .conformance }
  }
}
