internal import ArgumentParser
internal import Foundation
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

  /// The day by the clock, in UTC.
  static func today() throws -> PublicationDate {
    try PublicationDate(argument: Date().formatted(.iso8601.year().month().day()))
  }
}
