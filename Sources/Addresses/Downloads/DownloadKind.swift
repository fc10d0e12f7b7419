/// What the editions of a download have in common.
public struct DownloadKind: Hashable, Sendable {
  /// What it holds.
  public let subject: Download.Subject
  /// What kind of file it is.
  public let form: DownloadForm

  /// A subject in a form.
  public init(_ subject: Download.Subject, _ form: DownloadForm) {
    self.subject = subject
    self.form = form
  }

  /// The kind of a download.
  public init(_ download: Download) {
    self.init(download.subject, download.form)
  }
}
