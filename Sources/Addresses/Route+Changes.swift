public import Changes
internal import Standards

extension Route {
  /// The page of a change. An id that was bound to another requirement stands in a log twice: its new requirement has the
  /// address of the id, and what became of the old one stands below that.
  public init(of entry: ChangeLog.Entry, in log: ChangeLog) {
    self =
      log.isFormer(entry)
      ? .formerProvisionComparison(log.old, log.new, entry.id)
      : .provisionComparison(log.old, log.new, entry.id)
  }
}
