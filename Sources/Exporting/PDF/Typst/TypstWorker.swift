/// What Typst says of a document.
struct TypstReport: Codable, Sendable {
  /// Its errors; where there are any, there is no document.
  let errors: [String]
  /// Its warnings.
  let warnings: [String]
}

/// The program that runs in Python. It is part of this one and no template: what the two say to each other is decided
/// here.
enum TypstWorker {
  /// What it writes to `report.json` at its end.
  struct Answer: Codable, Sendable {
    let version: String
    let documents: [TypstReport]
  }

  /// It is given the folder of a workshop.
  static let script = """
    import json, os, sys
    import typst

    def compile(compiler, source):
        try:
            target = source[:-4] + ".pdf"
            pdf, warnings = compiler.compile_with_warnings(
                input=source, format="pdf", pdf_standards=["ua-1", "a-2a"], timestamp=0)
        except typst.TypstError as error:
            return {"errors": [error.diagnostic], "warnings": []}
        with open(target, "wb") as file:
            file.write(pdf)
        return {"errors": [], "warnings": [warning.diagnostic for warning in warnings]}

    folder = sys.argv[1]
    answer = {"version": typst.__version__, "documents": []}
    if typst.__version__.startswith("\(TypstProgram.version)."):
        fonts = typst.Fonts(include_system_fonts=False, font_paths=[folder + "/fonts"])
        documents = os.path.join(folder, "documents")
        for name in sorted(name for name in os.listdir(documents) if name.endswith(".typ")):
            compiler = typst.Compiler(root=folder, font_paths=fonts, ignore_system_fonts=True)
            answer["documents"].append(compile(compiler, os.path.join(documents, name)))
    with open(os.path.join(folder, "report.json"), "w") as file:
        json.dump(answer, file)

    """
}
