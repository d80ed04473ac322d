// Writes an access log in the Combined Log Format, in order: `generate LINES CLIENTS SEED`.
//
// Every client comes, in turn, once in LINES / CLIENTS lines; the other lines are mostly of a few of them. One client in
// twenty has an IPv6 address. The log spans a day.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>

static uint64_t state;

// SplitMix64.
static uint64_t next_random() {
    uint64_t mixed = state += 0x9E3779B97F4A7C15;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
    return mixed ^ (mixed >> 31);
}

static const char *const agents[] = {
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:125.0) Gecko/20100101 Firefox/125.0",
    "curl/8.5.0",
    "Mozilla/5.0 (compatible; ExampleBot/2.1; +http://www.example.com/bot.html)",
};

static void write_address(uint64_t client) {
    uint64_t scattered = client * 2654435761u % (1u << 24);
    if (client % 20 == 0)
        printf("2001:db8:%x:%x:%x:%x:0:%x", (unsigned)(client % 7919), (unsigned)(scattered >> 12), 0x1a2b,
               (unsigned)(scattered & 4095), (unsigned)client & 65535);
    else
        printf("10.%u.%u.%u", (unsigned)(scattered >> 16), (unsigned)(scattered >> 8 & 255), (unsigned)(scattered & 255));
}

int main(int count, char **arguments) {
    if (count != 4) return 64;
    uint64_t lines = strtoull(arguments[1], nullptr, 10), clients = strtoull(arguments[2], nullptr, 10);
    state = strtoull(arguments[3], nullptr, 10);
    uint64_t turn = lines / clients, turned = 0;
    for (uint64_t line = 0; line < lines; line++) {
        double skewed = (double)(next_random() >> 11) / 9007199254740992.0;
        uint64_t client = line % turn == 0 && turned < clients ? turned++ : (uint64_t)(skewed * skewed * clients);
        time_t moment = 1714521600 + (time_t)(line * 86400 / lines);
        char date[32];
        strftime(date, sizeof date, "%d/%b/%Y:%H:%M:%S +0000", gmtime(&moment));
        uint64_t random = next_random();
        write_address(client);
        printf(" - - [%s] \"GET /articles/%u/page?id=%u HTTP/1.1\" %d %u \"https://www.example.com/articles/%u\" \"%s\"\n",
               date, (unsigned)(random % 5000), (unsigned)(random >> 20 & 0xFFFFF), random % 50 ? 200 : 404,
               (unsigned)(random >> 40 & 0xFFFF), (unsigned)(random % 500), agents[random >> 60 & 3]);
    }
}
