/* extract/names/cue.c - cue: what the words beside a name say of who bears it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/names/cue.h"

#include "extract/names/name.h"

enum {
    REACH = 96,    /* bytes to either side that are looked at */
    WORDS_MAX = 5, /* words of them */
};

#define AMONG(word, words) kith_word_among((word), (words), sizeof(words) / sizeof *(words))

/* What people are at a firm, or with it. */
static const char *const roles[] = {
    "accountant",   "accountants", "adviser",    "advisor", "analyst", "analysts", "attorney",
    "broker",       "brokers",     "consultant", "dealer",  "dealers", "director", "economist",
    "economists",   "executive",   "manager",    "officer", "partner", "research", "spokesman",
    "spokesperson", "spokeswoman", "strategist", "trader",  "traders"};

/* What they are of it. */
static const char *const heads[] = {"analyst",   "analysts",   "chairman",  "director",
                                    "economist", "economists", "executive", "head",
                                    "officer",   "president",  "spokesman", "spokeswoman"};

/* What one has in a firm. */
static const char *const holdings[] = {"holding",      "holdings", "investment", "investments",
                                       "ownership",    "position", "share",      "shareholders",
                                       "shareholding", "shares",   "stake",      "stakes"};

/* What one has, or does, in people and other things as well. */
static const char *const attitudes[] = {
    "belief",     "believe", "believed", "believers",  "believes",  "change",
    "confidence", "faith",   "interest", "interested", "interests", "invest",
    "invested",   "role",    "trust",    "trusted",    "won"};

/* What stands before the name of a firm. */
static const char *const kinds[] = {"bank",       "bankers",      "brokerage",    "brokerages",
                                    "brokers",    "company",      "conglomerate", "firm",
                                    "giant",      "group",        "house",        "stockbrokers",
                                    "subsidiary", "underwriters", "unit"};

/* What stands before the name of a person, or after it and a comma. */
static const char *const titles[] = {
    "ambassador",   "analyst",     "attorney", "captain", "chairman",  "chancellor", "colonel",
    "commissioner", "congressman", "director", "dr",      "economist", "gen",        "general",
    "governor",     "head",        "judge",    "justice", "king",      "lady",       "lord",
    "manager",      "minister",    "mr",       "mrs",     "ms",        "partner",    "premier",
    "president",    "prince",      "princess", "prof",    "professor", "queen",      "rep",
    "secretary",    "sen",         "senator",  "sheikh",  "sir",       "spokesman",  "spokeswoman",
    "treasurer",    "vice"};

/* What stands behind the name of a firm. */
static const char *const of_firms[] = {
    "analyst",    "analysts",   "board",        "branch",      "chairman",   "chief",
    "co",         "corp",       "corporation",  "dealer",      "dealers",    "director",
    "directors",  "division",   "economist",    "economists",  "employees",  "engines",
    "executives", "group",      "holdings",     "inc",         "limited",    "llc",
    "ltd",        "management", "plc",          "president",   "securities", "shareholders",
    "shares",     "spokesman",  "spokesperson", "spokeswoman", "stock",      "stockholders",
    "strategist", "subsidiary", "trader",       "traders",     "unit",       "vice-president",
    "workers"};

/* What firms alone have. */
static const char *const belongings[] = {
    "annual",       "assets",       "bonds",      "branches",     "customers", "debt",
    "dividend",     "earnings",     "employees",  "factories",    "factory",   "headquarters",
    "net",          "plant",        "plants",     "products",     "profit",    "profits",
    "revenue",      "revenues",     "sales",      "shareholders", "shares",    "stock",
    "stockholders", "subsidiaries", "subsidiary", "turnover",     "unit",      "units",
    "workers"};

/* What prices do. */
static const char *const movements[] = {"advanced", "climbed", "closed",  "declined", "dropped",
                                        "eased",    "ended",   "fell",    "finished", "firmed",
                                        "gained",   "jumped",  "lost",    "opened",   "rose",
                                        "shed",     "slid",    "slipped", "surged"};

/* What a firm is. */
static const char *const parts[] = {"affiliate", "brokerage",  "company",      "division",
                                    "firm",      "maker",      "manufacturer", "producer",
                                    "retailer",  "subsidiary", "supplier",     "unit"};

/* What may follow that. */
static const char *const after_parts[] = {"based",        "in",   "of",    "owned", "specialising",
                                          "specializing", "that", "which", "with"};

typedef struct beside {
    char bytes[REACH];      /* in lower case */
    kith_str at[WORDS_MAX]; /* the nearest to the name first; those not there are empty */
    bool capital[WORDS_MAX];
    bool comma;      /* between the name and the nearest */
    bool possessive; /* "'s" between them */
} beside;

static bool is_in_word(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-' ||
           byte == '&' || (byte & 0x80);
}

static bool is_number(kith_str word)
{
    return word.len && word.ptr[0] >= '0' && word.ptr[0] <= '9';
}

static kith_str lower(kith_str text, char bytes[REACH])
{
    for (size_t i = 0; i < text.len; i++)
        bytes[i] = text.ptr[i] >= 'A' && text.ptr[i] <= 'Z' ? (char)(text.ptr[i] + 'a' - 'A')
                                                            : text.ptr[i];
    return (kith_str){bytes, text.len};
}

/* Words before the name, across commas; other marks end them. */
static void read_before(kith_str text, size_t start, beside *out)
{
    size_t from = start < REACH ? 0 : start - REACH, count = 0;
    kith_str raw = kith_str_slice(text, from, start), low = lower(raw, out->bytes);
    for (size_t end = low.len; count < WORDS_MAX; count++) {
        while (end > 0 && (kith_byte_is_space(low.ptr[end - 1]) || low.ptr[end - 1] == ',' ||
                           (low.ptr[end - 1] == '.' && count == 0))) {
            out->comma = out->comma || (low.ptr[end - 1] == ',' && count == 0);
            end--;
        }
        size_t first = end;
        while (first > 0 && is_in_word(low.ptr[first - 1]))
            first--;
        if (first == end)
            break;
        out->at[count] = kith_str_slice(low, first, end);
        out->capital[count] = raw.ptr[first] != low.ptr[first];
        end = first;
    }
}

/* Bytes of a possessive ending that `text` begins with. */
static size_t possessive_of(kith_str text)
{
    static const char *const endings[] = {"'s ", "\u2019s ", "' ", "\u2019 "};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (kith_str_starts(text, kith_str_of(endings[i])))
            return kith_str_of(endings[i]).len - 1;
    return 0;
}

/* Words behind the name, up to a mark, but for a comma at once. */
static void read_behind(kith_str text, size_t end, beside *out)
{
    size_t to = text.len - end < REACH ? text.len : end + REACH, at, count = 0;
    kith_str raw = kith_str_slice(text, end, to), low = lower(raw, out->bytes);
    at = possessive_of(low);
    out->possessive = at > 0;
    if (at < low.len && low.ptr[at] == ',') {
        out->comma = true;
        at++;
    }
    for (; count < WORDS_MAX; count++) {
        while (at < low.len && kith_byte_is_space(low.ptr[at]))
            at++;
        size_t first = at;
        while (at < low.len && is_in_word(low.ptr[at]))
            at++;
        if (first == at)
            break;
        out->at[count] = kith_str_slice(low, first, at);
        out->capital[count] = raw.ptr[first] != low.ptr[first];
    }
}

/* What may stand before a subject. */
static bool is_before_subject(kith_str word)
{
    static const char *const openers[] = {"after", "although", "and",   "as",    "because",  "but",
                                          "if",    "said",     "since", "that",  "though",   "when",
                                          "where", "whether",  "which", "while", "yesterday"};
    return word.len == 0 || is_number(word) || AMONG(word, openers);
}

static bool is(kith_str word, const char *other)
{
    return kith_str_equal(word, kith_str_of(other));
}

/* What `b`, whose nearest word is "in", says. */
static kith_cue said_to_be_in(const beside *b)
{
    if (AMONG(b->at[1], holdings))
        return KITH_CUE_FIRM;
    bool begins = b->at[1].len == 0 && b->capital[0];
    return begins || (b->at[1].len && !AMONG(b->at[1], attitudes)) ? KITH_CUE_PLACE
                                                                   : KITH_CUE_UNSAID;
}

/* `single`: the name is one word, as those are of more than people and firms. */
static kith_cue said_before(const beside *b, bool single)
{
    kith_str nearest = b->at[0], next = b->at[1];
    if (b->comma)
        return KITH_CUE_UNSAID;
    if (is(nearest, "in"))
        return said_to_be_in(b);
    bool with = is(nearest, "at") || is(nearest, "with");
    bool leads = is(next, "lead") || is(next, "co-lead") || is(next, "sole") || is(next, "joint");
    bool manages = leads && (is(nearest, "manager") || is(nearest, "managers"));
    /* "Peter Fellner of James Capel"; "Duke of Wellington" has no given name. */
    bool of =
        is(nearest, "of") &&
        (AMONG(next, heads) || (!single && b->capital[1] && b->capital[2] && !is(b->at[2], "the")));
    if (manages || of || (with && AMONG(next, roles)) || (!single && AMONG(nearest, kinds)))
        return KITH_CUE_FIRM;
    return AMONG(nearest, titles) ? KITH_CUE_PERSON : KITH_CUE_UNSAID;
}

/* "a unit of", "the oil company that", from word `i` on. */
static bool is_part(const beside *b, size_t i)
{
    if (!is(b->at[i], "a") && !is(b->at[i], "an") && !is(b->at[i], "the"))
        return false;
    for (size_t k = i + 1; k < WORDS_MAX; k++) {
        kith_str next = k + 1 < WORDS_MAX ? b->at[k + 1] : (kith_str){0};
        if (AMONG(b->at[k], parts) && (next.len == 0 || AMONG(next, after_parts)))
            return true;
    }
    return false;
}

static kith_cue said_behind_comma(const beside *b, bool single)
{
    bool age = is_number(b->at[0]) && b->at[0].len == 2 && b->at[1].len == 0;
    if (age || is(b->at[0], "who") || (AMONG(b->at[0], titles) && !b->capital[0]))
        return KITH_CUE_PERSON;
    return (!single && is(b->at[0], "which")) || is_part(b, 0) ? KITH_CUE_FIRM : KITH_CUE_UNSAID;
}

/* `subject`: it may be what says so, unlike that of "a group led by Pratt". */
static kith_cue said_behind(const beside *b, bool single, bool subject)
{
    kith_str nearest = b->at[0], next = b->at[1];
    if (b->possessive)
        return AMONG(nearest, belongings) ? KITH_CUE_FIRM : KITH_CUE_UNSAID;
    if (b->comma)
        return said_behind_comma(b, single);
    bool moves = AMONG(nearest, movements) &&
                 (is_number(next) ||
                  ((is(next, "to") || is(next, "at") || is(next, "by")) && is_number(b->at[2])));
    bool joined = (is(nearest, "and") || is(nearest, "&")) &&
                  (is(next, "co") || is(next, "company") || is(next, "sons")) && b->capital[1];
    bool is_one = (is(nearest, "is") || is(nearest, "was")) && is_part(b, 1);
    bool said_it = subject && is(nearest, "said") && (is(next, "it") || is(next, "its"));
    if (moves || joined || is_one || said_it || AMONG(nearest, of_firms))
        return KITH_CUE_FIRM;
    bool he = is(nearest, "said") && (is(next, "he") || is(next, "she"));
    return he || is(nearest, "who") || is(nearest, "himself") || is(nearest, "herself")
               ? KITH_CUE_PERSON
               : KITH_CUE_UNSAID;
}

kith_cue kith_cue_read(kith_str text, size_t start, size_t end)
{
    beside before = {.comma = false}, behind = {.comma = false};
    read_before(text, start, &before);
    bool single = !memchr(text.ptr + start, ' ', end - start);
    kith_cue said = said_before(&before, single);
    if (said == KITH_CUE_PERSON || said == KITH_CUE_FIRM)
        return said;
    read_behind(text, end, &behind);
    /* "In Capel's view", "in Capel-made cars" */
    bool goes_on = behind.possessive || (end < text.len && text.ptr[end] == '-');
    return said == KITH_CUE_PLACE && !goes_on
               ? said
               : said_behind(&behind, single, is_before_subject(before.at[0]));
}
