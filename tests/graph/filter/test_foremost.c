/* tests/graph/filter/test_foremost.c */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "graph/filter/foremost.h"

#include <math.h>

#include "graph/measure/measure.h"
#include "tests/graph/plain_network.h"

static void a_small_network_is_seen_whole(void **state)
{
    (void)state;
    static const plain_edge edges[] = {{0, 1, 1}};
    kith_network network = plain_network(2, edges, 1);
    kith_foremost foremost;
    assert_int_equal(kith_foremost_find(&network, &foremost, NULL), KITH_OK);
    assert_ptr_equal(foremost.shown, &network);
    assert_null(foremost.places);
    kith_foremost_clear(&foremost);
    kith_network_clear(&network);
}

/* Ten hubs in a ring of strong ties; each has two hundred leaves, the first twenty close to it. */
enum { HUBS = 10, LEAVES = 200, CLOSE = 20, NODES = HUBS + HUBS * LEAVES };

static kith_network make_large(void)
{
    static plain_edge edges[NODES];
    size_t count = 0;
    for (unsigned hub = 0; hub < HUBS; hub++) {
        if (hub + 1 < HUBS)
            edges[count++] = (plain_edge){hub, hub + 1, 500};
        if (hub == 0)
            edges[count++] = (plain_edge){0, HUBS - 1, 500};
        for (unsigned leaf = 0; leaf < LEAVES; leaf++)
            edges[count++] = (plain_edge){hub, HUBS + hub * LEAVES + leaf, leaf < CLOSE ? 40 : 1};
    }
    kith_network network = plain_network(NODES, edges, count);
    kith_error err = {0};
    if (kith_network_measure(&network, &(kith_measuring){.skip_paths = true}, &err) != KITH_OK)
        fail_msg("%s", err.message);
    return network;
}

static void a_large_network_is_seen_by_its_backbone(void **state)
{
    (void)state;
    kith_network network = make_large();
    kith_foremost foremost;
    assert_int_equal(kith_foremost_find(&network, &foremost, NULL), KITH_OK);
    const kith_network *shown = foremost.shown;
    assert_ptr_not_equal(shown, &network);
    assert_true(shown->node_count > HUBS && shown->node_count <= KITH_FOREMOST_NODES);
    assert_true(shown->edge_count > 0 && shown->edge_count <= KITH_FOREMOST_EDGES);
    size_t close = 0;
    for (size_t i = 0; i < shown->node_count; i++) {
        const kith_node *whole = &network.nodes[foremost.places[i]];
        assert_true(kith_str_equal(shown->nodes[i].id, whole->id));
        assert_true(isfinite(shown->nodes[i].x) && isfinite(shown->nodes[i].y));
        assert_true(shown->nodes[i].community == whole->community);
    }
    for (size_t i = 0; i < shown->edge_count; i++) {
        assert_true(shown->edges[i].source < shown->edges[i].target);
        close += shown->edges[i].weight == 40;
    }
    assert_int_equal(close, HUBS * CLOSE); /* all that matter, before any that do not */
    kith_foremost_clear(&foremost);
    kith_network_clear(&network);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_small_network_is_seen_whole),
        cmocka_unit_test(a_large_network_is_seen_by_its_backbone),
    };
    return cmocka_run_group_tests_name("foremost", tests, NULL, NULL);
}
