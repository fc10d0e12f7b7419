/// A unit of time, of data or of a hundred, by one of its names in small letters.
struct MeasuringUnit {
  /// What one of it is in the basic unit of its dimension.
  let factor: Double
  let dimension: Quantity.Dimension

  /// Nil for a word that is no unit.
  init?(_ name: String) {
    guard let unit = Self.units[name] else { return nil }
    self = unit
  }

  private init(_ factor: Double, _ dimension: Quantity.Dimension) {
    (self.factor, self.dimension) = (factor, dimension)
  }

  private static let units: [String: MeasuringUnit] = {
    let names: [(names: [String], factor: Double, dimension: Quantity.Dimension)] = [
      (["ms", "millisecond", "milliseconds"], 0.001, .time),
      (["s", "sec", "secs", "second", "seconds"], 1, .time),
      (["min", "mins", "minute", "minutes"], 60, .time),
      (["h", "hr", "hrs", "hour", "hours"], 3_600, .time),
      (["d", "day", "days"], 86_400, .time),
      (["week", "weeks"], 604_800, .time),
      (["month", "months"], 1, .months),
      (["quarter", "quarters"], 3, .months),
      (["year", "years"], 12, .months),
      (["%", "percent"], 1, .percent),
      (["b", "byte", "bytes"], 1, .data),
      (["kb", "kilobyte", "kilobytes"], 1_000, .data),
      (["mb", "megabyte", "megabytes"], 1_000_000, .data),
      (["gb", "gigabyte", "gigabytes"], 1_000_000_000, .data),
      (["tb"], 1_000_000_000_000, .data),
    ]
    let pairs = names.flatMap { entry in
      entry.names.map { ($0, MeasuringUnit(entry.factor, entry.dimension)) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }()
}
