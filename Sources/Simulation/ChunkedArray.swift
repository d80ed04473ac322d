/// An array whose copy shares its elements in chunks: a change to an element of the copy copies its chunk alone.
public struct ChunkedArray<Element: Sendable>: RandomAccessCollection, Sendable {
    private static var chunkSize: Int { 64 }

    private var chunks: [[Element]] = []
    /// How many elements there are.
    public private(set) var endIndex = 0

    init() {}

    /// 0.
    public var startIndex: Int { 0 }

    /// An element, by its place from 0 on.
    public internal(set) subscript(index: Int) -> Element {
        get { chunks[index / Self.chunkSize][index % Self.chunkSize] }
        _modify { yield &chunks[index / Self.chunkSize][index % Self.chunkSize] }
    }

    mutating func append(_ element: Element) {
        if endIndex % Self.chunkSize == 0 { chunks.append([]) }
        chunks[chunks.count - 1].append(element)
        endIndex += 1
    }
}
