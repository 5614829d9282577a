/* graph/identity/block.c - blocking: which names are alike enough to be worth comparing. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/identity/block.h"

#include <stdlib.h>

#include "extract/names/given_name.h"

enum {
    KEY_MAX = 320,
    BEGINNING = 3, /* bytes of a surname that a slip is looked for behind */
    SORTED_MAX = 3,
};

/* What is done with each key of a name. */
typedef void use_key(void *context, kith_str key);

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

static void use(use_key *visit, void *context, const key_text *key)
{
    visit(context, (kith_str){key->bytes, key->length});
}

static kith_str last_key(kith_name name)
{
    return name.words[name.count - 1].key;
}

static void visit_letters(const kith_identity_name *name, size_t given, use_key *visit,
                          void *context)
{
    unsigned letters = kith_given_name_letters(name->plain.words[given].key);
    for (int i = 0; i <= 26; i++) {
        /* The last stands for other scripts. */
        if (i < 26 ? !(letters >> i & 1) : letters != 0)
            continue;
        key_text key = start("surname ", last_key(name->core));
        append(&key, (kith_str){&"abcdefghijklmnopqrstuvwxyz?"[i], 1});
        use(visit, context, &key);
    }
}

static int compare_keys(const void *left, const void *right)
{
    const kith_name_word *p = left, *q = right;
    return kith_str_compare(p->key, q->key);
}

static void visit_sorted(kith_name name, use_key *visit, void *context)
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
    use(visit, context, &key);
}

static void visit_full_name(const kith_identity_name *full, use_key *visit, void *context)
{
    kith_name name = full->core;
    visit_letters(full, 0, visit, context);
    if (name.count > 2 && name.words[0].key.len == 1)
        visit_letters(full, 1, visit, context);
    visit_sorted(name, visit, context);
    kith_str surname = last_key(name);
    key_text key = start("given ", name.words[0].key);
    append(&key, kith_str_slice(surname, 0, surname.len < BEGINNING ? surname.len : BEGINNING));
    use(visit, context, &key);
}

static void visit_word(const char *kind, kith_str word, use_key *visit, void *context)
{
    key_text key = start(kind, word);
    use(visit, context, &key);
}

static void visit_organization(const kith_identity_name *name, use_key *visit, void *context)
{
    kith_name core = kith_identity_name_without_whole(name);
    key_text key = start("organization ", (kith_str){0});
    for (size_t i = 0; i < core.count; i++) {
        append(&key, core.words[i].key);
        append(&key, KITH_STR(" "));
    }
    use(visit, context, &key);
}

static void visit_keys(const kith_identity_name *name, use_key *visit, void *context)
{
    if (name->core.count == 0)
        return;
    if (name->family == KITH_FAMILY_ORGANIZATION)
        visit_organization(name, visit, context);
    else if (name->family == KITH_FAMILY_PERSON && !name->bare && name->core.count > 1)
        visit_full_name(name, visit, context);
}

void kith_block_init(kith_block_index *index, size_t expected, kith_arena *arena)
{
    *index = (kith_block_index){0};
    kith_intern_init(&index->keys, arena, expected);
}

typedef struct adding {
    kith_block_index *index;
    uint32_t group;
} adding;

static void add_key(void *context, kith_str key)
{
    const adding *a = context;
    kith_block_index *index = a->index;
    uint32_t number = kith_intern_find(&index->keys, key);
    if (number == KITH_INTERN_NONE) {
        number = kith_intern_add(&index->keys, kith_arena_copy(index->keys.arena, key));
        index->newest = kith_array_grow(index->newest, &index->newest_room, number + (size_t)1,
                                        sizeof *index->newest);
        index->newest[number] = 0;
    }
    index->links = kith_array_grow(index->links, &index->link_room, index->link_count + 1,
                                   sizeof *index->links);
    index->links[index->link_count++] = (kith_block_link){a->group, index->newest[number]};
    index->newest[number] = (uint32_t)index->link_count;
}

void kith_block_add(kith_block_index *index, const kith_identity_name *name, uint32_t group)
{
    adding a = {index, group};
    visit_keys(name, add_key, &a);
}

void kith_block_add_surname(kith_block_index *index, const kith_identity_name *name, uint32_t group)
{
    adding a = {index, group};
    if (name->family != KITH_FAMILY_PERSON || name->bare || name->core.count == 0)
        return;
    visit_word("surname ", last_key(name->core), add_key, &a);
    if (kith_identity_name_leads_with_surname(name))
        visit_word("surname ", name->core.words[0].key, add_key, &a);
}

typedef struct looking {
    const kith_block_index *index;
    uint32_t *out;
    size_t count, room;
} looking;

static void look_up_key(void *context, kith_str key)
{
    looking *l = context;
    uint32_t number = kith_intern_find(&l->index->keys, key);
    if (number == KITH_INTERN_NONE)
        return;
    for (uint32_t at = l->index->newest[number]; at && l->count < l->room;
         at = l->index->links[at - 1].older)
        l->out[l->count++] = l->index->links[at - 1].group;
}

size_t kith_block_look(const kith_block_index *index, const kith_identity_name *name, uint32_t *out,
                       size_t room)
{
    looking l = {.index = index, .out = out, .room = room};
    visit_keys(name, look_up_key, &l);
    return l.count;
}

size_t kith_block_look_surname(const kith_block_index *index, const kith_identity_name *name,
                               uint32_t *out, size_t room)
{
    looking l = {.index = index, .out = out, .room = room};
    if (name->core.count)
        visit_word("surname ", last_key(name->core), look_up_key, &l);
    return l.count;
}

void kith_block_clear(kith_block_index *index)
{
    if (!index)
        return;
    free(index->newest);
    free(index->links);
    *index = (kith_block_index){0};
}
