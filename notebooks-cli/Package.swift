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
        // What is printed and written: tables, styles, suggestions, files. Knows nothing of towns.
        .target(
            name: "Terminal", dependencies: [.product(name: "Yearbook", package: "Yearbook")], swiftSettings: settings),
        // The verbs: parse, call the library, print.
        .target(
            name: "Commands",
            dependencies: [
                "Terminal",
                .product(name: "Yearbook", package: "Yearbook"),
                .product(name: "Workloads", package: "Benchmarks"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(name: "yearbook", dependencies: ["Commands"], swiftSettings: settings),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: settings),
        .testTarget(name: "CommandTests", dependencies: ["yearbook"], swiftSettings: settings),
    ]
)
