/* extract/relation/default_relations.S - puts the file extract/relation/default.relations into the program. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
    .section .rodata
    .balign 64
    .global kith_default_relations
    .hidden kith_default_relations
kith_default_relations:
    .incbin KITH_DEFAULT_RELATIONS
    .global kith_default_relations_end
    .hidden kith_default_relations_end
kith_default_relations_end:
    .byte 0
    .section .note.GNU-stack, "", %progbits
