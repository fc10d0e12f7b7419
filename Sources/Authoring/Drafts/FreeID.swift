internal import Foundation
package import Standards

/// Ids that no version of a standard has had: an id is never given twice.
package enum FreeID {
  /// The next id of a criterion in a domain.
  package static func criterion(in domain: ProvisionID, of standard: Standard) -> ProvisionID? {
    let known = standard.versions.flatMap(\.provisions)
    let siblings = known.filter { $0.kind == .criterion && $0.parent == domain }.map(\.id)
    let taken = Set(known.map(\.id))
    let next = successor(of: siblings) ?? ProvisionID("\(domain).1")
    return sequence(first: next) { successor(of: [$0]) }.first { !taken.contains($0) }
  }

  /// The next id of a domain; nil where there is none to count on from.
  package static func domain(of standard: Standard) -> ProvisionID? {
    let known = standard.versions.flatMap(\.provisions)
    return successor(of: known.filter { $0.kind == .domain }.map(\.id))
  }

  /// The id after another, whoever has it.
  static func after(_ id: ProvisionID) -> ProvisionID? { successor(of: [id]) }

  /// The id with the number after the last one; nil where the last has no number at its end.
  private static func successor(of ids: [ProvisionID]) -> ProvisionID? {
    let last = ids.map(\.description).max(by: NaturalOrder.precedes) ?? ""
    let digits = last.reversed().prefix(while: \.isNumber).count
    return Int(last.suffix(digits)).map { ProvisionID("\(last.dropLast(digits))\($0 + 1)") }
  }
}
