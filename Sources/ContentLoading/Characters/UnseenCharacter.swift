internal import Diagnostics

/// A character that readers do not see, or that shows others in another order.
struct UnseenCharacter {
  enum Kind {
    case control
    case direction
    case invisible
  }

  let kind: Kind
  let scalar: Unicode.Scalar

  /// Those that a text has and that are not in the bytes it is written in: as an entity or an escape they are as unseen.
  static func all(
    in text: some Sequence<UInt8>,
    writtenAs bytes: some Collection<UInt8>
  ) -> [UnseenCharacter] {
    let line = ScalarLine(text)
    guard line.scalars.contains(where: { $0.value >= 0x7F || $0.value < 0x20 }) else { return [] }
    let written = Set(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    return line.unseen.map(\.character).filter { !written.contains($0.scalar) }
  }

  /// Its number as Unicode writes it: U+200B.
  private var codePoint: String {
    let code = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
  }

  /// What is said of it, with a fix where it is written as itself.
  func diagnostic(_ place: SourcePlace, isWritten: Bool = false) -> Diagnostic {
    let fix = Fix(place, from: String(Character(scalar)), to: "")
    return Diagnostic(
      .error,
      rule,
      at: place,
      "\(codePoint) \(reason)",
      help: [.edit(isWritten ? [fix] : [], "delete it")],
      fixes: isWritten && kind != .direction ? [fix] : []
    )
  }

  /// The rules that report such characters.
  static let rules: Set<RuleID> = [
    "control-character", "bidirectional-control", "invisible-character",
  ]

  private var rule: RuleID {
    switch kind {
    case .control: "control-character"
    case .direction: "bidirectional-control"
    case .invisible: "invisible-character"
    }
  }

  private var reason: String {
    switch kind {
    case .control: "is a control character, or has no meaning in Unicode"
    case .direction: "shows what follows in another order than it is written in"
    case .invisible: "is not seen, and what is beside it does not need it"
    }
  }
}

/// The characters of a line.
struct ScalarLine {
  let scalars: [Unicode.Scalar]

  init(_ bytes: some Sequence<UInt8>) {
    scalars = Array(String(decoding: Array(bytes), as: UTF8.self).unicodeScalars)
  }

  /// Those that readers do not see, in their order.
  var unseen: [(index: Int, character: UnseenCharacter)] {
    let isolates = openIsolates
    return scalars.indices.compactMap { index in
      kind(at: index, isolates).map { (index, UnseenCharacter(kind: $0, scalar: scalars[index])) }
    }
  }

  private func kind(at index: Int, _ openIsolates: Set<Int>) -> UnseenCharacter.Kind? {
    let scalar = scalars[index]
    guard scalar.value >= 0x7F || scalar.value < 0x20 else { return nil }
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: return nil
    case 0x00..<0x20, 0x7F...0x9F, 0x2028, 0x2029: return .control
    case 0xFDD0...0xFDEF, 0xFFFC: return .control
    case _ where scalar.value & 0xFFFE == 0xFFFE: return .control
    case 0x202A...0x202E: return .direction
    case 0x2066...0x2069 where openIsolates.contains(index): return .direction
    default: return InvisibleScalars.isOutOfPlace(at: index, in: scalars) ? .invisible : nil
    }
  }

  /// The isolates that are not closed in the line, and the ends of none: they move what comes after them.
  private var openIsolates: Set<Int> {
    var open: [Int] = []
    var stray: Set<Int> = []
    for (index, scalar) in scalars.enumerated() {
      if (0x2066...0x2068).contains(scalar.value) { open.append(index) }
      if scalar.value == 0x2069, open.popLast() == nil { stray.insert(index) }
    }
    return stray.union(open)
  }
}
