// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "Benchmarks",
    products: [.library(name: "Workloads", targets: ["Workloads"])],
    dependencies: [.package(name: "Yearbook", path: "..")],
    targets: [
        .target(
            name: "Workloads",
            dependencies: [.product(name: "Yearbook", package: "Yearbook")],
            swiftSettings: settings
        ),
        .testTarget(name: "WorkloadsTests", dependencies: ["Workloads"], swiftSettings: settings),
    ]
)
