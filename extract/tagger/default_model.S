/* extract/tagger/default_model.S - puts the file extract/tagger/default.model into the program. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
    .section .rodata
    .balign 64
    .global kith_default_model
    .hidden kith_default_model
kith_default_model:
    .incbin KITH_DEFAULT_MODEL
    .global kith_default_model_end
    .hidden kith_default_model_end
kith_default_model_end:
    .byte 0
    .section .note.GNU-stack, "", %progbits
