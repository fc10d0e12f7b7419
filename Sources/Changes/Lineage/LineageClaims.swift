internal import Standards

/// What entries say of the ids of one side: how many may speak of one, and in which form.
struct LineageClaims {
  /// In which form an entry speaks of an id.
  enum Form: Hashable {
    /// All of it, and nothing else does: a move, a withdrawal.
    case whole
    /// As what is split, or as one of what it is split into.
    case split
    /// As what takes others in, or as one of those.
    case merged

    init(_ action: RecordedChange.Action) {
      switch action {
      case .split: self = .split
      case .merged: self = .merged
      default: self = .whole
      }
    }
  }

  /// The form in which several entries may speak of an id: what becomes of an old one may be said by many merges, where a
  /// new one comes from by many splits.
  private let repeated: Form
  private var forms: [ProvisionID: Set<Form>] = [:]

  init(repeating repeated: Form) { self.repeated = repeated }

  /// Whether an entry speaks of an id.
  func contains(_ id: ProvisionID) -> Bool { forms[id] != nil }

  /// Notes that an entry speaks of an id; false where it cannot be meant beside those before.
  mutating func add(_ id: ProvisionID, _ form: Form) -> Bool {
    let before = forms[id, default: []]
    forms[id, default: []].insert(form)
    guard !before.isEmpty else { return true }
    return form != .whole && !before.contains(.whole)
      && (form == repeated || !before.contains(form))
  }
}
