// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors in this project's own builds (`make` sets the variable), never in a user's.
let warnings: [SwiftSetting] =
  Context.environment["AUTOCLASSES_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

let swift: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + warnings

let package = Package(
  name: "swift-autoclasses",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "AutoClasses", targets: ["AutoClasses"]),
    // Static by name, so that `swift build --product Tokenization` builds it alone: of an automatic library it would
    // build the whole package.
    .library(name: "Tokenization", type: .static, targets: ["Tokenization"]),
    .executable(name: "autoclass", targets: ["autoclass"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  ],
  targets: [
    // The kernels are optimised in debug builds too: at -O0 a forward pass takes thirty times as long.
    .target(
      name: "CKernels",
      cSettings: [
        .unsafeFlags(["-O2"], .when(configuration: .debug)),
        .unsafeFlags(["-Werror=ignored-attributes"]),
      ],
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(name: "Files", swiftSettings: swift),
    .target(name: "Tensors", dependencies: ["CKernels", "Files"], swiftSettings: swift),
    .target(name: "Tokenization", dependencies: ["Files"], swiftSettings: swift),
    .target(
      name: "AutoClasses",
      dependencies: [
        "Files", "Tensors", "Tokenization", .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: swift),
    .executableTarget(
      name: "autoclass",
      dependencies: [
        "AutoClasses", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swift),

    .executableTarget(
      name: "kernel-checks", dependencies: ["CKernels"], path: "Tests/KernelChecks"),
    .testTarget(name: "CKernelsTests", dependencies: ["kernel-checks"], swiftSettings: swift),
    .testTarget(name: "FilesTests", dependencies: ["Files"], swiftSettings: swift),
    .testTarget(name: "TensorsTests", dependencies: ["Tensors"], swiftSettings: swift),
    .testTarget(name: "TokenizationTests", dependencies: ["Tokenization"], swiftSettings: swift),
    .testTarget(name: "AutoClassesTests", dependencies: ["AutoClasses"], swiftSettings: swift),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "autoclass", "AutoClasses",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swift),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c11
)
