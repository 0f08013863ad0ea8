// swift-tools-version: 6.1
import PackageDescription

// Arrows point down only (ARCHITECTURE.md). Tests/ArchitectureTests compares every `import` line with this file.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Tebiki",
  products: [
    .executable(name: "tebiki", targets: ["tebiki"]),
    // What a program of another office, or the benchmark package, can stand on without a server.
    .library(
      name: "TebikiKit",
      targets: ["PlanModel", "Handbook", "Evaluation", "Interchange", "Publishing", "PlanOperations"]),
    // The store with both drivers, for the benchmark package and for programs that work beside the server.
    .library(name: "TebikiStore", targets: ["PlanStore", "SQLitePlanStore", "PostgreSQLPlanStore"]),
  ],
  dependencies: [
    // The web server. Core only: TLS belongs to the proxy in front, and its test product would pull in BoringSSL.
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    // HTTP types and channels, for the handler that answers published pages on the event loop.
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    // Subcommands, options and their --help.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // SHA-256 of records, editions and the audit chain: a proven implementation with the processor's own instructions.
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    // The embedded database: pools readers beside one writer, and lets FTS5 use a tokeniser written in Swift.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // Bottom: values and bytes, no dependencies.
    .target(name: "PlanModel", swiftSettings: strict),
    .target(name: "TextFormats", swiftSettings: strict),
    .target(name: "Spreadsheets", dependencies: ["CXLSXWriter"], swiftSettings: strict),
    // Workbooks of Excel with styles, panes and print settings: what Excel accepts without complaint has many corners, and
    // this library knows them. Reading stays with CZlib: the library only writes.
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // ZIP files, for documents of Word and packages of publication, and for reading workbooks of Excel.
    .target(name: "Archives", dependencies: ["CZip"], swiftSettings: strict),
    // A proven library instead of a format that hostile files bend in a hundred ways; works on buffers, without a disk.
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),

    // Runs Typst, the engine that sets PDF, as a child process: a file that claims PDF/UA and PDF/A is made by a program
    // that refuses to write any other. Typst comes as a Python package (scripts/requirements-run.txt).
    .target(name: "Typesetting", swiftSettings: strict),

    // Middle: none of these imports another.
    .target(name: "Handbook", dependencies: ["PlanModel", "TextFormats"], swiftSettings: strict),
    .target(name: "Evaluation", dependencies: ["PlanModel"], swiftSettings: strict),
    .target(
      name: "Interchange",
      dependencies: ["PlanModel", "TextFormats", "Archives", "Spreadsheets", "CLibYAML", "CZlib"],
      swiftSettings: strict),
    // YAML of the plan folder. Its events tell line and anchor before anything is built, so that an alias bomb costs no
    // more than its bytes; a composing reader would have expanded it first.
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(
      name: "Publishing", dependencies: ["PlanModel", "TextFormats", "Archives", "CCMarkGFM"], swiftSettings: strict),
    // CommonMark with tables, from Debian: chapters are written in it, and a well-kept parser knows its corners.
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),

    // The store: verbs and values, and what every driver shares. The two drivers are named only where the program is put
    // together.
    .target(
      name: "PlanStore",
      dependencies: ["PlanModel", "TextFormats", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .target(
      name: "SQLitePlanStore",
      dependencies: ["PlanModel", "PlanStore", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(
      name: "PostgreSQLPlanStore", dependencies: ["PlanModel", "PlanStore", "CLibPQ"], swiftSettings: strict),
    // PostgreSQL's own client: authentication, several hosts and reconnection behave as its manual says.
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),

    // Who may sign in, and how that is found out. CryptoExtras is scrypt for passwords and RSA for what an identity
    // provider signed.
    .target(
      name: "Accounts",
      dependencies: ["PlanModel", "PlanStore", "CLibCurl", .product(name: "CryptoExtras", package: "swift-crypto")],
      swiftSettings: strict),
    // HTTPS to an identity provider. Foundation's URLSession stands on it too, but ends the process when a server hangs up
    // in the middle of its header.
    .systemLibrary(name: "CLibCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),

    // Top.
    .target(
      name: "PlanOperations",
      dependencies: [
        "PlanModel", "TextFormats", "Handbook", "Evaluation", "Interchange", "Publishing", "Typesetting",
        "Spreadsheets", "PlanStore", "Accounts",
      ],
      swiftSettings: strict),
    .target(
      name: "Website",
      dependencies: [
        "PlanModel", "TextFormats", "PlanStore", "Accounts", "PlanOperations", "Publishing", "Interchange", "Handbook",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    // gzip of the published bytes, once per edition.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .executableTarget(
      name: "tebiki",
      dependencies: [
        "PlanModel", "TextFormats", "Handbook", "Evaluation", "Interchange", "Publishing", "PlanOperations", "Website",
        "PlanStore", "Accounts", "SQLitePlanStore", "PostgreSQLPlanStore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Tests mirror the sources.
    .testTarget(name: "PlanModelTests", dependencies: ["PlanModel"], swiftSettings: strict),
    .testTarget(name: "ArchivesTests", dependencies: ["Archives"], swiftSettings: strict),
    .testTarget(name: "TypesettingTests", dependencies: ["Typesetting"], swiftSettings: strict),
    .testTarget(name: "TextFormatsTests", dependencies: ["TextFormats"], swiftSettings: strict),
    // Interchange reads back what was written.
    .testTarget(
      name: "SpreadsheetsTests", dependencies: ["Spreadsheets", "Interchange", "Archives"], swiftSettings: strict),
    .testTarget(name: "HandbookTests", dependencies: ["Handbook", "PlanModel", "TextFormats"], swiftSettings: strict),
    .testTarget(
      name: "EvaluationTests", dependencies: ["Evaluation", "PlanModel"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "InterchangeTests",
      dependencies: ["Interchange", "PlanModel", "TextFormats", "Archives", "Spreadsheets"], swiftSettings: strict),
    // Interchange reads 見本県, which the comparison of plans is tried on.
    .testTarget(
      name: "PublishingTests", dependencies: ["Publishing", "PlanModel", "Archives", "Interchange"],
      swiftSettings: strict),
    // CryptoExtras makes the keys of an invented identity provider.
    .testTarget(
      name: "AccountsTests",
      dependencies: [
        "Accounts", "PlanModel", "PlanStore", .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PlanOperationsTests",
      dependencies: [
        "PlanOperations", "PlanModel", "Handbook", "Evaluation", "Interchange", "Publishing", "PlanStore",
        "PlanStoreModel", "Accounts",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "WebsiteTests",
      dependencies: [
        "Website", "Publishing", "PlanOperations", "PlanStore", "PlanStoreModel", "SQLitePlanStore", "PlanModel",
        "Accounts", "Interchange", "Handbook",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      swiftSettings: strict),
    // A store of arrays and dictionaries, without speed or durability: what the drivers are compared with, and what acts
    // are tested on.
    .target(
      name: "PlanStoreModel", dependencies: ["PlanStore"], path: "Tests/PlanStoreModel",
      swiftSettings: strict),
    // One contract for every driver; PostgreSQL's runs where TEBIKI_TEST_POSTGRES names a server (scripts/with-postgres).
    .testTarget(
      name: "PlanStoreTests",
      dependencies: [
        "PlanStore", "PlanStoreModel", "SQLitePlanStore", "PostgreSQLPlanStore", "PlanModel", "PlanOperations",
      ],
      swiftSettings: strict),
    // The program that Tests/store kills, starves and cuts off in order to see what is left.
    .executableTarget(
      name: "store-hammer", dependencies: ["PlanStore", "SQLitePlanStore", "PostgreSQLPlanStore"],
      path: "Tests/StoreHammer", swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
