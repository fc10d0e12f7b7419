// swift-tools-version: 6.2

import Foundation
import PackageDescription

/// Links Swift's runtime and Foundation into the program: counting references, a sixth of its work, then needs no detour
/// through the tables of shared libraries. The libraries refer to each other, hence the group.
let staticRuntime =
  ["-static-stdlib"]
  + ([
    "--start-group", "-lFoundation", "-lFoundationInternationalization", "-lFoundationEssentials",
    "-l_FoundationICU", "-l_FoundationCShims", "-l_FoundationCollections", "-lCoreFoundation",
    "-ldispatch", "-lBlocksRuntime", "-lswiftDispatch", "-lswiftSynchronization", "--end-group",
  ] as [String]).flatMap { ["-Xlinker", $0] }

// The folder list under Sources/ is the architecture: each target depends only on those above it, and a foreign
// library is imported in exactly one of them. `Documentation/Modules.md` says what each is for.
let package = Package(
  name: "psf",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "psf", targets: ["psf"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),

  ],
  targets: [
    .systemLibrary(
      name: "CMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]
    ),
    .systemLibrary(
      name: "CLibCrypto",
      pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]
    ),
    .systemLibrary(
      name: "CXLSXWriter",
      pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]
    ),
    .systemLibrary(
      name: "CZlib",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
    ),
    .systemLibrary(
      name: "CBrotli",
      pkgConfig: "libbrotlienc",
      providers: [.apt(["libbrotli-dev"]), .brew(["brotli"])]
    ),
    .target(name: "CAllocator"),
    .target(name: "CMarkMemory"),
    .target(name: "CProgramFiles"),
    .target(name: "Wording"),
    .target(name: "CFileExchange"),
    .target(name: "CChildProcess"),
    .target(name: "ParallelWork"),
    .target(name: "Diagnostics", dependencies: ["ParallelWork"]),
    .target(name: "XMLReading"),
    .target(name: "Searching", dependencies: ["Diagnostics", "ParallelWork"]),
    .target(name: "Compression", dependencies: ["CBrotli", "CZlib"]),
    .target(name: "ArchiveReading", dependencies: ["Compression"]),
    .target(name: "Fingerprints", dependencies: ["CLibCrypto"]),
    .target(name: "SourceFiles", dependencies: ["Diagnostics", "Fingerprints", "ParallelWork"]),
    .target(name: "FileExchange", dependencies: ["CFileExchange"]),
    .target(name: "ChildProcesses", dependencies: ["CChildProcess"]),
    .target(
      name: "BuildCache",
      dependencies: ["FileExchange", "Fingerprints", "ParallelWork", "SourceFiles"]
    ),
    .target(name: "Markup", dependencies: ["CMarkGFM", "CMarkMemory", "Diagnostics"]),
    .target(name: "Phrasing", dependencies: ["Diagnostics", "SourceFiles"]),
    .target(
      name: "Standards",
      dependencies: ["Diagnostics", "Fingerprints", "Markup", "Wording"]
    ),
    .target(
      name: "Locks",
      dependencies: ["Diagnostics", "Fingerprints", "ParallelWork", "SourceFiles", "Standards"]
    ),
    .target(
      name: "ContentLoading",
      dependencies: [
        "Diagnostics", "Fingerprints", "Locks", "Markup", "ParallelWork", "SourceFiles",
        "Standards", "Wording", .product(name: "Yams", package: "Yams"),
      ]
    ),
    .target(
      name: "OSCAL",
      dependencies: ["Diagnostics", "Fingerprints", "Markup", "SourceFiles", "Standards"]
    ),
    .target(
      name: "Changes",
      dependencies: [
        "Diagnostics", "Fingerprints", "Markup", "ParallelWork", "Phrasing", "Standards", "Wording",
      ]
    ),
    .target(
      name: "Addresses",
      dependencies: [
        "Changes", "Diagnostics", "Fingerprints", "Locks", "Markup", "Phrasing", "Searching",
        "Standards",
      ]
    ),
    .target(
      name: "Checks",
      dependencies: [
        "Addresses", "Changes", "Diagnostics", "Markup", "ParallelWork", "Standards", "Wording",
        "XMLReading",
      ]
    ),
    .target(
      name: "Views",
      dependencies: [
        "Addresses", "Changes", "Diagnostics", "Markup", "ParallelWork", "Phrasing", "Standards",
        "Wording",
      ]
    ),
    .target(name: "Artifacts", dependencies: ["Diagnostics", "Fingerprints"]),
    .target(
      name: "SiteBuilding",
      dependencies: [
        "Addresses", "Artifacts", "Changes", "Diagnostics", "Fingerprints", "Locks", "Markup",
        "ParallelWork", "Phrasing", "Searching", "SourceFiles", "Standards", "Views",
      ]
    ),
    .target(
      name: "Exporting",
      dependencies: [
        "Addresses", "ArchiveReading", "Artifacts", "BuildCache", "CXLSXWriter", "Changes",
        "ChildProcesses", "Diagnostics", "FileExchange", "Fingerprints", "Locks", "Markup", "OSCAL",
        "ParallelWork", "Phrasing", "SourceFiles", "Standards", "Views", "XMLReading",
      ],
      resources: [.embedInCode("PDF/Typst/compile.py")]
    ),
    .target(
      name: "Delivery",
      dependencies: [
        "Artifacts", "Compression", "Diagnostics", "FileExchange", "Fingerprints", "ParallelWork",
        "SourceFiles",
      ]
    ),
    .target(
      name: "Hosting",
      dependencies: ["Artifacts", "ChildProcesses", "Diagnostics", "FileExchange", "Fingerprints"]
    ),
    .target(
      name: "Authoring",
      dependencies: [
        "Changes", "Diagnostics", "FileExchange", "Fingerprints", "Locks", "Markup", "SourceFiles",
        "Standards",
      ]
    ),
    .target(
      name: "Publishing",
      dependencies: [
        "Addresses", "Artifacts", "Authoring", "BuildCache", "CProgramFiles", "Changes", "Checks",
        "ChildProcesses", "Compression", "ContentLoading", "Delivery", "Diagnostics", "Exporting",
        "FileExchange",
        "Fingerprints", "Hosting", "Locks", "OSCAL", "ParallelWork", "SiteBuilding", "SourceFiles",
        "Standards", "Views",
      ]
    ),
    .target(
      name: "LivePreview",
      dependencies: [
        "Artifacts", "Changes", "Diagnostics", "Fingerprints", "Markup", "Publishing",
        "SourceFiles", "Standards", "Views",
      ],
      resources: [.embedInCode("preview.js")]
    ),
    .target(
      name: "CommandLine",
      dependencies: [
        "Addresses", "Artifacts", "Authoring", "BuildCache", "Changes", "Checks", "Compression",
        "ContentLoading",
        "Delivery",
        "Diagnostics", "Exporting", "FileExchange", "Fingerprints", "Hosting", "LivePreview",
        "Locks", "OSCAL",
        "Phrasing", "Publishing", "SourceFiles", "Standards", "Views",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .executableTarget(
      name: "psf",
      dependencies: ["CAllocator", "CommandLine"],
      linkerSettings: [
        .unsafeFlags(staticRuntime, .when(platforms: [.linux], configuration: .release)),
        .linkedLibrary("mimalloc", .when(platforms: [.linux], configuration: .release)),
      ]
    ),
    // Reads other people's standards for the tests of several modules.
    .target(
      name: "CorporaSupport",
      dependencies: [
        "ContentLoading", "Diagnostics", "OSCAL", "SourceFiles", "Standards", "TestRequirements",
        .product(name: "Yams", package: "Yams"),
      ],
      path: "Tests/CorporaSupport"
    ),
    // Says which programs and corpora tests need, and that CI must have them.
    .target(name: "TestRequirements", path: "Tests/TestRequirements"),
    // Numbers that look random and are the same in every run.
    .target(name: "SeededRandom", path: "Tests/SeededRandom"),
  ],
  swiftLanguageModes: [.v6]
)

let testedTargets: [(name: String, also: [Target.Dependency])] = [
  ("ArchiveReading", []),
  (
    "Addresses",
    ["Changes", "ContentLoading", "Diagnostics", "Phrasing", "SourceFiles", "Standards"]
  ),
  (
    "Authoring",
    [
      "Changes", "ContentLoading", "Diagnostics", "FileExchange", "Locks", "SourceFiles",
      "Standards",
    ]
  ),
  ("BuildCache", ["FileExchange", "Fingerprints"]),
  (
    "Changes",
    [
      "ContentLoading", "CorporaSupport", "Diagnostics", "Markup", "Phrasing", "SeededRandom",
      "SourceFiles", "Standards", "Views", "Wording",
    ]
  ),
  (
    "Checks",
    [
      "Addresses", "Changes", "ContentLoading", "CorporaSupport", "Diagnostics", "Locks", "Markup",
      "SeededRandom", "SourceFiles", "Standards", "Wording",
    ]
  ),
  ("ChildProcesses", []),
  // Runs the program, which 'swift build --build-tests' builds as well. It must not be named here: its linker settings would
  // become those of the tests.
  ("CommandLine", ["ArchiveReading", "Diagnostics", "Fingerprints", "Phrasing", "SourceFiles"]),
  (
    "ContentLoading",
    ["Diagnostics", "Markup", "SeededRandom", "SourceFiles", "Standards"]
  ),
  ("Compression", []),
  ("Delivery", ["Artifacts", "Compression", "Diagnostics", "FileExchange", "Fingerprints"]),
  ("Diagnostics", []),
  (
    "Exporting",
    [
      "Addresses", "Artifacts", "BuildCache", "Changes", "ContentLoading", "CorporaSupport",
      "Diagnostics", "FileExchange", "Fingerprints", "OSCAL", "SeededRandom", "SourceFiles",
      "Standards",
    ]
  ),
  ("FileExchange", []),
  ("Fingerprints", []),
  ("Hosting", ["Artifacts", "Fingerprints", "SeededRandom"]),
  ("LivePreview", ["Publishing"]),
  ("Locks", ["Diagnostics", "Fingerprints", "SeededRandom", "SourceFiles", "Standards"]),
  ("Markup", ["Diagnostics", "SeededRandom"]),
  (
    "OSCAL",
    [
      "Addresses", "Changes", "Checks", "ContentLoading", "CorporaSupport", "Diagnostics", "Markup",
      "SeededRandom", "SourceFiles", "Standards",
    ]
  ),
  ("ParallelWork", []),
  ("Phrasing", ["Diagnostics", "SourceFiles"]),
  (
    "Publishing",
    [
      "Artifacts", "Diagnostics", "Fingerprints", "SeededRandom", "SiteBuilding", "SourceFiles",
    ]
  ),
  (
    "SiteBuilding",
    [
      "Addresses", "Artifacts", "Changes", "ContentLoading", "Diagnostics", "Fingerprints",
      "Phrasing", "SourceFiles", "Standards", "Views",
    ]
  ),
  ("Searching", []),
  ("SourceFiles", ["Diagnostics"]),
  ("Standards", ["Diagnostics", "Markup", "SeededRandom"]),
  ("Wording", []),
  ("XMLReading", []),
]
let targetsWithFixtures: Set<String> = [
  "Changes", "Checks", "CommandLine", "ContentLoading", "Markup", "Searching", "SiteBuilding",
]
package.targets.append(.testTarget(name: "ArchitectureTests"))
for tested in testedTargets {
  package.targets.append(
    .testTarget(
      name: "\(tested.name)Tests",
      dependencies: [.byName(name: tested.name), "TestRequirements"] + tested.also,
      exclude: (targetsWithFixtures.contains(tested.name) ? ["Fixtures"] : [])
        + (tested.name == "Checks" ? ["Mutations/mutations.json"] : [])
    )
  )
}

// libFuzzer brings a main function of its own, so that the target is there for Scripts/fuzz alone.
if ProcessInfo.processInfo.environment["PSF_FUZZING"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzzing",
      dependencies: [
        "Addresses", "ArchiveReading", "ContentLoading", "Diagnostics", "Exporting", "Fingerprints",
        "OSCAL", "SourceFiles", "Standards", "XMLReading",
      ],
      path: "Fuzzing"
    )
  )
}

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .treatAllWarnings(as: .error),
  .treatWarning("DeprecatedDeclaration", as: .warning),
]
let targetsInC: Set<String> = ["CChildProcess", "CFileExchange", "CMarkMemory", "CProgramFiles"]
for target in package.targets where target.type != .system && !targetsInC.contains(target.name) {
  target.swiftSettings = settings
}
// Without a main file, a target of one file would be read as one.
package.targets.first { $0.name == "Fuzzing" }?.swiftSettings? += [
  .unsafeFlags(["-parse-as-library"])
]
