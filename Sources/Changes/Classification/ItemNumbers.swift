internal import Phrasing

/// The numbers that lists begin with: a text may refer to an item by its number, and a number may say something itself.
enum ItemNumbers {
  /// Left open where they are others than before.
  static func judge(_ field: ProvisionComparison.FieldChange) -> Judgement? {
    let (old, new) = (field.old.flatMap(starts), field.new.flatMap(starts))
    guard old.count == new.count, old != new else { return nil }
    func text(_ numbers: [Int]) -> String { numbers.map { "\($0)." }.joined(separator: " … ") }
    return .undecided("items have other numbers", words: (text(old), text(new)))
  }

  private static func starts(_ block: TextBlock) -> [Int] {
    if case .list(let start?) = block.kind { return [start] + block.blocks.flatMap(starts) }
    return block.blocks.flatMap(starts)
  }
}
