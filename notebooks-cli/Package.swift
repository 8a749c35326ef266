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
    traits: [
        .trait(
            name: "Documents", description: "Read web pages, Word documents and PDFs; needs libxml2 and libarchive."),
        .default(enabledTraits: ["Documents"]),
    ],
    dependencies: [
        .package(name: "Yearbook", path: ".."),
        .package(name: "Benchmarks", path: "../Benchmarks"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev", "pkg-config"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
        // Documents of any format in, text out. Knows nothing of figures.
        .target(
            name: "Documents",
            dependencies: [
                .target(name: "CLibXML2", condition: .when(traits: ["Documents"])),
                .target(name: "CLibArchive", condition: .when(traits: ["Documents"])),
            ],
            swiftSettings: settings
        ),
        // The verbs: parse, call the library, print.
        .target(
            name: "Commands",
            dependencies: [
                "Documents",
                .product(name: "Yearbook", package: "Yearbook"),
                .product(name: "Workloads", package: "Benchmarks"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(name: "yearbook", dependencies: ["Commands"], swiftSettings: settings),
        // Small documents of our own, made by the tests that read them.
        .target(name: "DocumentFixtures", path: "Tests/DocumentFixtures", swiftSettings: settings),
        .testTarget(name: "DocumentTests", dependencies: ["Documents", "DocumentFixtures"], swiftSettings: settings),
        // Runs the built command as a user would, and checks what it prints, writes and returns.
        .testTarget(
            name: "CommandTests", dependencies: ["yearbook", "Commands", "Documents", "DocumentFixtures"],
            swiftSettings: settings),
    ]
)
