// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "token-bucket",
    // The oldest with 128-bit integers and a mutex.
    platforms: [.macOS(.v15), .macCatalyst(.v18), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
    products: [
        .library(name: "RateLimiter", targets: ["RateLimiter"]),
        .executable(name: "token-bucket", targets: ["token-bucket"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    ],
    targets: [
        .target(name: "RateLimiter", swiftSettings: strict),
        .target(name: "ScenarioLanguage", dependencies: ["RateLimiter"], swiftSettings: strict),
        .target(
            name: "Simulation",
            dependencies: [
                "RateLimiter", "ScenarioLanguage", "JSON", "SeededRandom", "TextLayout",
                .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "HeapModule", package: "swift-collections"),
            ],
            resources: [.embedInCode("Scenarios")],
            swiftSettings: strict),
        .target(
            name: "Search", dependencies: ["RateLimiter", "ScenarioLanguage", "Simulation", "TextLayout"],
            swiftSettings: strict),
        .target(name: "JSON", swiftSettings: strict),
        .systemLibrary(name: "CZlib"),
        .target(name: "Files", dependencies: ["CZlib"], swiftSettings: strict),
        .target(
            name: "AccessLog",
            dependencies: [
                "RateLimiter", "ScenarioLanguage", "JSON", "Files", "Screen", "TextLayout",
                .product(name: "HeapModule", package: "swift-collections"),
            ],
            swiftSettings: strict),
        .target(name: "SeededRandom", swiftSettings: strict),
        .target(
            name: "Practice", dependencies: ["RateLimiter", "ScenarioLanguage", "Simulation", "SeededRandom"],
            swiftSettings: strict),
        .target(
            name: "Storage",
            dependencies: ["RateLimiter", "ScenarioLanguage", "Simulation", "Practice", "JSON", "Files"],
            swiftSettings: strict),
        .target(
            name: "CNcurses",
            linkerSettings: [
                .linkedLibrary("ncursesw", .when(platforms: [.linux])),
                .linkedLibrary("ncurses", .when(platforms: [.macOS])),
            ]),
        .target(name: "TextLayout", swiftSettings: strict),
        .target(name: "Screen", dependencies: ["TextLayout"], swiftSettings: strict),
        .target(name: "Terminal", dependencies: ["CNcurses", "Screen"], swiftSettings: strict),
        .target(
            name: "Dashboard",
            dependencies: [
                "RateLimiter", "ScenarioLanguage", "Simulation", "Search", "Practice", "JSON", "Screen", "TextLayout",
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "token-bucket",
            dependencies: [
                "RateLimiter", "ScenarioLanguage", "Simulation", "Search", "Practice", "AccessLog", "Storage", "Files",
                "Screen", "Dashboard", "Terminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .target(name: "MarkedText", path: "Tests/MarkedText", swiftSettings: strict),
        .testTarget(name: "RateLimiterTests", dependencies: ["RateLimiter", "SeededRandom"], swiftSettings: strict),
        .testTarget(
            name: "ScenarioLanguageTests", dependencies: ["ScenarioLanguage", "SeededRandom", "MarkedText"],
            swiftSettings: strict),
        .testTarget(
            name: "SimulationTests", dependencies: ["Simulation", "SeededRandom", "MarkedText"], swiftSettings: strict),
        .testTarget(name: "SeededRandomTests", dependencies: ["SeededRandom"], swiftSettings: strict),
        .testTarget(name: "SearchTests", dependencies: ["Search", "SeededRandom"], swiftSettings: strict),
        .testTarget(name: "PracticeTests", dependencies: ["Practice"], swiftSettings: strict),
        .testTarget(name: "StorageTests", dependencies: ["Storage", "MarkedText"], swiftSettings: strict),
        .testTarget(name: "JSONTests", dependencies: ["JSON", "SeededRandom"], swiftSettings: strict),
        .testTarget(name: "FilesTests", dependencies: ["Files", "CZlib", "SeededRandom"], swiftSettings: strict),
        .testTarget(name: "AccessLogTests", dependencies: ["AccessLog", "SeededRandom"], swiftSettings: strict),
        .testTarget(name: "TextLayoutTests", dependencies: ["TextLayout"], swiftSettings: strict),
        .testTarget(
            name: "ScreenTests", dependencies: ["Screen", "TextLayout", "SeededRandom"], swiftSettings: strict),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: strict),
        .testTarget(
            name: "DashboardTests", dependencies: ["Dashboard", "Practice", "SeededRandom"], swiftSettings: strict),
        .testTarget(
            name: "ProgramTests", dependencies: ["token-bucket", "Screen", "SeededRandom", "MarkedText"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
