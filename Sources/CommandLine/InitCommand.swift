internal import ArgumentParser
internal import Diagnostics
internal import Exporting
internal import Foundation
internal import OSCAL
internal import Publishing

/// `psf init`.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begin a publication: a site with the first draft of a standard.",
    discussion: """
      The folder gets a small publication that can be checked and built at once: one domain with two criteria, terms, a scope, a \
      page about it. Its sentences fit any standard; replace them with yours. On a terminal psf asks for what the call leaves out.

      Examples:
        psf init network-standard --title "Network Safety Standard"
        psf init . --name nss --title "Network Safety Standard" --publisher "Example Body" --language de
      """
  )

  @Argument(help: "The folder: a new or an empty one.", completion: .directory)
  var folder: String

  @Option(help: "The title of the standard, which is that of the site, too.")
  var title: String?

  @Option(
    help: "The short name of the standard, such as nss; by default the initials of its title."
  )
  var name: String?

  @Option(help: "Who publishes it; by default its title.")
  var publisher: String?

  @Option(help: ArgumentHelp("The address of the site.", valueName: "url"))
  var address: String?

  @Option(help: ArgumentHelp("The mail address that readers write to.", valueName: "mail"))
  var contact: String?

  @Option(
    help: "The language of the site: \(PublicationStart.languages.joined(separator: " or "))."
  )
  var language: String?

  @Option(
    help: ArgumentHelp(
      "What the names of its data formats begin with; by default the address of the site.",
      valueName: "url"
    )
  )
  var namespace: String?

  @Flag(help: "Make the folder a Git repository, where it is in none.")
  var git = false

  @OptionGroup var reporting: ReportOptions

  mutating func validate() throws {
    guard !folder.isEmpty else { throw ValidationError("name the folder") }
    if let language, !PublicationStart.languages.contains(language) {
      let known = PublicationStart.languages.joined(separator: " and ")
      throw ValidationError("there are no words for the language '\(language)', only for \(known)")
    }
    if let name, !CatalogNames.isID(name) {
      throw ValidationError(
        "'\(name)' cannot be the name of a standard; write it in lower-case letters, digits and '-'"
      )
    }
  }

  mutating func run() throws {
    let begun = try PublicationStart(in: folder, try names()).run()
    try WrittenText(begun.written, in: "\(folder)/content").show()
    try beginRepository()
    let list = begun.files.map { "  \(prefix)\($0)\n" }.joined()
    reporting.report("Written:\n\(list)\n\(steps)")
  }

  /// The folder before the name of a file in it; nothing where it is the current one.
  private var prefix: String {
    let name = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    return name == "." ? "" : name + "/"
  }

  private func names() throws -> PublicationNames {
    guard let title = title ?? Question("Title of the standard").answer() else {
      throw ValidationError("a publication needs a title: --title \"Network Safety Standard\"")
    }
    let initials = name ?? Question("Short name", orElse: Self.initials(of: title)).answer()
    guard let id = initials, CatalogNames.isID(id) else {
      throw ValidationError("no short name can be made of the title: add one, such as --name nss")
    }
    var names = PublicationNames(
      id: id,
      title: title,
      language: language ?? Question("Language", orElse: "en").answer() ?? "en"
    )
    names.publisher = publisher ?? Question("Publisher", orElse: title).answer() ?? title
    names.address = address ?? Question("Address", orElse: names.address).answer() ?? names.address
    names.contact = contact ?? Question("Mail", orElse: names.contact).answer() ?? names.contact
    names.namespace = namespace
    return names
  }

  /// The first letters of the words of a title, `nss`; of a title of one word the word.
  private static func initials(of title: String) -> String? {
    let plain = title.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    let words = plain.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let letters =
      words.count > 1 ? words.compactMap(\.first).map(String.init) : words.map(String.init)
    return letters.isEmpty ? nil : letters.joined()
  }

  private func beginRepository() throws {
    guard GitRepository.isMissing(in: folder) else { return }
    let question = Question("Make it a Git repository, yes or no", orElse: "yes")
    guard git || Question.canBeAsked && question.answer() == "yes" else { return }
    try GitRepository.begin(in: folder)
  }

  /// What to do next.
  private var steps: String {
    let pdf = if case .found = TypstSearch.run() { "" } else { " --no-pdf" }
    let repository = GitRepository.isMissing(in: folder) ? "git init && " : ""
    return """
      Next\(prefix.isEmpty ? "" : ", in \(prefix)"):
        psf serve                             look at it while you replace the sentences with yours
        psf check && psf build\(pdf)\(pdf.isEmpty ? "         " : "")       the whole site, into site/
        \(repository)git add . && git commit\(repository.isEmpty ? "            " : "")   so that nothing that you publish is lost
      """
  }
}
