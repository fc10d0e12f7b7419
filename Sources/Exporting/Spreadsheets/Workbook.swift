internal import CXLSXWriter
internal import FileExchange
internal import Foundation

/// A workbook in the making. It owns the library's memory, and a folder of its own for what the library writes: the
/// library knows files alone. Nothing of it is left when the bytes are read, or where that fails.
///
/// The same sheets give the same bytes: the dates in it are told, and the library dates the parts of the archive to 1980.
struct Workbook: ~Copyable {
  /// The date of a workbook without one, 1980-01-01: the library takes 0 for the time at which it runs.
  private static let earliest = 315_532_800
  /// Excel takes no longer text in a cell.
  private static let longestText = 32_000

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let formats: WorkbookFormats

  /// The bytes of a workbook with some sheets.
  ///
  /// - Parameter parent: Where the folder is made.
  static func bytes(
    of sheets: [Sheet],
    _ properties: WorkbookProperties,
    in parent: URL = FileManager.default.temporaryDirectory
  ) throws -> [UInt8] {
    let folder = try scratchFolder(in: parent)
    defer { withExtendedLifetime(folder) {} }
    let file = "\(folder.path)/workbook.xlsx"
    try Workbook(in: folder.path, file).write(sheets, properties)
    guard let data = try? Data(contentsOf: URL(filePath: file)), !data.isEmpty else {
      throw WorkbookError(reason: "\(file) cannot be read")
    }
    let bytes = [UInt8](data)
    if let fault = WorkbookReading.fault(in: bytes, holding: sheets) {
      throw WorkbookError(
        reason: "it was not written whole, since the disk is full or fails: \(fault)"
      )
    }
    return bytes
  }

  private static func scratchFolder(in parent: URL) throws -> ScratchFolder {
    do { return try ScratchFolder("psf-workbook", in: parent.path) } catch {
      throw WorkbookError(reason: "\(error.path) cannot be made: \(error.reason)")
    }
  }

  private init(in folder: String, _ file: String) throws {
    let made = folder.withCString { path in
      var options = lxw_workbook_options()
      // The library copies it.
      options.tmpdir = UnsafeMutablePointer(mutating: path)
      return workbook_new_opt(file, &options)
    }
    guard let made, let formats = WorkbookFormats(made) else {
      throw WorkbookError(reason: "there is no memory for it")
    }
    workbook = made
    self.formats = formats
  }

  /// Writes everything and gives the library's memory back.
  private consuming func write(_ sheets: [Sheet], _ properties: WorkbookProperties) throws {
    describe(properties)
    var problems: [lxw_error] = []
    for sheet in sheets { problems += add(sheet, properties) }
    problems.append(workbook_close(workbook))
    guard let problem = problems.first(where: { $0 != LXW_NO_ERROR }) else { return }
    throw WorkbookError(reason: String(cString: lxw_strerror(problem)))
  }

  private func describe(_ properties: WorkbookProperties) {
    let texts = [
      properties.title, properties.subject, properties.publisher, properties.status,
      properties.comments,
    ]
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    var values = lxw_doc_properties()
    values.title = copies[0]
    values.subject = copies[1]
    values.author = copies[2]
    values.company = copies[2]
    values.status = copies[3]
    values.comments = copies[4]
    values.created = time_t(properties.created == 0 ? Self.earliest : properties.created)
    workbook_set_properties(workbook, &values)
    workbook_set_custom_property_string(workbook, "Version", properties.version)
    workbook_set_custom_property_string(workbook, "Address", properties.address)
    workbook_set_custom_property_string(workbook, "Verify", properties.verifyAddress)
  }

  // MARK: Sheets

  private func add(_ sheet: Sheet, _ properties: WorkbookProperties) -> [lxw_error] {
    guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else {
      return [LXW_ERROR_MEMORY_MALLOC_FAILED]
    }
    var problems: [lxw_error] = []
    for (index, column) in sheet.columns.enumerated() {
      let place = lxw_col_t(index)
      problems.append(
        worksheet_set_column(worksheet, place, place, column.width, formats.format(of: column))
      )
      problems.append(
        worksheet_write_string(worksheet, 0, place, column.title, formats.header)
      )
    }
    for (row, cells) in sheet.rows.enumerated() {
      problems.append(
        worksheet_set_row(worksheet, lxw_row_t(row + 1), sheet.height(of: cells), nil)
      )
      problems += write(cells, in: lxw_row_t(row + 1), of: sheet, worksheet)
    }
    frame(worksheet, sheet, properties)
    return problems + validations(worksheet, sheet)
  }

  private func write(
    _ cells: [String],
    in row: lxw_row_t,
    of sheet: Sheet,
    _ worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) -> [lxw_error] {
    zip(cells, sheet.columns).enumerated().compactMap { index, pair in
      let (text, column) = pair
      let place = lxw_col_t(index)
      if text.isEmpty { return nil }
      if case .address = column.content {
        return worksheet_write_url(worksheet, row, place, text, formats.address)
      }
      return worksheet_write_string(
        worksheet,
        row,
        place,
        Self.escaped(Self.shortened(text)),
        formats.format(of: column)
      )
    }
  }

  /// A text as a cell holds it.
  static func shortened(_ text: String) -> String {
    guard text.unicodeScalars.count > longestText else { return text }
    return String(text.unicodeScalars.prefix(longestText)) + "… (the rest stands at its address)"
  }

  /// `_x0041_` would be read as a letter; the library escapes only what is a control character.
  private static func escaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    return text.replacing(#/_(?=x[0-9A-Fa-f]{4}_)/#, with: "_x005F_")
  }

  /// What stays in sight, what can be filtered, and how it is printed.
  private func frame(
    _ worksheet: UnsafeMutablePointer<lxw_worksheet>,
    _ sheet: Sheet,
    _ properties: WorkbookProperties
  ) {
    let lastColumn = lxw_col_t(max(0, sheet.columns.count - 1))
    worksheet_freeze_panes(worksheet, 1, lxw_col_t(sheet.frozenColumns))
    if sheet.hasFilters {
      worksheet_autofilter(worksheet, 0, 0, lxw_row_t(max(1, sheet.rows.count)), lastColumn)
    }
    worksheet_repeat_rows(worksheet, 0, 0)
    let lastPrinted = lxw_col_t(sheet.printedColumns - 1)
    worksheet_print_area(worksheet, 0, 0, lxw_row_t(max(1, sheet.rows.count)), lastPrinted)
    worksheet_set_landscape(worksheet)
    worksheet_set_paper(worksheet, 9)
    worksheet_fit_to_pages(worksheet, 1, 0)
    // `&` begins a code there.
    let footer = properties.footer.replacing("&", with: "&&")
    worksheet_set_footer(worksheet, "&L\(footer)&R&P / &N")
  }

  private func validations(
    _ worksheet: UnsafeMutablePointer<lxw_worksheet>,
    _ sheet: Sheet
  ) -> [lxw_error] {
    guard !sheet.rows.isEmpty else { return [] }
    return sheet.columns.enumerated().compactMap { index, column in
      guard case .choice(let choices) = column.content else { return nil }
      let copies = choices.map { strdup($0) }
      defer { for copy in copies { free(copy) } }
      var list = copies + [nil]
      return list.withUnsafeMutableBufferPointer { list in
        var validation = lxw_data_validation()
        validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
        validation.value_list = list.baseAddress
        let place = lxw_col_t(index)
        let last = lxw_row_t(sheet.rows.count)
        return worksheet_data_validation_range(worksheet, 1, place, last, place, &validation)
      }
    }
  }
}

/// How cells are set.
private struct WorkbookFormats {
  let header: UnsafeMutablePointer<lxw_format>
  let text: UnsafeMutablePointer<lxw_format>
  let address: UnsafeMutablePointer<lxw_format>
  let date: UnsafeMutablePointer<lxw_format>

  init?(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    guard let header = workbook_add_format(workbook), let text = workbook_add_format(workbook),
      let address = workbook_add_format(workbook), let date = workbook_add_format(workbook)
    else { return nil }
    format_set_bold(header)
    format_set_bottom(header, UInt8(LXW_BORDER_THIN.rawValue))
    for format in [header, text, date] { format_set_text_wrap(format) }
    for format in [header, text, address, date] {
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }
    format_set_underline(address, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    format_set_num_format(date, "yyyy-mm-dd")
    (self.header, self.text, self.address, self.date) = (header, text, address, date)
  }

  func format(of column: Sheet.Column) -> UnsafeMutablePointer<lxw_format> {
    switch column.content {
    case .text, .choice: text
    case .address: address
    case .date: date
    }
  }
}
