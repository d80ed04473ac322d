// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
let rateLimiter: [Target.Dependency] = [.product(name: "RateLimiter", package: "token-bucket")]

let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "token-bucket", path: "../..")],
    targets: [
        .executableTarget(name: "Benchmark", dependencies: rateLimiter, swiftSettings: strict),
        .executableTarget(name: "SwiftContender", dependencies: rateLimiter, swiftSettings: strict),
        .executableTarget(name: "ScreenBenchmark", swiftSettings: strict),
        .executableTarget(name: "UnorderedMapContender"),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx20
)
