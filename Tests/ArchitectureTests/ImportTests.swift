import Testing

@Suite struct ImportTests {
  /// What comes with Swift.
  private static let system: Set<String> = [
    "Darwin", "Foundation", "Glibc", "Synchronization",
  ]

  /// What the libraries of the table are called where they are imported.
  private static let libraries = [
    "libcmark-gfm": "CMarkGFM", "CMarkGFM": "CMarkGFM", "swift-crypto": "Crypto", "Yams": "Yams",
    "swift-mustache": "Mustache", "swift-argument-parser": "ArgumentParser",
  ]

  @Test func tellsOfEveryTargetInTheTableAndOfNoOther() {
    #expect(ModuleRow.all.count > 10)
    #expect(ModuleRow.all.map(\.target).sorted() == Repository.targets)
  }

  @Test(arguments: ModuleRow.all.indices)
  func importsOnlyWhatStandsAboveIt(_ index: Int) {
    let row = ModuleRow.all[index]
    let above = Set(ModuleRow.all[..<index].map(\.target))
    let library = row.library.flatMap { Self.libraries[$0] }
    for line in Import.all(of: row.target) {
      let isAllowed =
        above.contains(line.module) || Self.system.contains(line.module) || line.module == library
      #expect(isAllowed, "\(line.file) imports \(line.module)")
    }
  }

  @Test func importsEachForeignLibraryInOneTarget() {
    var importers: [String: Set<String>] = [:]
    for target in Repository.targets {
      for line in Import.all(of: target) { importers[line.module, default: []].insert(target) }
    }
    for library in Set(Self.libraries.values) {
      #expect(importers[library]?.count == 1, "\(library): \(importers[library] ?? [])")
    }
  }

  @Test func namesNoLibraryTwice() {
    let names = ModuleRow.all.compactMap(\.library).compactMap { Self.libraries[$0] }
    #expect(names.count == ModuleRow.all.compactMap(\.library).count)
    // The module map and the target that imports it.
    #expect(Set(names).count == names.count - 1)
  }

  @Test func declaresWhatItImports() {
    let package = Repository.text(of: "Package.swift")
    for target in Repository.targets where !target.hasPrefix("C") || target == "CommandLine" {
      #expect(package.contains("name: \"\(target)\""), "\(target) is not in Package.swift")
    }
  }
}
