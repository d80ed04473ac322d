extension JSONValue {
    /// That something else was expected here.
    public func expected(_ what: String) -> JSONError {
        let found =
            switch kind {
            case .object: "an object"
            case .array: "a list"
            case .string: "a string"
            case .number(let text), .literal(let text): "`\(text)`"
            }
        return JSONError(place: start, message: "found \(found), expected \(what)")
    }

    /// An object's member of a name, which is compared by its bytes; throws where this is no object or has none.
    public func member(_ name: String) throws(JSONError) -> JSONValue {
        guard case .object(let members) = kind else { throw expected("an object with \"\(name)\"") }
        guard let member = members.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) else {
            throw expected("one with \"\(name)\"")
        }
        return member.value
    }

    /// A list's elements.
    public var elements: [JSONValue] {
        get throws(JSONError) {
            guard case .array(let values) = kind else { throw expected("a list") }
            return values
        }
    }

    /// A whole number that is not negative.
    public var count: Int {
        get throws(JSONError) {
            guard case .number(let digits) = kind, let count = Decimal(digits)?.exactlyScaled(by: 0) else {
                throw expected("a whole number, 0 to \(Int.max)")
            }
            return Int(count)
        }
    }

    /// A string's text.
    public var text: String {
        get throws(JSONError) {
            guard case .string(let text) = kind else { throw expected("a string") }
            return text
        }
    }
}
