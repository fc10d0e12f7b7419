import Foundation
import Standards
import TestRequirements
import Testing

@testable import Changes

/// The laws of redlines, on texts made at random and on real ones.
@Suite struct RedlineLawTests {
  @Test(arguments: 0..<400) func holdOnTextsMadeAtRandom(seed: Int) {
    var random = RandomMarkdown(seed: seed)
    let old = random.text()
    let new = seed.isMultiple(of: 8) ? random.text() : random.changed(old)
    check(blocks(old.source), blocks(new.source), "\(old.source)\n\n=====\n\n\(new.source)")
  }

  @Test func holdOnTheVersionsOfTheFramework() throws {
    let versions = try RealTexts.framework().versions
    #expect(versions.count > 1)
    for (index, new) in versions.enumerated() {
      for old in versions[..<index] {
        for provision in new.provisions {
          guard let before = old[provision.id] else { continue }
          check(ProvisionText(of: before), ProvisionText(of: provision), "\(provision.id)")
        }
      }
    }
  }

  @Test(.needs(.corpora))
  func holdOnTheTwoVersionsOfAnotherFramework() throws {
    let pairs = try RealTexts.governanceFramework()
    #expect(!pairs.isEmpty)
    for pair in pairs { check(pair.old, pair.new, pair.name) }
  }

  @Test(.needs(.corpora))
  func findsTheBodiesThatChangedInAnotherFramework() throws {
    let changed = try RealTexts.governanceFramework().filter { pair in
      ProvisionComparison(from: pair.old, to: pair.new).isTextChanged
    }
    #expect(
      Set(changed.map { $0.name.prefix { $0 != "_" } }) == [
        "mi-1", "mi-2", "mi-17", "ri-1", "ri-2", "ri-4", "ri-7", "ri-16", "ri-17", "ri-20",
      ]
    )
  }

  // MARK: The laws

  private func check(_ old: ProvisionText, _ new: ProvisionText, _ name: String) {
    #expect(ProvisionComparison(from: old, to: old).fields.isEmpty)
    let comparison = ProvisionComparison(from: old, to: new)
    let mirrored = ProvisionComparison(from: new, to: old)
    #expect(
      Set(comparison.fields.map { [$0.oldName ?? $0.name, $0.name] })
        == Set(mirrored.fields.map { [$0.name, $0.oldName ?? $0.name] })
    )
    for field in comparison.fields { check(field.old, field.new, "\(name): \(field.name)") }
  }

  private func check(_ old: [TextBlock], _ new: [TextBlock], _ name: String) {
    let comment = Comment(rawValue: name)
    #expect(!Redline(from: old, to: old).isMarked, comment)
    let redline = Redline(from: old, to: new)
    #expect(redline.isMarked == (TextBlock.key(of: old) != TextBlock.key(of: new)), comment)
    #expect(redline.words(without: .inserted).joined() == words(old), comment)
    #expect(redline.words(without: .deleted).joined() == words(new), comment)
    let mirrored = Redline(from: new, to: old)
    let (there, back) = (redline.outline(swapped: false), mirrored.outline(swapped: true))
    let difference = zip(there, back).first { $0.0 != $0.1 }
    #expect(difference?.0 == difference?.1, comment)
    #expect(there.count == back.count, comment)
  }

  private func words(_ blocks: [TextBlock]) -> String {
    blocks.flatMap(\.allTokens).map(\.key).joined()
  }
}
