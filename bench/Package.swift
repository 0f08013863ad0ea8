// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nobody who builds Tebiki builds its benchmark. `make bench` runs it.
let package = Package(
  name: "TebikiBench",
  dependencies: [
    .package(name: "Tebiki", path: "..")
  ],
  targets: [
    .executableTarget(
      name: "tebiki-bench",
      dependencies: [
        .product(name: "TebikiKit", package: "Tebiki")
      ],
      path: "Sources/TebikiBench")
  ],
  swiftLanguageModes: [.v6]
)
