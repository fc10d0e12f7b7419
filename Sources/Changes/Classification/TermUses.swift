internal import Standards

/// Which criteria and normative clauses use a term in what they require.
struct TermUses {
  /// The words of each statement, each in lower case with a space before it.
  private let statements: [(id: ProvisionID, words: [UInt8])]

  /// - Parameter provisions: The criteria and clauses with their texts.
  init(in provisions: [(provision: Provision, text: ProvisionText)]) {
    statements = provisions.map { provision, text in
      let statement = text[ProvisionText.leadName(of: provision.kind)]
      return (provision.id, Self.words(of: statement?.blocks.flatMap(\.allTokens) ?? []))
    }
  }

  /// The provisions that have one of the names of some terms: from the beginning of a word on, so that the plural counts.
  func users(of terms: [Provision]) -> [ProvisionID] {
    let names = Set(
      terms.flatMap { [$0.title] + $0.aliases }.map { name in
        Self.stem(of: Self.words(of: Tokenizer.tokens(of: name)))
      }
    )
    return statements.filter { statement in
      names.contains { Self.has($0, in: statement.words) }
    }.map(\.id)
  }

  private static func words(of tokens: [Token]) -> [UInt8] {
    var words: [UInt8] = []
    for token in tokens where token.isWord {
      words.append(UInt8(ascii: " "))
      words.append(contentsOf: token.folded.utf8)
    }
    return words
  }

  /// Without the *y* that the plural changes: `policies`.
  private static func stem(of name: [UInt8]) -> [UInt8] {
    name.count > 4 && name.last == UInt8(ascii: "y") ? name.dropLast() : name
  }

  private static func has(_ name: [UInt8], in words: [UInt8]) -> Bool {
    guard !name.isEmpty, words.count >= name.count else { return false }
    return (0...(words.count - name.count)).contains { start in
      words[start] == name[0] && words[start..<(start + name.count)].elementsEqual(name)
    }
  }
}
