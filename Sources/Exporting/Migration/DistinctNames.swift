/// Gives columns names that differ by more than case and blanks: a name that is taken gets a number.
struct DistinctNames {
  private var taken: Set<String>
  private var numbers: [String: Int] = [:]

  init(besides names: [String] = []) {
    taken = Set(names.map(ChecklistTable.key))
  }

  mutating func name(_ wish: String) -> String {
    let key = ChecklistTable.key(wish)
    var name = wish
    while !taken.insert(ChecklistTable.key(name)).inserted {
      let number = numbers[key, default: 1] + 1
      numbers[key] = number
      name = "\(wish) (\(number))"
    }
    return name
  }
}
