import Testing

struct SettingsPlaceTests {
    private static let late = "found settings after the limit was used"

    @Test(arguments: [
        FaultyScript("user a\nrequest a\n¦settings tokens=1\n", late),
        FaultyScript("user a\nexpect a tokens=100\n  ¦settings tokens=1\n", late),
        FaultyScript("user a\ntask t\nsolved a tokens=100\n¦settings tokens=1\n", late),
        FaultyScript("user a\nadvance to refill\n¦settings tokens=1\nrequest a\n", late),
        FaultyScript("user a\nadvance to refill a\n¦settings tokens=1\nrequest a\n", late),
        FaultyScript("user a\nrequest a\n¦settings tokens=1\n¦settings time=1\n", late, late),
        FaultyScript("user a\nrequest ¦b\n¦settings tokens=1\n", "found the key", late),
        FaultyScript("user a\nrequest a ¦x0\n¦settings tokens=1\n", "found `x0`", late),
        FaultyScript("user a\nadvance to refill a ¦b\n¦settings tokens=1\nrequest a\n", "found `b`", late),
    ])
    func `settings stand before the first statement that uses the limit`(script: FaultyScript) {
        script.hold()
    }

    @Test(arguments: [
        FaultyScript(
            "settings tokens=1 ¦tokens=1\nuser a\nrequest a\n",
            "found tokens= again, expected each field once in a file"),
        FaultyScript("settings time=1\nuser a\nsettings tokens=1 ¦time=1\nrequest a\n", "found time= again"),
        FaultyScript("settings policy=gcra ¦policy=gcra ¦policy=gcra\nuser a\nrequest a\n", "found policy= again"),
        FaultyScript(
            "settings tokens=1 ¦tokens=2\nsettings ¦tokens=3\nuser a\nrequest a\n", "tokens= again", "tokens= again"),
        FaultyScript("settings tokens=1 ¦x\nsettings ¦tokens=3\nuser a\nrequest a\n", "found `x`", "tokens= again"),
        FaultyScript("settings ¦tokens=0\nsettings tokens=3\nuser a\nrequest a\n", "found `tokens=0`"),
    ])
    func `each field stands once in a file`(script: FaultyScript) {
        script.hold()
    }
}
