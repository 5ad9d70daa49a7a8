// swift-tools-version: 6.2
import PackageDescription

// One list of settings for every Swift target, so that no floor is built more leniently than another.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

// The floors are optimised in debug builds too: the tests draw some hundred thousand screens, and wait
// a fifth of the time for them. What is promised and what overflows traps all the same.
let floor: [SwiftSetting] =
  strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

// The same strictness for the C shims.
let strictC: [CSetting] = [
  .enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error),
]

let package = Package(
  name: "schakel",
  products: [.executable(name: "schakel", targets: ["schakel"])],
  dependencies: [
    // Subcommands, help, completions and the man page. The start that opens the workbench does not
    // go through it: running it doubles the start-up time. Linking it brings some pages to relocate.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Floor 1: values and rules, and the C shims.
    .target(name: "Casework", swiftSettings: floor),
    .target(name: "StrictJSON", swiftSettings: floor),
    .target(name: "Outcomes", swiftSettings: floor),
    .target(
      name: "CNcurses", cSettings: strictC,
      linkerSettings: [.linkedLibrary(":libncursesw.a"), .linkedLibrary(":libtinfo.a")]),
    // libsodium: keyed hashes, authenticated encryption, random bytes. No cryptography of our own.
    .target(
      name: "CSodium", cSettings: strictC, linkerSettings: [.linkedLibrary(":libsodium.a")]),
    // libyaml: the colour schemes that others publish are YAML, with all that YAML allows.
    .target(name: "CYaml", cSettings: strictC, linkerSettings: [.linkedLibrary(":libyaml.a")]),
    .target(name: "CPlatform", cSettings: strictC),
    // `#embed` is what this target is for; the compiler calls it newer than its default standard.
    .target(
      name: "CData", exclude: ["Content"],
      cSettings: strictC + [.disableWarning("c23-extensions")]),

    // Floor 2: what is known and how a screen is made.
    .target(
      name: "Content", dependencies: ["Casework", "StrictJSON", "CData"], swiftSettings: floor),
    .target(name: "Screen", swiftSettings: floor),

    // Floor 3: the program without the world, and the three doors to the world.
    .target(
      name: "Workbench", dependencies: ["Casework", "Content", "Outcomes", "Screen"],
      swiftSettings: floor),
    .target(
      name: "Terminal", dependencies: ["Screen", "CNcurses", "CYaml", "CPlatform", "CData"],
      swiftSettings: floor),
    .target(
      name: "CaseStore", dependencies: ["Casework", "StrictJSON", "CSodium", "CPlatform"],
      swiftSettings: floor),
    .target(
      name: "Interchange", dependencies: ["Casework", "Content", "Outcomes", "StrictJSON"],
      swiftSettings: floor),

    // Floor 4: the run loop.
    .target(
      name: "WorkbenchRuntime",
      dependencies: [
        "Casework", "Content", "Outcomes", "Screen", "Workbench", "Terminal", "CaseStore",
        "Interchange", "CPlatform",
      ],
      swiftSettings: floor),

    // Floor 5: options, paths, the real terminal, disk and clock.
    .executableTarget(
      name: "schakel",
      dependencies: [
        "Casework", "StrictJSON", "Outcomes", "Content", "Screen", "Workbench", "Terminal",
        "CaseStore", "Interchange", "WorkbenchRuntime", "CPlatform",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["schakel.docc"],
      swiftSettings: floor),

    // Tests, by the rungs of the house style.
    .testTarget(
      name: "CaseworkTests", dependencies: ["Casework", "Content"], swiftSettings: strict),
    .testTarget(name: "StrictJSONTests", dependencies: ["StrictJSON"], swiftSettings: strict),
    .testTarget(name: "OutcomesTests", dependencies: ["Outcomes"], swiftSettings: strict),
    .testTarget(
      name: "ContentTests", dependencies: ["Casework", "Content", "StrictJSON"],
      swiftSettings: strict),
    .testTarget(name: "ScreenTests", dependencies: ["Screen"], swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "Screen"], swiftSettings: strict),
    .testTarget(
      name: "CaseStoreTests",
      dependencies: ["CaseStore", "Casework", "StrictJSON", "CPlatform", "CSodium"],
      exclude: ["Files"], swiftSettings: strict),
    .testTarget(
      name: "InterchangeTests",
      dependencies: ["Interchange", "Casework", "Content", "Outcomes", "StrictJSON"],
      exclude: ["Files"], swiftSettings: strict),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: [
        "WorkbenchRuntime", "Workbench", "CaseStore", "Interchange", "Casework", "Content",
        "Outcomes", "Screen", "Terminal",
      ],
      swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    // libvterm: a real terminal emulator in the test process, so that what is tested is the screen.
    // Found without pkg-config, so that a build without the tests says nothing about it.
    .systemLibrary(name: "CVterm", path: "Tests/CVterm"),
    .target(name: "CPty", path: "Tests/CPty", cSettings: strictC),
    // Canvases for a terminal to draw, and the program that has it draw them.
    .target(
      name: "CanvasSamples", dependencies: ["Screen"], path: "Tests/CanvasSamples",
      swiftSettings: strict),
    .executableTarget(
      name: "CanvasPlayer", dependencies: ["CanvasSamples", "Screen", "Terminal"],
      path: "Tests/CanvasPlayer", swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["CVterm", "CPty", "CanvasSamples", "Screen", "StrictJSON", "Terminal"],
      swiftSettings: strict),
  ]
)
