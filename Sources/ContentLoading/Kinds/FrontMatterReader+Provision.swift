internal import Diagnostics
internal import Standards

// What domains and criteria have in common.
extension FrontMatterReader {
  /// Reads a domain or a criterion.
  ///
  /// - Parameter parent: The id of the domain that it stands in.
  mutating func provision(_ kind: Provision.Kind, parent: ProvisionID?) -> Provision? {
    let id = required(
      "id",
      "an id of letters, digits, '.' and '-'",
      "bad-id",
      meant: Self.meantID,
      parse: Self.id
    )
    let secondID = optionalText("second-id")
    let title = text("title")
    let tombstone = kind == .criterion ? tombstone() : nil
    let principle = kind == .domain ? optionalProse("principle") : nil
    let appliesTo = kind == .criterion ? texts("applies-to") : []
    for name in appliesTo { refuseComment(in: name.node, "applies-to") }
    let body = body()
    if tombstone != nil, !body.isEmpty {
      report(.textInTombstone(body.place, parsed.bodyLine, deletionOfBody))
    }
    if tombstone == nil, kind == .criterion, body.isEmpty {
      report(.missingText(filePlace, parsed.bodyLine))
    }
    guard let id else { return nil }
    return Provision(
      id: id,
      secondID: secondID,
      kind: kind,
      parent: parent,
      title: title,
      principle: principle,
      appliesTo: appliesTo.map(\.text),
      body: body,
      correction: Corrector(context).correction(of: body, id),
      tombstone: tombstone,
      place: place(of: "id")
    )
  }

  private static func id(_ text: String) -> ProvisionID? {
    let isSafe = text.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (97...122).contains(byte | 0x20) || ".-_()".utf8.contains(byte)
    }
    return isSafe && text.utf8.count > 1 && text.utf8.contains { $0 > 0x2F }
      ? ProvisionID(text) : nil
  }

  /// An id with the hyphen of keyboards in the place of another dash.
  private static func meantID(_ text: String) -> [String] {
    let dashes: ClosedRange<Unicode.Scalar> = "\u{2010}"..."\u{2015}"
    let plain = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { dashes.contains($0) || $0 == "\u{2212}" ? "-" : $0 }
      )
    )
    return plain != text && id(plain) != nil ? [plain] : []
  }

  /// The status of a criterion that is kept as a tombstone.
  static let withdrawn = "withdrawn"

  private mutating func tombstone() -> Provision.Tombstone? {
    let status = optionalWord("status", of: [Self.withdrawn], "withdrawn, or left out")
    guard status != nil else {
      for key in ["reason", "by", "moved-to"] where has(key) {
        report(.tombstoneKey(place(of: key), key, deletion(of: key)))
      }
      return nil
    }
    return Provision.Tombstone(
      reason: prose("reason"),
      by: provisions("by"),
      movedTo: oneOrMoreProvisions("moved-to")
    )
  }
}

extension Diagnostic {
  static func textInTombstone(_ place: SourcePlace, _ line: Int, _ deletion: [Fix]) -> Diagnostic {
    Diagnostic(
      .error,
      "text-in-tombstone",
      at: SourcePlace(place.path, line: line, column: 1),
      "a withdrawn criterion has no text",
      help: [
        .edit(deletion, "delete what is behind the front matter; older versions keep it")
      ]
    )
  }

  static func missingText(_ place: SourcePlace, _ line: Int) -> Diagnostic {
    Diagnostic(
      .error,
      "missing-text",
      at: SourcePlace(place.path, line: line, column: 1),
      "nothing is required or defined here",
      advice: "write the text, or delete the provision"
    )
  }

  static func tombstoneKey(_ place: SourcePlace, _ key: String, _ deletion: [Fix]) -> Diagnostic {
    Diagnostic(
      .error,
      "bad-value",
      at: place,
      "'\(key)' belongs to a withdrawn criterion",
      help: [.words("add 'status: withdrawn'"), .edit(deletion, "delete it")]
    )
  }
}
