internal import Markup
internal import Standards
internal import Synchronization
internal import Wording

/// The words that most provisions of a version share, such as those of "Verify that the …": they make no two of them alike.
///
/// At three of four provisions each control that NIST SP 800-53 kept from revision 4 to 5 is still recognised; at three of
/// five one of them is not.
struct Formulas: Sendable {
  /// The part of the provisions that a word has to be in.
  private static let leastShare = 0.75
  /// Of fewer provisions nobody can tell what is a formula.
  private static let fewest = 6

  static let none = Formulas()

  private var titles: [Provision.Kind: Set<UInt64>] = [:]
  private var texts: [Provision.Kind: Set<UInt64>] = [:]

  private init() {}

  init(of version: Version) {
    for kind in Provision.Kind.allCases {
      let live = version.provisions.filter { $0.kind == kind && $0.isLive }
      titles[kind] = Self.shared(live.map { Word.all(in: Array($0.title.utf8)) })
      texts[kind] = Self.shared(live.map { Word.all(in: $0.leadingSource) })
    }
  }

  /// The words of a title beside the formulas.
  func titleBeside(_ title: WordBag, _ kind: Provision.Kind) -> WordBag {
    title.without(titles[kind] ?? [])
  }

  /// The words of a text beside the formulas; all of them where it is one.
  func textBeside(_ text: WordBag, _ kind: Provision.Kind) -> WordBag {
    let rest = text.without(texts[kind] ?? [])
    return rest.isEmpty ? text : rest
  }

  private static func shared(_ texts: [[Word]]) -> Set<UInt64> {
    guard texts.count >= fewest else { return [] }
    var counts: [UInt64: Int] = [:]
    for text in texts {
      for key in Set(text.filter { !$0.isSign }.map(\.key)) { counts[key, default: 0] += 1 }
    }
    let least = Double(texts.count) * leastShare
    return Set(counts.filter { Double($0.value) >= least }.keys)
  }
}

/// The formulas of a version, found when somebody asks first.
final class FormulaMemo: Sendable {
  private let version: Version
  private let known = Mutex<Formulas?>(nil)

  init(of version: Version) { self.version = version }

  var formulas: Formulas {
    known.withLock { known in
      let formulas = known ?? Formulas(of: version)
      known = formulas
      return formulas
    }
  }
}

extension Provision {
  /// What is written before its first heading.
  fileprivate var leadingSource: [UInt8] {
    let source = body.tree.source
    let end = body.tree.blocks.first { $0.headingLevel != nil }?.range.lowerBound
    return Array(principle?.source ?? []) + source.prefix(end ?? source.count)
  }
}
