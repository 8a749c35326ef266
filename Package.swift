// swift-tools-version: 6.2
import PackageDescription

/// The import table of the architecture, as data: each target with what it may import.
/// `Tests/YearbookTests/ImportTableTests.swift` holds the sources' import lines against it.
let libraries: [(name: String, imports: [String])] = [
    ("NumericCore", ["COpenBLAS", "CKernels"]),
    ("Distributions", []),
    ("Statistics", ["NumericCore", "Distributions"]),
    ("Indicators", []),
    ("DataPackages", ["Indicators"]),
    ("ReportReading", ["Indicators", "DataPackages", "NumericCore"]),
    ("Comparison", ["Indicators", "Statistics", "NumericCore"]),
    ("Reporting", ["Comparison", "Indicators", "Statistics", "DataPackages"]),
    (
        "Yearbook",
        [
            "NumericCore", "Distributions", "Statistics", "Indicators", "DataPackages", "ReportReading",
            "Comparison", "Reporting",
        ]
    ),
]

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "Yearbook",
    products: [
        .library(name: "Yearbook", targets: ["Yearbook"]),
        .library(name: "Statistics", targets: ["Statistics"]),
    ],
    targets: [
        .systemLibrary(
            name: "COpenBLAS",
            pkgConfig: "openblas",
            providers: [.apt(["libopenblas-dev"]), .brew(["openblas"])]
        ),
        .target(name: "CKernels"),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    ]
        + libraries.map { library in
            .target(
                name: library.name,
                dependencies: library.imports.map { .byName(name: $0) },
                swiftSettings: settings
            )
        }
        + libraries.map { library in
            .testTarget(
                name: library.name + "Tests",
                dependencies: [.byName(name: library.name), "TestSupport"],
                swiftSettings: settings
            )
        }
)
