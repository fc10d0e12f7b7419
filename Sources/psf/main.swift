import CommandLine

Program.run()
