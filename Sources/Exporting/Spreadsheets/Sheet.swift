/// A sheet of a workbook, as a value: a header, and rows of texts below it.
struct Sheet: Sendable {
  /// A column.
  struct Column: Sendable {
    /// What a cell of the column holds.
    enum Content: Sendable {
      /// A text.
      case text
      /// An address on the web.
      case address
      /// One of some texts, which a list offers.
      case choice([String])
      /// A day.
      case date
    }

    let title: String
    /// In characters of the standard face.
    let width: Double
    var content = Content.text
  }

  /// What the tab says; at most 31 characters.
  let name: String
  let columns: [Column]
  /// A cell for each column.
  let rows: [[String]]
  /// How many columns stay in sight when the sheet is moved sideways.
  var frozenColumns = 1
  /// Whether rows can be chosen by what stands in their columns.
  var hasFilters = true
}

/// What a workbook says about itself.
struct WorkbookProperties: Sendable {
  let title: String
  let subject: String
  let publisher: String
  let status: String
  /// Where the file comes from, in words.
  let comments: String
  let address: String
  let verifyAddress: String
  /// Seconds since 1970: the first moment of the day that the version was published.
  let created: Int
  /// The version, such as `psf@1.1`.
  let version: String
  /// What stands at the foot of printed pages.
  let footer: String
}

/// A workbook that could not be written.
struct WorkbookError: Error {
  let reason: String
}
