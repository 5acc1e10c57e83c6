// swift-tools-version: 6.2
import PackageDescription

// A package of its own, since a package with unsafe flags cannot be depended on. The library's sources are compiled here
// once more (the folders are links), with the counters that libFuzzer steers by.
let counted: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-sanitize=fuzzer", "-enable-testing"]),
]

let package = Package(
  name: "fuzz", platforms: [.macOS(.v15)],
  dependencies: [.package(url: "https://github.com/apple/swift-log", from: "1.16.2")],
  targets: [
    .target(
      name: "CKernels", cSettings: [.unsafeFlags(["-Werror=ignored-attributes"])],
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(name: "Files", swiftSettings: counted),
    .target(name: "Tokenization", dependencies: ["CKernels", "Files"], swiftSettings: counted),
    .target(name: "Tensors", dependencies: ["CKernels", "Files"], swiftSettings: counted),
    .target(
      name: "AutoClasses",
      dependencies: ["Files", "Tensors", "Tokenization", .product(name: "Logging", package: "swift-log")],
      swiftSettings: counted),
    .systemLibrary(name: "CJPEG", pkgConfig: "libjpeg"),
    .systemLibrary(name: "CPNG", pkgConfig: "libpng"),
    .systemLibrary(name: "CWebP", pkgConfig: "libwebpdemux"),
    .systemLibrary(name: "CSndfile", pkgConfig: "sndfile"),
    .target(
      name: "CMedia", dependencies: ["CJPEG", "CPNG", "CWebP", "CSndfile"],
      cSettings: [.unsafeFlags(["-fsanitize=fuzzer-no-link"])],
      linkerSettings: [.linkedLibrary("z")]),
    .target(name: "MediaIO", dependencies: ["AutoClasses", "CMedia", "Files"], swiftSettings: counted),
    .target(name: "CFuzzer"),
    .executableTarget(
      name: "fuzz", dependencies: ["AutoClasses", "CFuzzer", "Files", "MediaIO", "Tensors"],
      swiftSettings: counted,
      linkerSettings: [
        .unsafeFlags(["-sanitize=fuzzer"]),
        // The default linker of Linux fails on the debugging information.
        .unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux])),
      ]),
  ],
  swiftLanguageModes: [.v6], cLanguageStandard: .c11)
