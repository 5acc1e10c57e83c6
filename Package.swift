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
    // Linking HubConnection is what makes names lead to the hub.
    .library(name: "AutoClasses", targets: ["AutoClasses", "HubConnection"]),
    // Static by name, so that `swift build --product Tokenization` builds it alone: of an automatic library it would
    // build the whole package.
    .library(name: "Tokenization", type: .static, targets: ["Tokenization"]),
    // Picture and sound files. It alone needs system libraries, which `Scripts/setup media` installs.
    .library(name: "MediaIO", targets: ["MediaIO"]),
    .library(name: "Pictures", targets: ["Pictures"]),
    .executable(name: "autoclass", targets: ["autoclass"]),
  ],
  traits: [
    .default(enabledTraits: ["Hub"]),
    // Without it the command line reads folders only, and builds in half the time: `make demo`.
    .trait(name: "Hub", description: "Let the command line reach the hub."),
    // Off by default: it needs a system library.
    .trait(name: "HDF5", description: "Read tf_model.h5 through libhdf5."),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
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
    .target(name: "Tokenization", dependencies: ["CKernels", "Files"], swiftSettings: swift),
    // AutoClasses does not depend on Hub: a program that reads folders builds no network stack.
    .target(
      name: "Hub",
      dependencies: [
        "Files",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      swiftSettings: swift),
    .target(
      name: "AutoClasses",
      dependencies: [
        "Files", "Tensors", "Tokenization", .product(name: "Logging", package: "swift-log"),
        .target(name: "CHDF5", condition: .when(traits: ["HDF5"])),
      ],
      swiftSettings: swift),
    .systemLibrary(
      name: "CHDF5", pkgConfig: "hdf5", providers: [.apt(["libhdf5-dev"]), .brew(["hdf5"])]),
    .systemLibrary(
      name: "CJPEG", pkgConfig: "libjpeg",
      providers: [.apt(["libjpeg-dev"]), .brew(["jpeg-turbo"])]),
    .systemLibrary(
      name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
    .systemLibrary(
      name: "CWebP", pkgConfig: "libwebpdemux",
      providers: [.apt(["libwebp-dev"]), .brew(["webp"])]),
    .systemLibrary(
      name: "CSndfile", pkgConfig: "sndfile",
      providers: [.apt(["libsndfile1-dev"]), .brew(["libsndfile"])]),
    .target(
      name: "CMedia", dependencies: ["CJPEG", "CPNG", "CWebP", "CSndfile"],
      linkerSettings: [.linkedLibrary("z")]),
    .target(
      name: "MediaIO", dependencies: ["AutoClasses", "CMedia", "Files"], swiftSettings: swift),
    // Pages to look at: tokens, attention, labels, speech.
    .target(
      name: "Pictures", dependencies: ["AutoClasses", "Files", "Tensors", "Tokenization"],
      swiftSettings: swift),
    .target(
      name: "HubConnection", dependencies: ["AutoClasses", "CHubStart", "Hub"],
      swiftSettings: swift),
    .target(name: "CHubStart"),
    .executableTarget(
      name: "autoclass",
      dependencies: [
        "AutoClasses", "MediaIO", "Pictures",
        .target(name: "Hub", condition: .when(traits: ["Hub"])),
        .target(name: "HubConnection", condition: .when(traits: ["Hub"])),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swift),
    .executableTarget(
      name: "mission-examples", dependencies: ["AutoClasses", "HubConnection", "MediaIO"],
      path: "Examples/Mission", swiftSettings: swift),

    .executableTarget(
      name: "kernel-checks", dependencies: ["CKernels"], path: "Tests/KernelChecks"),
    .testTarget(name: "CKernelsTests", dependencies: ["kernel-checks"], swiftSettings: swift),
    .target(
      name: "HubServer",
      dependencies: [
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      path: "Tests/HubServer",
      swiftSettings: swift),
    .executableTarget(
      name: "hub-server",
      dependencies: [
        "HubServer", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/HubServerTool",
      swiftSettings: swift),
    .testTarget(
      name: "HubServerTests",
      dependencies: [
        "HubServer", .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      swiftSettings: swift),

    .testTarget(name: "FilesTests", dependencies: ["Files"], swiftSettings: swift),
    .testTarget(name: "TensorsTests", dependencies: ["Tensors"], swiftSettings: swift),
    .testTarget(name: "TokenizationTests", dependencies: ["Tokenization"], swiftSettings: swift),
    // A process of its own, to be raced and killed.
    .executableTarget(
      name: "hub-get", dependencies: ["Hub"], path: "Tests/HubGet", swiftSettings: swift),
    .testTarget(
      name: "HubTests", dependencies: ["Files", "Hub", "HubServer", "hub-get"],
      swiftSettings: swift),
    .testTarget(name: "AutoClassesTests", dependencies: ["AutoClasses"], swiftSettings: swift),
    .testTarget(
      name: "MediaIOTests", dependencies: ["AutoClasses", "Files", "MediaIO"], swiftSettings: swift),
    .testTarget(
      name: "PicturesTests",
      dependencies: [
        "AutoClasses", "Files", "Pictures", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: swift),
    .testTarget(
      name: "HubConnectionTests",
      dependencies: ["AutoClasses", "Hub", "HubConnection", "HubServer", "mission-examples"],
      swiftSettings: swift),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "autoclass", "AutoClasses", "Pictures",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swift),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c11
)
