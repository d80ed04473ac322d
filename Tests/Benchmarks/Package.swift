// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
/// What the C++ contenders have in common.
let shared: [CXXSetting] = [.headerSearchPath("../Shared")]
let rateLimiter: [Target.Dependency] = [.product(name: "RateLimiter", package: "token-bucket")]

let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "token-bucket", path: "../..")],
    targets: [
        .executableTarget(name: "Benchmark", dependencies: rateLimiter, swiftSettings: strict),
        .executableTarget(name: "SwiftContender", dependencies: rateLimiter, swiftSettings: strict),
        .executableTarget(name: "ScreenBenchmark", swiftSettings: strict),
        .executableTarget(name: "SlotsContender", cxxSettings: shared),
        .executableTarget(name: "UnorderedMapContender", cxxSettings: shared),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx20
)
