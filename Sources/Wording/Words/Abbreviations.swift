/// Words whose full stop ends no sentence. Those that often end one, such as `etc.`, are not among them.
enum Abbreviations {
  static func of(_ language: Language) -> WordSet {
    language == .german ? german : english
  }

  private static let english = WordSet(of: [
    "cf", "vs", "viz", "no", "nos", "art", "sec", "fig", "para", "approx", "incl", "resp",
  ])

  private static let german = WordSet(of: [
    "abb", "abs", "allg", "art", "bd", "bspw", "bzgl", "bzw", "ca", "dr", "einschl", "evtl",
    "exkl", "gem", "ggf", "inkl", "insb", "kap", "lit", "max", "min", "mind", "nr", "prof",
    "sog", "tab", "vgl", "ziff", "zzgl",
  ])

  /// What a number with a full stop is the first, second or third of.
  static let germanOrdinals = WordSet(of: [
    "Januar", "Jänner", "Februar", "März", "April", "Mai", "Juni", "Juli", "August",
    "September", "Oktober", "November", "Dezember", "Quartal", "Halbjahr",
  ])
}
