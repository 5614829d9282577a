/* cli/shared/period_table.h - the table of a network's periods. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef KITH_CLI_SHARED_PERIOD_TABLE_H
#define KITH_CLI_SHARED_PERIOD_TABLE_H

#include "cli/base/table.h"
#include "graph/network/network.h"

/**
 * A row for each period that has a mention: its nodes, mentions, edges and their weight. No rows
 * when the network knows no periods. Names live in `arena`.
 */
kith_table kith_period_table(const kith_network *network, kith_arena *arena);

#endif
