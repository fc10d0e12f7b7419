internal import ArgumentParser
internal import Standards

extension PublicationDate {
  /// A day or a month, as in content.
  init(argument: String) throws {
    guard let date = PublicationDate(argument) else {
      throw ValidationError(
        "'\(argument)' is not a date such as 2026-12-01, or a month such as 2026-12"
      )
    }
    self = date
  }
}
