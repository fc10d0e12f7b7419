internal import ArgumentParser
internal import Publishing

/// The program `psf`.
struct PSFCommand: ParsableCommand {
  /// What the program is, for its help.
  static let configuration = CommandConfiguration(
    commandName: "psf",
    abstract: "Publish a living standard: content in, a checked and complete site out.",
    discussion: """
      Editors write Markdown in a content folder: the versions of a standard, why each changed, articles, questions, \
      exams. psf computes everything that is published from it. A publication that contradicts itself is refused.

      A first look:
        psf init nss                  begin a publication of your own
        psf check                     what is wrong, with a way out for each
        psf explain                   what can be wrong, and why it matters
        psf diff psf@1.0 psf@1.1      what changed between two versions, word by word
        psf impact psf@1.1 next       what rests on what changed
        psf coverage aida             which criteria an exam asks about
        psf migrate checklist.csv     last year's checklist for the version in force
        psf serve                     the site in a browser, while you write
        psf build                     the whole site, into site/
        psf publish s3:bucket         what differs, onto the host
        psf new article "Title"       a new file, numbered and named
        psf draft psf 1.3             begin the next draft
        psf status                    how far the draft is
        psf release psf --dry-run     what publishing the working draft would do
        psf undo                      take the last change back that psf made
        psf verify psf-v1.1.pdf       what a file is, and whether it is current
        psf import oscal --help       content from an OSCAL catalog

      'psf --generate-completion-script bash' (or zsh, fish) prints what lets a shell complete commands, versions and ids.

      Exit status: 0 fine, 1 the content has errors, 2 the call was wrong, 3 the disk refused.
      psf verify: 0 genuine and current, 1 not genuine, 4 genuine and not current, 5 signed and not offered here.
      """,
    version: ProgramVersion.current,
    subcommands: [
      InitCommand.self, BuildCommand.self, PublishCommand.self, ServeCommand.self,
      CheckCommand.self,
      ExplainCommand.self,
      DiffCommand.self,
      ImpactCommand.self, CoverageCommand.self, NewCommand.self, DraftCommand.self,
      MoveCommand.self, SplitCommand.self, MergeCommand.self, WithdrawCommand.self,
      RenameCommand.self, StatusCommand.self, ReviseCommand.self, ReleaseCommand.self,
      UndoCommand.self,
      FreezeCommand.self, EditionCommand.self, VerifyCommand.self, KeysCommand.self,
      LineageCommand.self, MigrateCommand.self, ImportCommand.self, SchemaCommand.self,
      UpgradeCommand.self, DoctorCommand.self,
    ]
  )
}
