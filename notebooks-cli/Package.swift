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
    name: "notebooks-cli",
    products: [.executable(name: "yearbook", targets: ["yearbook"])],
    dependencies: [
        .package(name: "Yearbook", path: ".."),
        .package(name: "Benchmarks", path: "../Benchmarks"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        // The verbs: parse, call the library, print.
        .target(
            name: "Commands",
            dependencies: [
                .product(name: "Yearbook", package: "Yearbook"),
                .product(name: "Workloads", package: "Benchmarks"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(name: "yearbook", dependencies: ["Commands"], swiftSettings: settings),
        // Runs the built command as a user would, and checks what it prints, writes and returns.
        .testTarget(name: "CommandTests", dependencies: ["yearbook", "Commands"], swiftSettings: settings),
    ]
)
