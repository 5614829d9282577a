/* graph/identity/block.c - blocking: which names are alike enough to be worth comparing. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/block.h"

#include <stdlib.h>

#include "extract/base/hash.h"
#include "extract/names/given_name.h"

#define BIT(kind) ((kith_identity_rules)1 << (kind))

enum {
    KEY_MAX = 320,
    BEGINNING = 3, /* bytes of a surname that a slip is looked for behind */
    SORTED_MAX = 3,
};

/* A group under a key of its name. */
typedef struct entry {
    uint64_t key; /* a hash: what shares it by chance is compared in vain */
    uint32_t group;
} entry;

/* Groups by key, names to be compared in one list, surnames in the other. */
typedef struct blocks {
    const kith_identity_facts *facts;
    const kith_groups *groups;
    kith_identity_evidence_list *out;
    entry *at; /* heap */
    size_t count, room;
} blocks;

/* A key in the making, cut where it is full: what is then alike is compared in vain. */
typedef struct key_text {
    char bytes[KEY_MAX];
    size_t length;
} key_text;

static void append(key_text *key, kith_str text)
{
    size_t length = text.len < KEY_MAX - key->length ? text.len : KEY_MAX - key->length;
    if (length)
        memcpy(key->bytes + key->length, text.ptr, length);
    key->length += length;
}

static key_text start(const char *kind, kith_str text)
{
    key_text key = {.length = 0};
    append(&key, kith_str_of(kind));
    append(&key, text);
    append(&key, KITH_STR("\x01"));
    return key;
}

static void enter(blocks *b, uint32_t group, const key_text *key)
{
    b->at = kith_array_grow(b->at, &b->room, b->count + 1, sizeof *b->at);
    b->at[b->count++] = (entry){kith_hash(key->bytes, key->length, 0), group};
}

static kith_str last_key(kith_name name)
{
    return name.words[name.count - 1].key;
}

static void enter_letters(blocks *b, uint32_t group, size_t given)
{
    const kith_identity_name *name = kith_group_name(b->groups, group);
    unsigned letters = kith_given_name_letters(name->plain.words[given].key);
    for (int i = 0; i <= 26; i++) {
        /* The last stands for other scripts. */
        if (i < 26 ? !(letters >> i & 1) : letters != 0)
            continue;
        key_text key = start("surname ", last_key(name->core));
        append(&key, (kith_str){&"abcdefghijklmnopqrstuvwxyz?"[i], 1});
        enter(b, group, &key);
    }
}

static int compare_keys(const void *left, const void *right)
{
    const kith_name_word *p = left, *q = right;
    return kith_str_compare(p->key, q->key);
}

static void enter_sorted(blocks *b, uint32_t group, kith_name name)
{
    kith_name_word words[SORTED_MAX];
    if (name.count > SORTED_MAX)
        return;
    memcpy(words, name.words, name.count * sizeof *words);
    qsort(words, name.count, sizeof *words, compare_keys);
    key_text key = start("words ", (kith_str){0});
    for (size_t i = 0; i < name.count; i++) {
        append(&key, words[i].key);
        append(&key, KITH_STR(" "));
    }
    enter(b, group, &key);
}

static void enter_full_name(blocks *b, uint32_t group)
{
    kith_name name = kith_group_name(b->groups, group)->core;
    enter_letters(b, group, 0);
    if (name.count > 2 && name.words[0].key.len == 1)
        enter_letters(b, group, 1);
    enter_sorted(b, group, name);
    kith_str surname = last_key(name);
    key_text key = start("given ", name.words[0].key);
    append(&key, kith_str_slice(surname, 0, surname.len < BEGINNING ? surname.len : BEGINNING));
    enter(b, group, &key);
}

static void enter_organization(blocks *b, uint32_t group)
{
    kith_name core = kith_identity_name_without_whole(kith_group_name(b->groups, group));
    key_text key = start("organization ", (kith_str){0});
    for (size_t i = 0; i < core.count; i++) {
        append(&key, core.words[i].key);
        append(&key, KITH_STR(" "));
    }
    enter(b, group, &key);
}

static void enter_key(blocks *b, uint32_t group)
{
    const kith_identity_name *name = kith_group_name(b->groups, group);
    key_text key = start("key ", name->key);
    append(&key, (kith_str){&"pcog"[name->family], 1});
    enter(b, group, &key);
}

static void enter_all(blocks *b)
{
    for (uint32_t i = 0; i < b->groups->count; i++) {
        const kith_identity_name *name = kith_group_name(b->groups, i);
        enter_key(b, i);
        if (name->core.count == 0)
            continue;
        if (name->family == KITH_FAMILY_ORGANIZATION)
            enter_organization(b, i);
        else if (name->family == KITH_FAMILY_PERSON && !name->bare && name->core.count > 1)
            enter_full_name(b, i);
    }
}

static int compare_entries(const void *left, const void *right)
{
    const entry *p = left, *q = right;
    if (p->key != q->key)
        return p->key < q->key ? -1 : 1;
    return (p->group > q->group) - (p->group < q->group);
}

/* What says more comes first, and of two that say as much what more documents have. */
typedef struct ranked {
    uint32_t group;
    bool bare, begins_initial;
    size_t full_words, words;
    uint64_t documents;
    kith_str id;
} ranked;

static ranked rank(const blocks *b, uint32_t group)
{
    const kith_group *g = &b->groups->at[group];
    const kith_identity_name *name = kith_group_name(b->groups, group);
    ranked r = {.group = group,
                .bare = name->bare,
                .begins_initial = name->begins_initial,
                .words = name->core.count,
                .documents = g->documents,
                .id = b->facts->entities[g->lead].id};
    for (size_t i = 0; i < name->core.count; i++)
        r.full_words += name->core.words[i].key.len > 1;
    return r;
}

static int compare_ranked(const ranked *p, const ranked *q)
{
    if (p->bare != q->bare)
        return p->bare ? 1 : -1;
    if (p->begins_initial != q->begins_initial)
        return p->begins_initial ? 1 : -1;
    if (p->full_words != q->full_words)
        return p->full_words > q->full_words ? -1 : 1;
    if (p->words != q->words)
        return p->words > q->words ? -1 : 1;
    if (p->documents != q->documents)
        return p->documents > q->documents ? -1 : 1;
    return kith_str_compare(p->id, q->id);
}

static void compare_groups(const blocks *b, uint32_t x, uint32_t y)
{
    kith_identity_rules said =
        kith_identity_names_compare(kith_group_name(b->groups, x), kith_group_name(b->groups, y));
    if (!said)
        return;
    ranked p = rank(b, x), q = rank(b, y);
    bool first = compare_ranked(&p, &q) < 0;
    kith_identity_evidence_add(b->out, first ? y : x, first ? x : y, said);
}

typedef struct frequent {
    uint64_t documents;
    kith_str id;
    uint32_t group;
} frequent;

static int compare_frequent(const void *left, const void *right)
{
    const frequent *p = left, *q = right;
    if (p->documents != q->documents)
        return p->documents > q->documents ? -1 : 1;
    return kith_str_compare(p->id, q->id);
}

/* Compare the groups of a large block to those of it that most documents have. */
static void compare_block(const blocks *b, const entry *at, size_t count)
{
    kith_arena scratch = {0};
    frequent *order = kith_arena_array(&scratch, frequent, count);
    for (size_t i = 0; i < count; i++) {
        const kith_group *group = &b->groups->at[at[i].group];
        order[i] = (frequent){group->documents, b->facts->entities[group->lead].id, at[i].group};
    }
    if (count > KITH_BLOCK_COMPARED_MAX)
        qsort(order, count, sizeof *order, compare_frequent);
    for (size_t i = 1; i < count; i++)
        for (size_t k = 0; k < i && k < KITH_BLOCK_COMPARED_MAX; k++)
            if (order[i].group != order[k].group)
                compare_groups(b, order[i].group, order[k].group);
    kith_arena_free(&scratch);
}

static void compare_all(blocks *b)
{
    if (b->count)
        qsort(b->at, b->count, sizeof *b->at, compare_entries);
    for (size_t from = 0, to; from < b->count; from = to) {
        for (to = from + 1; to < b->count && b->at[to].key == b->at[from].key;)
            to++;
        if (to - from > 1)
            compare_block(b, &b->at[from], to - from);
    }
}

/* Full names under their surnames, so that bare ones find them. */
static void enter_surnames(blocks *b)
{
    b->count = 0;
    for (uint32_t i = 0; i < b->groups->count; i++) {
        const kith_identity_name *name = kith_group_name(b->groups, i);
        if (name->family != KITH_FAMILY_PERSON || name->core.count == 0)
            continue;
        key_text key = start("", name->plain.words[name->plain.count - 1].key);
        enter(b, i, &key);
        if (!kith_identity_name_leads_with_surname(name) || name->plain.count < 2)
            continue;
        key = start("", name->plain.words[0].key);
        enter(b, i, &key);
    }
}

static void find_surnames(blocks *b)
{
    enter_surnames(b);
    if (b->count)
        qsort(b->at, b->count, sizeof *b->at, compare_entries);
    for (size_t from = 0, to; from < b->count; from = to) {
        for (to = from; to < b->count && b->at[to].key == b->at[from].key; to++)
            ;
        for (size_t i = from; i < to; i++)
            for (size_t k = from; k < to && kith_group_name(b->groups, b->at[i].group)->bare; k++)
                if (kith_identity_name_has_surname(kith_group_name(b->groups, b->at[k].group),
                                                   kith_group_name(b->groups, b->at[i].group)))
                    kith_identity_evidence_add(b->out, b->at[i].group, b->at[k].group,
                                               BIT(KITH_RULE_SURNAME));
    }
}

void kith_block_find(const kith_identity_facts *facts, const kith_groups *groups,
                     kith_identity_evidence_list *out)
{
    blocks b = {.facts = facts, .groups = groups, .out = out};
    enter_all(&b);
    compare_all(&b);
    find_surnames(&b);
    free(b.at);
}
