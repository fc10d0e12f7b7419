internal import ArgumentParser
internal import Foundation

/// The program as a whole.
public enum Program {
  /// Runs the command that the process's arguments name and ends the process with its exit status.
  public static func run() async -> Never {
    do {
      var command = try PSFCommand.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      exit(ExitStatus.fine.rawValue)
    } catch let status as ExitStatus {
      exit(status.rawValue)
    } catch {
      end(with: error)
    }
  }

  /// Help goes to the standard output and is no failure; a wrong call goes to the standard error.
  private static func end(with error: any Error) -> Never {
    let message = PSFCommand.fullMessage(for: error)
    guard PSFCommand.exitCode(for: error) != .success else {
      print(message)
      exit(ExitStatus.fine.rawValue)
    }
    Terminal.standardError.write(message + "\n")
    exit(ExitStatus.wrongCall.rawValue)
  }
}
