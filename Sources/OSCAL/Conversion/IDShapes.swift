internal import Standards

/// What the ids of a catalog look like, as the patterns of `standard.yml` write it.
struct IDShapes {
  /// The pattern of some ids: their shapes, each once; that of letters where there are no ids.
  ///
  /// A run of letters that is the same in all ids of a shape is written out, unless nothing else is left of them.
  static func pattern(of ids: [ProvisionID]) -> String {
    guard !ids.isEmpty else { return "@" }
    var pieces: [String: [[Piece]]] = [:]
    for id in ids {
      let parts = Piece.all(of: id.description.lowercased())
      pieces[parts.map(\.shape).joined(), default: []].append(parts)
    }
    return pieces.sorted { ($0.key.count, $0.key) < ($1.key.count, $1.key) }
      .map { common($0.value) }.joined(separator: " | ")
  }

  /// The pattern that just these ids have.
  static func list(of ids: [ProvisionID]) -> String {
    ids.sorted().map(\.description).joined(separator: " | ")
  }

  private static func common(_ ids: [[Piece]]) -> String {
    guard let first = ids.first else { return "" }
    let hasNumber = first.contains { $0.kind == .digits }
    return first.indices.map { index in
      let piece = first[index]
      let isSame = hasNumber && ids.allSatisfy { $0[index].text == piece.text }
      return piece.kind == .letters && isSame ? piece.text : piece.shape
    }.joined()
  }
}

/// A run of letters or digits, or one other character.
private struct Piece {
  enum Kind {
    case letters
    case digits
    case other
  }

  let kind: Kind
  var text: String

  var shape: String {
    switch kind {
    case .letters: "@"
    case .digits: "#"
    case .other: text
    }
  }

  static func all(of id: String) -> [Piece] {
    var pieces: [Piece] = []
    for scalar in id.unicodeScalars {
      let kind: Kind =
        switch scalar.value {
        case 48...57: .digits
        case 97...122: .letters
        default: .other
        }
      if kind != .other, pieces.last?.kind == kind {
        pieces[pieces.count - 1].text.unicodeScalars.append(scalar)
      } else {
        pieces.append(Piece(kind: kind, text: String(scalar)))
      }
    }
    return pieces
  }
}
