/* extract/relation/gazetteer.c - gazetteer: which country, and region of it, a place or a firm is
 * in. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/relation/gazetteer.h"

#include <stdlib.h>

#include "extract/base/hash.h"
#include "extract/names/organization.h"

static uint64_t hash_of(kith_name name)
{
    uint64_t hash = 0;
    for (size_t i = 0; i < name.count; i++)
        hash = kith_hash(name.words[i].key.ptr, name.words[i].key.len, hash + i + 1);
    return hash;
}

static uint32_t check_of(uint64_t hash)
{
    uint32_t check = (uint32_t)(hash >> 32);
    return check ? check : 1;
}

uint16_t kith_gazetteer_country(const char iso[3])
{
    return (uint16_t)((unsigned char)iso[0] << 8 | (unsigned char)iso[1]);
}

uint16_t kith_gazetteer_region(kith_name name)
{
    uint16_t region = (uint16_t)hash_of(name);
    return region ? region : 1;
}

size_t kith_gazetteer_find(const kith_gazetteer *gazetteer, kith_name name,
                           kith_gazetteer_home homes[KITH_GAZETTEER_HOMES_MAX])
{
    name = kith_organization_name_strip(name);
    size_t count = 0;
    if (gazetteer->slot_count == 0 || name.count == 0)
        return 0;
    uint64_t hash = hash_of(name);
    uint32_t check = check_of(hash), at = (uint32_t)(hash % gazetteer->slot_count);
    for (uint32_t seen = 0; seen < gazetteer->slot_count; seen++) {
        const kith_gazetteer_slot *slot = &gazetteer->slots[at];
        if (slot->check == 0 || count == KITH_GAZETTEER_HOMES_MAX)
            break;
        if (slot->check == check)
            homes[count++] = slot->home;
        at = at + 1 == gazetteer->slot_count ? 0 : at + 1;
    }
    return count;
}

/* Put a line where its name belongs, once for each home. */
static void put(kith_gazetteer_slot *slots, uint32_t slot_count, kith_name name,
                kith_gazetteer_home home)
{
    uint64_t hash = hash_of(name);
    uint32_t check = check_of(hash), at = (uint32_t)(hash % slot_count);
    for (; slots[at].check; at = at + 1 == slot_count ? 0 : at + 1)
        if (slots[at].check == check && slots[at].home.country == home.country &&
            slots[at].home.region == home.region)
            return;
    slots[at] = (kith_gazetteer_slot){check, home};
}

static kith_status put_line(kith_str line, kith_gazetteer_slot *slots, uint32_t slot_count,
                            kith_arena *scratch, kith_error *err)
{
    kith_str text = kith_str_cut(&line, '\t'), iso = kith_str_cut(&line, '\t');
    if (iso.len != 2)
        return kith_fail(err, KITH_EFORMAT,
                         "a name, a code of two letters and a region are needed");
    kith_name name = kith_organization_name_strip(kith_name_split(text, scratch));
    kith_name region = kith_name_split(line, scratch);
    kith_gazetteer_home home = {
        .country = kith_gazetteer_country((const char[3]){iso.ptr[0], iso.ptr[1], 0}),
        .region = region.count ? kith_gazetteer_region(region) : 0,
    };
    if (name.count)
        put(slots, slot_count, name, home);
    return KITH_OK;
}

kith_status kith_gazetteer_compile(kith_str table, kith_buffer *out, kith_error *err)
{
    size_t lines = 0, number = 0;
    for (size_t i = 0; i < table.len; i++)
        lines += table.ptr[i] == '\n';
    kith_arena arena = {0}, scratch = {0};
    uint32_t slot_count = (uint32_t)(lines + lines / 4 + 8);
    kith_gazetteer_slot *slots = kith_arena_array(&arena, kith_gazetteer_slot, slot_count);
    kith_status status = KITH_OK;
    kith_error cause;
    for (kith_str line; status == KITH_OK && kith_str_next_line(&table, &line);) {
        number++;
        if (line.len)
            status = put_line(line, slots, slot_count, &scratch, &cause);
        kith_arena_clear(&scratch);
    }
    if (status == KITH_OK)
        kith_buffer_append(out, (kith_str){(const char *)slots, slot_count * sizeof *slots});
    else
        (void)kith_fail(err, status, "line %zu: %s", number, cause.message);
    kith_arena_free(&scratch);
    kith_arena_free(&arena);
    return status;
}

kith_status kith_gazetteer_open(kith_str bytes, kith_gazetteer *out, kith_error *err)
{
    if (bytes.len % sizeof *out->slots)
        return kith_fail(err, KITH_EFORMAT, "the gazetteer is cut off");
    *out = (kith_gazetteer){.slots = (const kith_gazetteer_slot *)(const void *)bytes.ptr,
                            .slot_count = (uint32_t)(bytes.len / sizeof *out->slots)};
    return KITH_OK;
}
