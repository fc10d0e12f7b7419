internal import Authoring
internal import Diagnostics
internal import FileExchange

/// What came in between while the content was changed.
struct WrittenText {
  private let result: ContentExchangeResult
  private let folder: String

  init(_ result: ContentExchangeResult, in folder: String) {
    (self.result, self.folder) = (result, folder)
  }

  /// Says it. Where the disk may not have the change yet, the call has failed.
  func show() throws(ExitStatus) {
    var remarks = result.edits.map(text) + (result.leftover.map { [$0.text] } ?? [])
    if !result.edits.isEmpty {
      remarks.append("The content is not what was checked: run psf check.")
    }
    for remark in remarks { Terminal.standardError.write(remark + "\n") }
    guard let error = result.unstored else { return }
    Terminal.standardError.write(
      "error: \(folder) is changed, but a loss of power may undo it: \(error)\n"
    )
    throw .diskRefused
  }

  private func text(_ edit: MeanwhileEdit) -> String {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    let file = (prefix + edit.path).withVisibleControls
    switch edit.outcome {
    case .saved:
      return "warning: \(file) was saved while this ran; it is as it was saved, and was not checked"
    case .beside(let place):
      let other = (prefix + place).withVisibleControls
      return
        "warning: \(file) was saved while this ran and changed by it; \(other) is as it was saved"
    case .removed:
      return "warning: \(file) was removed while this ran, and is"
    case .written:
      return
        "warning: \(file) was removed while this ran, which writes it; it is there as it was written"
    }
  }
}

extension ExchangeResult.Leftover {
  /// A line for the user, with what to do.
  var text: String {
    mayHoldEdits
      ? "warning: \(path) may hold files that were saved while this ran: \(error); look, and remove it"
      : "warning: the old folder is still there, at \(path): \(error); it may be removed"
  }
}
