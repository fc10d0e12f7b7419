/// What words of English do in a sentence, as far as rules need it.
enum Grammar {
  /// Part a sentence so that what is behind them may be about something else altogether.
  static let parts: Set<String> = [";", ":", "\u{2014}", "(", ")"]

  static let negations: Set<String> = [
    "not", "no", "never", "none", "without", "neither", "nor", "cannot", "nothing", "nobody",
    "hardly",
    "few", "no-one",
  ]

  /// Begin a clause that says which things or in which cases.
  static let openings: Set<String> = [
    "that", "which", "who", "whom", "whose", "where", "wherever", "when", "whenever", "while", "if",
    "unless", "until", "once", "after", "before", "during", "since", "because", "than", "except",
    "as", "like", "such", "whether", "including", "per", "only",
  ]

  /// Say that something is left out or need not be done.
  static let freeing: Set<String> = [
    "apply", "applies", "applied", "exempt", "exempted", "exemption", "exemptions", "exception",
    "exceptions", "scope", "permissible", "permitted", "allowed", "omit", "omitted", "leave",
    "left",
    "waive", "waived", "need", "required", "suffices", "sufficient", "limited", "only", "optional",
  ]

  /// Begin a sentence that says what is done in place of something else.
  static let alternatives: Set<String> = ["instead", "otherwise", "alternatively", "for", "in"]

  /// Say before a list that its items are exceptions, limits, or some of several.
  static let casing: Set<String> = [
    "except", "excluding", "limited", "restricted", "least", "most", "any", "either", "one", "two",
    "three", "some", "only", "all", "not", "applied", "exempt",
  ]

  /// Begin a clause in which a verb belongs to something else than the sentence's subject, or to a case.
  static let clauseOpenings: Set<String> = [
    "that", "which", "who", "whom", "whose", "where", "when", "whenever", "if", "unless", "whether",
    "until", "once", "while", "before", "after", "because", "except",
  ]

  /// States of things, behind a noun: `accounts idle for`.
  static let states: Set<String> = [
    "idle", "inactive", "older", "newer", "younger", "unused", "dormant", "expired", "pending",
    "able", "capable", "overdue", "unpatched", "open", "unresolved", "active", "longer", "shorter",
    "larger",
    "smaller",
    "higher", "lower", "greater", "above", "below", "over", "under", "worth", "due",
  ]

  /// Verbs of acts that begin, or go further, at a threshold.
  static let reversing: Set<String> = Set(
    [
      "reject", "refuse", "remove", "block", "report", "log", "alert", "flag", "fail", "suspend",
      "lock", "prevent", "ignore", "escalate", "warn", "trigger", "investigate", "destroy", "close",
      "disconnect", "throttle", "withdraw", "discard", "record", "treat", "expect", "accept",
      "permit", "allow", "support", "audit", "sample", "inspect", "monitor", "detect", "scan",
      "revoke", "delete", "disable", "terminate", "exclude", "quarantine", "erase",
      "purge", "archive", "retire", "raise", "deny", "notify", "drop", "stop", "isolate", "expire",
      "tolerate", "exempt", "waive", "skip", "handle", "operate", "withstand", "work", "function",
      "serve", "cope", "sustain", "process", "resist", "prohibit", "forbid", "avoid", "refrain",
      "appoint", "halt", "back",
    ].flatMap(forms)
  )

  /// Verbs of what is done to keep something as it should be: more often is never wrong.
  static let periodic: Set<String> = [
    "review", "reviewed", "test", "tested", "check", "checked", "audit", "audited", "assess",
    "assessed", "inspect", "inspected", "scan", "scanned", "rotate", "rotated", "update", "updated",
    "train", "trained", "verify", "verified", "evaluate", "evaluated", "examine", "examined",
    "validate", "validated", "renew", "renewed", "change", "changed", "reassess", "reassessed",
    "revalidate", "revalidated", "exercise", "exercised", "perform", "performed", "conduct",
    "conducted", "repeat", "repeated", "run", "recertify", "recertified", "reconcile", "reconciled",
    "calibrate", "calibrated", "replace", "replaced", "patch", "patched", "report", "reported",
    "service", "serviced", "monitor", "monitored",
  ]
  /// Verbs that bring about what is named behind them, so that a word for its form binds the act.
  static let making: Set<String> = Set(
    [
      "establish", "create", "produce", "perform", "conduct", "use", "develop", "prepare",
    ].flatMap(forms) + ["have", "has", "make", "made"]
  )

  /// Verbs that bring about, or keep, what is named behind them, in the forms of an order and of a statement.
  static let providing: Set<String> = Set(
    [
      "establish", "create", "produce", "perform", "conduct", "develop", "prepare", "document",
      "maintain", "implement", "provide", "write", "publish", "issue", "design", "plan", "have",
      "keep",
    ].flatMap { [$0, $0 + "s", $0 + "es"] } + ["has"]
  )

  /// Stand before a verb of the act.
  static let beforeVerbs: Set<String> = ["be", "been", "to", "and", "or", ",", "also", "always"]

  static func isAdverb(_ word: String) -> Bool { word.hasSuffix("ly") && word.utf8.count > 4 }

  static func isParticiple(_ word: String) -> Bool {
    if irregular.contains(word) { return true }
    guard word.utf8.count > 4 else { return false }
    return word.hasSuffix("ing") && !nouns.contains(word)
      || word.hasSuffix("ed") && !nouns.contains(word)
  }

  private static let irregular: Set<String> = [
    "made", "held", "kept", "sent", "given", "taken", "seen", "known", "written", "built", "found",
    "lost", "run", "shown", "drawn", "set", "left", "done", "bought", "sold", "brought",
  ]
  /// Words that look like participles and are names of things.
  private static let nouns: Set<String> = [
    "training", "testing", "logging", "monitoring", "processing", "rating", "string", "speed",
    "need", "building", "meeting", "hashing", "encoding", "signing",
  ]

  private static func forms(_ verb: String) -> [String] {
    if verb.hasSuffix("e") { return [verb, verb + "d"] }
    if verb.hasSuffix("y") { return [verb, verb.dropLast() + "ied"] }
    let doubled = verb.last.map { verb + String($0) + "ed" } ?? verb
    return [verb, verb + "ed", doubled]
  }
}
