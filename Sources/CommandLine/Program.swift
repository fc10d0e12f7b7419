internal import ArgumentParser
internal import Foundation
internal import Publishing
internal import Standards

/// The program as a whole.
public enum Program {
  /// Runs the command that the process's arguments name and ends the process with its exit status.
  public static func run() -> Never {
    // Whoever started us may have kept signals back for itself, and we are to end when told.
    var none = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, nil)
    // A reader who goes does not end a release half told: what is written says so.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try PSFCommand.parseAsRoot()
      try command.run()
      end(.fine)
    } catch let status as ExitStatus {
      end(status)
    } catch let failure as ActionFailure {
      end(failure.shown())
    } catch {
      end(with: error)
    }
  }

  /// Ends the process, whatever is still in memory.
  static func end(_ status: ExitStatus) -> Never {
    exit(status.rawValue)
  }

  /// Help goes to the standard output and is no failure; a wrong call goes to the standard error.
  private static func end(with error: any Error) -> Never {
    let message = PSFCommand.fullMessage(for: error)
    guard PSFCommand.exitCode(for: error) != .success else {
      guard (try? Terminal.standardOutput.print(message + "\n")) != nil else { end(.diskRefused) }
      end(.fine)
    }
    Terminal.standardError.write((unknownCommand ?? inOneVoice(message)) + "\n")
    end(.wrongCall)
  }

  /// The argument parser begins with "Error: " and a capital letter; all else that psf says begins with "error: ".
  private static func inOneVoice(_ message: String) -> String {
    let head = "Error: "
    guard message.hasPrefix(head) else { return message }
    let text = message.dropFirst(head.count)
    return "error: " + text.prefix(1).lowercased() + text.dropFirst()
  }

  /// The message for a first argument that is no command; nil where it is one, or an option.
  private static var unknownCommand: String? {
    let names = PSFCommand.configuration.subcommands.compactMap { command in
      command.configuration.commandName
    }
    guard let name = CommandLine.arguments.dropFirst().first, !name.hasPrefix("-"),
      !names.contains(name), name != "help"
    else { return nil }
    let near = Suggestions.nearest(to: name, among: names).map { "'psf \($0)'" }
    let question = near.isEmpty ? "" : "; did you mean \(near.joined(separator: " or "))?"
    return "error: there is no command '\(name)'\(question)\nhelp: 'psf --help' lists the commands."
  }
}
