/// A unit of time, of data or of a hundred.
struct MeasuringUnit {
  /// What one of it is in the basic unit of its dimension.
  let factor: Double
  let dimension: Quantity.Dimension

  /// Nil for a word that is no unit. In a symbol capitals count: `MB` are bytes and `Mb` are bits.
  init?(_ name: String) {
    guard let unit = Self.symbols[name] ?? Self.words[name.lowercased()] else { return nil }
    self = unit
  }

  /// Whether it is a day, or a number of days.
  var isOfDays: Bool { dimension == .time && factor >= 86_400 }

  private init(_ factor: Double, _ dimension: Quantity.Dimension) {
    (self.factor, self.dimension) = (factor, dimension)
  }

  private static let symbols: [String: MeasuringUnit] = byName([
    (["ms"], 0.001, .time), (["s"], 1, .time), (["min"], 60, .time), (["h"], 3_600, .time),
    (["d"], 86_400, .time), (["%"], 1, .percent), (["B"], 8, .data), (["kB"], 8_000, .data),
    (["MB"], 8_000_000, .data), (["GB"], 8_000_000_000, .data), (["TB"], 8_000_000_000_000, .data),
    (["KiB"], 8_192, .data), (["MiB"], 8_388_608, .data), (["GiB"], 8_589_934_592, .data),
    (["kb", "Kb", "kbit"], 1_000, .data), (["Mb", "Mbit"], 1_000_000, .data),
    (["Gb", "Gbit"], 1_000_000_000, .data),
  ])

  private static let words: [String: MeasuringUnit] = byName([
    (["millisecond", "milliseconds"], 0.001, .time),
    (["sec", "secs", "second", "seconds"], 1, .time),
    (["mins", "minute", "minutes"], 60, .time),
    (["hr", "hrs", "hour", "hours"], 3_600, .time),
    (["day", "days"], 86_400, .time),
    (["week", "weeks"], 604_800, .time),
    (["month", "months"], 1, .months),
    (["quarter", "quarters"], 3, .months),
    (["year", "years"], 12, .months),
    (["percent"], 1, .percent),
    (["bit", "bits"], 1, .data),
    (["byte", "bytes"], 8, .data),
    (["kilobyte", "kilobytes"], 8_000, .data),
    (["megabyte", "megabytes"], 8_000_000, .data),
    (["gigabyte", "gigabytes"], 8_000_000_000, .data),
  ])

  private static func byName(
    _ units: [(names: [String], factor: Double, dimension: Quantity.Dimension)]
  ) -> [String: MeasuringUnit] {
    let pairs = units.flatMap { unit in
      unit.names.map { ($0, MeasuringUnit(unit.factor, unit.dimension)) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
