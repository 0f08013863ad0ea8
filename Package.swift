// swift-tools-version: 6.1
import PackageDescription

// Arrows point down only (ARCHITECTURE.md); Tests/ArchitectureTests compares every `import` line with this table.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Tebiki",
  products: [
    .executable(name: "tebiki", targets: ["tebiki"])
  ],
  dependencies: [],
  targets: [
    .target(name: "PlanModel", swiftSettings: strict),
    .testTarget(name: "PlanModelTests", dependencies: ["PlanModel"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
