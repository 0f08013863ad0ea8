// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nobody who builds Tebiki builds its benchmark. `make bench` runs it.
let package = Package(
  name: "TebikiBench",
  dependencies: [
    .package(name: "Tebiki", path: ".."),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .executableTarget(
      name: "tebiki-bench",
      dependencies: [
        .product(name: "TebikiKit", package: "Tebiki")
      ],
      path: "Sources/TebikiBench"),
    // The store against plain SQLite and PostgreSQL, each written through GRDB or libpq as a plain program would.
    .executableTarget(
      name: "store-bench",
      dependencies: [
        .product(name: "TebikiKit", package: "Tebiki"),
        .product(name: "TebikiStore", package: "Tebiki"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Sources/StoreBench"),
  ],
  swiftLanguageModes: [.v6]
)
