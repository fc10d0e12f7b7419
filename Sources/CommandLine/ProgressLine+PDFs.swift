internal import Exporting

extension ProgressLine {
  /// Tells how many PDFs are set, while some work sets them.
  static func whileSettingPDFs<Made>(
    _ make: (@escaping Typesetting.Progress) -> Made
  ) -> Made {
    let line = ProgressLine("Setting PDFs")
    defer { line.end() }
    return make { line.update(done: $0, total: $1) }
  }
}
