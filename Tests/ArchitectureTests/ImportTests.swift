import Testing

@Suite struct ImportTests {
  /// What comes with Swift.
  private static let system: Set<String> = [
    "Darwin", "Dispatch", "Foundation", "Glibc", "Musl", "Synchronization",
  ]

  /// What the libraries of the table are called where they are imported.
  private static let libraries = [
    "libxlsxwriter": "CXLSXWriter", "CXLSXWriter": "CXLSXWriter",
    "libcmark-gfm": "CMarkGFM", "CMarkGFM": "CMarkGFM", "libcrypto": "CLibCrypto",
    "CLibCrypto": "CLibCrypto",
    "zlib": "CZlib", "CZlib": "CZlib", "libbrotlienc": "CBrotli", "CBrotli": "CBrotli",
    "Yams": "CYaml",
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
    let libraries = row.libraries.compactMap { Self.libraries[$0] }
    for line in Import.all(of: row.target) {
      let isAllowed =
        above.contains(line.module) || Self.system.contains(line.module)
        || libraries.contains(line.module)
      #expect(isAllowed, "\(line.file) imports \(line.module)")
    }
  }

  @Test func importsEachForeignLibraryInOneTarget() {
    let names = Set(ModuleRow.all.flatMap(\.libraries).compactMap { Self.libraries[$0] })
    for name in names {
      let importers = Repository.targets.filter { target in
        Import.all(of: target).contains { $0.module == name }
      }
      #expect(importers.count == 1, "\(name) is imported by \(importers)")
    }
  }

  @Test func knowsTheLibrariesOfTheTable() {
    for library in ModuleRow.all.flatMap(\.libraries) {
      #expect(Self.libraries[library] != nil, "say here which module \(library) is")
    }
  }

  @Test func declaresWhatItImports() {
    let package = Repository.text(of: "Package.swift")
    for target in Repository.targets {
      #expect(package.contains("name: \"\(target)\""), "\(target) is not in Package.swift")
    }
  }
}
