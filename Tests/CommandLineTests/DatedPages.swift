/// Pages with dates that are not recorded yet.
enum DatedPages {
  static func article(_ name: String) -> String {
    """
    ---
    title: The \(name)
    published: 2026-05-12
    kind: note
    dek: About logs.
    control-read: Keep them.
    ---
    Text of the \(name). The organisation reads the logs.

    """
  }

  static let exam = """
    id: aida
    code: AIDA
    title: Associate
    examines: psf@1.1
    questions: 8
    bank: 50
    pass-mark: 3
    fee: free
    validity: 2 years
    retake-after: 72 hours
    reviewed: 2026-05
    summary: An exam.

    """

  static func objective(_ number: Int) -> String {
    """
    ---
    id: AIDA-1.\(number)
    title: Keep traces of kind \(number)
    domain: PSF-1
    criteria: [PSF-1.1]
    level: apply
    weight: 4
    ---
    The candidate keeps traces of kind \(number).

    """
  }
}
