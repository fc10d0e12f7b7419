internal import Diagnostics
internal import Standards
internal import Wording

/// An abbreviation is used and never spelled out.
enum UnexplainedAbbreviation: TextRule {
  static let ids: [RuleID] = ["unexplained-abbreviation"]
  static let family = CheckFamily.wording
  static let things: [CheckedThing] = [.texts]
  static let manual = """
    An abbreviation is used and never spelled out.

    Who has to follow a requirement may come from another field. Spell it out where it is used first, with the \
    abbreviation in brackets or the other way round, or make it a term: `Also: DPIA` below its name in `terms.md`.

    In a version it is enough that one of its texts spells it out. Known are the names and codes that the content defines, \
    common ones such as URL and GDPR, ids, codes such as CTRL-ALT-DEL, what stands before a number (RFC 2119), and words in quotation marks, in \
    quotations, in headings and in the words of a link, whose page explains them. Two letters, which are often initials, and \
    more than five are not reported. Each is reported once in a text; values of the front matter and revisions are not read.
    """

  static func reader(for subject: CheckSubject) -> TextReader {
    let known = WordSet(
      KnownAbbreviations.everywhere.keys.union(subject.publication.definedAbbreviations)
        .union(UnfinishedText.notes.map { Word.key(of: $0) })
    )
    let versions = subject.publication.versions.filter { !$0.isLocked }
    let explained = Dictionary(
      versions.map { ($0.id, $0.explainedAbbreviations) },
      uniquingKeysWith: { first, _ in first }
    )
    return { text, findings in
      guard text.prose.form == .body, text.isForReaders else { return }
      findings.examine(.texts)
      let found = text.abbreviations.filter { !known.contains($0.key) }
      guard !found.isEmpty else { return }
      var settled = text.explainedAbbreviations
      if let version = text.owner.version { settled.formUnion(explained[version] ?? []) }
      for (passage, word, key) in found where settled.insert(key).inserted {
        findings.report(.unexplainedAbbreviation(passage.text(word), at: passage.place(of: word)))
      }
    }
  }
}

extension ReadText {
  /// Whether it is published for those who do not know the subject; a revision speaks to those who know the version.
  fileprivate var isForReaders: Bool {
    switch owner {
    case .revision, .version, .site: false
    default: true
    }
  }

  /// What is written as an abbreviation, in the order of the text.
  fileprivate var abbreviations: [(passage: Passage, word: Word, key: UInt64)] {
    passages.lazy.filter { $0.kind.isText && !$0.isQuoted }.flatMap { passage in
      passage.words.indices.compactMap { index in
        guard let key = passage.abbreviation(at: index) else { return nil }
        let word = passage.words[index]
        return passage.isInQuotes(word) ? nil : (passage, word, key)
      }
    }
  }

  /// What the text spells out: what stands in brackets, or before brackets with words; and what is the words of a link.
  fileprivate var explainedAbbreviations: Set<UInt64> {
    var explained: Set<UInt64> = []
    for passage in passages {
      for index in passage.words.indices where passage.isExplained(index) {
        if let key = passage.abbreviation(at: index) { explained.insert(key) }
      }
    }
    for link in links {
      for word in Word.all(in: Array(link.text.utf8), .parts) where word.isInCapitals {
        explained.insert(word.key)
      }
    }
    return explained
  }
}

extension PassageText.Kind {
  fileprivate var isText: Bool {
    if case .heading = self { false } else { true }
  }
}

extension Passage {
  /// The number of the abbreviation that a word is, `LLM` or `LLMs`; nil where it is none.
  fileprivate func abbreviation(at index: Int) -> UInt64? {
    let word = words[index]
    guard word.capitals > 2, word.isOfLetters else { return nil }
    let isPlural = word.capitals == word.letters - 1 && bytes[word.range].last == UInt8(ascii: "s")
    guard word.isInCapitals || isPlural, word.capitals < 6, !isDesignator(index),
      !isPartOfCode(index), !isKeyword(at: index), !word.isNot, !isNumeral(word)
    else { return nil }
    return Word.key(of: text(word).prefix(word.capitals))
  }

  /// Whether a number follows, as in an id or in the number of a document.
  private func isDesignator(_ index: Int) -> Bool {
    guard index + 1 < words.count, words[index + 1].beginsWithDigit else {
      return false
    }
    return gap(after: index).count == 1
  }

  /// Whether a sign joins it to another word in capitals: `CTRL-ALT-DEL`, `MAJOR.MINOR`.
  private func isPartOfCode(_ index: Int) -> Bool {
    [index - 1, index].contains { left in
      guard words.indices.contains(left), words.indices.contains(left + 1) else { return false }
      let gap = gap(after: left)
      return gap.count == 1 && gap.allSatisfy { "-._".utf8.contains($0) }
        && words[left].isInCapitals && words[left + 1].isInCapitals
    }
  }

  private func isNumeral(_ word: Word) -> Bool {
    bytes[word.range].allSatisfy { "IVX".utf8.contains($0) }
  }

  /// Whether a word stands in brackets behind others, or before brackets that hold others.
  fileprivate func isExplained(_ index: Int) -> Bool {
    let before = index > 0 ? gap(after: index - 1) : []
    let behind = gap(after: index)
    if index > 0, before.last == UInt8(ascii: "("), let next = behind.first,
      "),;".utf8.contains(next)
    {
      return true
    }
    return behind.elementsEqual(" (".utf8) && index + 2 < words.count
      && words[index + 1].capitals < 3
      && gap(after: index + 1).elementsEqual(" ".utf8)
  }
}

/// Abbreviations that need no explanation.
private enum KnownAbbreviations {
  static let everywhere = WordSet(of: [
    "AAA", "ANSI", "API", "AWS", "BBC", "BCP", "CEO", "CET", "CPU", "CSS", "CSV", "DNA", "DNS",
    "DVD", "EEA", "ETSI", "EUR", "FAQ", "FTP", "GBP", "GDPR", "GMT", "GNU", "GPS", "GPU",
    "HTML", "HTTP", "HTTPS", "IEC", "IEEE", "IETF", "ISBN", "ISO", "JPEG", "JSON", "LAN", "MIT",
    "NIST", "OECD", "OWASP", "PDF", "PIN", "PNG", "RAM", "RFC", "SMS", "SMTP", "SQL", "SSH",
    "SSL", "SVG", "TCP", "TLS", "URI", "URL", "USA", "USB", "USD", "UTC", "UTF", "VAT", "VIP",
    "VPN", "WCAG", "XML", "YAML", "ZIP",
  ])
}

extension Version {
  /// What stands in brackets in its texts, as an abbreviation does behind what it stands for.
  fileprivate var explainedAbbreviations: Set<UInt64> {
    var explained: Set<UInt64> = []
    for provision in provisions where provision.isLive {
      for part in provision.body.source.split(separator: UInt8(ascii: "(")).dropFirst() {
        let word = part.prefix { $0 != UInt8(ascii: ")") && $0 > 0x20 && $0 != UInt8(ascii: ",") }
        guard (3...6).contains(word.count) else { continue }
        explained.insert(Word.key(of: String(decoding: word, as: UTF8.self)))
      }
    }
    return explained
  }
}

extension Publication {
  /// Words in capitals in the names and codes of what the content defines: standards, terms, domains, exams, credentials,
  /// frameworks.
  fileprivate var definedAbbreviations: Set<UInt64> {
    var names: [String] = [site.title, site.publisher, site.licence.title]
    for standard in standards {
      names +=
        [standard.id.description.uppercased(), standard.title, standard.shortTitle]
        + standard.aliases
      names += standard.domainAliases.values.flatMap(\.self)
      for version in standard.versions {
        for provision in version.provisions where provision.kind != .criterion {
          names += [provision.title] + provision.aliases
        }
      }
    }
    names += exams.flatMap { [$0.code, $0.title] } + documents.all.flatMap(\.definedNames)

    return Set(
      names.flatMap { Word.all(in: Array($0.utf8), .parts) }.filter { $0.capitals > 1 }.map(\.key)
    )
  }
}

extension Diagnostic {
  fileprivate static func unexplainedAbbreviation(
    _ word: String,
    at place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .warning,
      "unexplained-abbreviation",
      at: place,
      "'\(word)' is nowhere spelled out in this text",
      advice: "write what it stands for, with '(\(word))' behind it, or add it to the terms"
    )
  }
}
