import CommandLine

await Program.run()
