public import RateLimiter

extension Policy {
    /// The rule, for whoever is to apply it.
    public var rule: String {
        switch self {
        case .fixedWindow:
            """
            The first request that succeeds opens a window of the limit's time; its tokens last until the window ends. \
            At that very moment the bucket is full again, and no window is open.
            """
        case .alignedWindow:
            """
            Windows stand at multiples of the limit's time on the clock, whoever asks; its tokens last until the \
            window ends. At that very moment the next one begins with a full bucket.
            """
        case .slidingLog:
            """
            Every token taken is remembered until it is as old as the limit's time, so that no such span ever holds \
            more than the limit. At exactly that age it counts no longer.
            """
        case .slidingCounter:
            """
            Windows stand at multiples of the limit's time. What this one has taken counts in full, and what the one \
            before took counts by the share of this window that is still to come; a request has to fit beside both.
            """
        case .tokenBucket:
            """
            A level of tokens refills continuously, a token every time / tokens, and never above the limit. A request \
            takes its tokens where the level holds them all.
            """
        case .gcra:
            """
            One number is kept, the theoretical arrival time: when the bucket is whole again. A token moves it on by \
            time / tokens, from now where it has passed; after a request it may be no further ahead than the limit's \
            time.
            """
        case .leakyBucket:
            """
            The bucket is a queue with a place for each token, and a place comes free every time / tokens. A request \
            that finds room is let in and answered after its wait; one that finds none is rejected.
            """
        }
    }

    /// How to find the answer to a kind of question.
    public func hint(for kind: Exercise.Kind) -> String {
        switch self {
        case .fixedWindow: hintForFixedWindow(kind)
        case .alignedWindow: hintForAlignedWindow(kind)
        case .slidingLog: hintForLog(kind)
        case .slidingCounter: hintForCounter(kind)
        case .tokenBucket: hintForTokenBucket(kind)
        case .gcra: hintForGCRA(kind)
        case .leakyBucket: hintForLeakyBucket(kind)
        }
    }

    private func hintForFixedWindow(_ kind: Exercise.Kind) -> String {
        switch kind {
        case .outcome: "Is the window still open, and are enough tokens left in it?"
        case .retry: "The moment at which the window opened + time - now."
        case .refill: "The moment at which the window opened + time - now; 0 where none is open."
        case .tokens: "The limit - what was taken since the window opened."
        }
    }

    private func hintForAlignedWindow(_ kind: Exercise.Kind) -> String {
        switch kind {
        case .outcome: "Which multiple of the time was the last, and what was taken since?"
        case .retry: "The next multiple of the time - now."
        case .refill: "The next multiple of the time - now; 0 where nothing was taken since the last."
        case .tokens: "The limit - what was taken since the last multiple of the time."
        }
    }

    private func hintForLog(_ kind: Exercise.Kind) -> String {
        switch kind {
        case .outcome: "Count the tokens that are younger than the limit's time."
        case .retry: "How many of the oldest tokens have to go, and when is the last of those old enough?"
        case .tokens: "The limit - the tokens that are younger than its time."
        case .refill: "The moment of the newest token + time - now; 0 where that has passed."
        }
    }

    private func hintForCounter(_ kind: Exercise.Kind) -> String {
        switch kind {
        case .outcome: "This window's tokens + those of the one before * what is left of this window / time."
        case .retry: "What the window before may still count, then the moment at which it counts no more than that."
        case .tokens: "The limit - what counts of both windows, a part of a token being one."
        case .refill: "The next window's end where this one took any, else this one's."
        }
    }

    private func hintForTokenBucket(_ kind: Exercise.Kind) -> String {
        switch kind {
        case .outcome: "The level: a token more every time / tokens, but never more than the limit."
        case .retry: "What the level lacks * time / tokens."
        case .tokens: "The level, rounded down."
        case .refill: "(The limit - the level) * time / tokens."
        }
    }

    private func hintForGCRA(_ kind: Exercise.Kind) -> String {
        switch kind {
        case .outcome: "How far ahead is the arrival time, and is that with the new tokens more than the time?"
        case .retry: "How much further ahead than the time the arrival time would be."
        case .tokens: "(Time - how far ahead the arrival time is) / (time / tokens), rounded down."
        case .refill: "How far ahead the arrival time is."
        }
    }

    private func hintForLeakyBucket(_ kind: Exercise.Kind) -> String {
        switch kind {
        case .outcome: "Is there a place free? One comes free every time / tokens."
        case .retry: "The places that are missing * time / tokens."
        case .tokens: "The places that are free, rounded down."
        case .refill: "The queue * time / tokens."
        }
    }
}
