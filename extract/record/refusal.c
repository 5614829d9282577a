/* extract/record/refusal.c - what cannot be read, and what converts it. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <strings.h>

#include "extract/record/format.h"

#define IMAGE "an image: read its text first, with 'tesseract IMAGE TEXT'"
#define SOUND "a recording: write down what is said first, as whisper does"
#define OFFICE(what, form)                                                                         \
    what " of the old form: convert it with 'libreoffice --headless --convert-to " form "'"

/* First bytes that tell a format, from `at` on. */
static const struct {
    size_t at;
    kith_str bytes;
    const char *why;
} marks[] = {
    {0, {"{\\rtf", 5}, "an RTF document: convert it with 'unrtf --html' or libreoffice"},
    {0, {"\xFF\xD8\xFF", 3}, IMAGE},
    {0, {"\x89PNG\r\n", 6}, IMAGE},
    {0, {"GIF8", 4}, IMAGE},
    {0, {"II*\0", 4}, IMAGE},
    {0, {"MM\0*", 4}, IMAGE},
    {8, {"WEBP", 4}, IMAGE},
    {4, {"ftypheic", 8}, IMAGE},
    {4, {"ftypavif", 8}, IMAGE},
    {0, {"\0\0\0\x0CjP  ", 8}, IMAGE},
    {4, {"ftyp", 4}, SOUND},
    {0, {"ID3", 3}, SOUND},
    {0, {"OggS", 4}, SOUND},
    {0, {"fLaC", 4}, SOUND},
    {8, {"WAVE", 4}, SOUND},
    {8, {"AVI ", 4}, SOUND},
    {0, {"\x1A\x45\xDF\xA3", 4}, SOUND},
    {0, {"%!PS", 4}, "a PostScript document: convert it with ps2pdf"},
    {0, {"AT&TFORM", 8}, "a DjVu document: convert it with djvutxt"},
    {0, {"!BDN", 4}, "an Outlook mailbox: convert it with 'readpst'"},
    {0, {"Rar!", 4}, "a RAR archive: unpack it first, with unar"},
    {0, {"7z\xBC\xAF\x27\x1C", 6}, "a 7z archive: unpack it first, with 7z"},
};

/* What stands in the containers of Microsoft's old formats, by the name of the file. */
static const char *refuse_container(kith_str name)
{
    static const struct {
        const char *ending, *why;
    } kinds[] = {
        {".doc", "a Word document of the old form: convert it with antiword or 'libreoffice "
                 "--headless --convert-to docx'"},
        {".xls", OFFICE("a spreadsheet", "csv")},
        {".ppt", OFFICE("a presentation", "pdf")},
        {".msg", "a mail of Outlook: convert it with msgconvert"},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        size_t length = strlen(kinds[i].ending);
        if (name.len > length &&
            strncasecmp(name.ptr + name.len - length, kinds[i].ending, length) == 0)
            return kinds[i].why;
    }
    return "an office document of an old form, or one with a password: open it in libreoffice and "
           "save it anew";
}

const char *kith_format_refuse(kith_str name, kith_str head)
{
    if (kith_str_starts(head, KITH_STR("PK\3\4")) || kith_str_starts(head, KITH_STR("%PDF-")))
        return NULL;
    if (kith_str_starts(head, KITH_STR("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")))
        return refuse_container(name);
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (head.len >= marks[i].at + marks[i].bytes.len &&
            memcmp(head.ptr + marks[i].at, marks[i].bytes.ptr, marks[i].bytes.len) == 0)
            return marks[i].why;
    size_t control = 0;
    for (size_t i = 0; i < head.len; i++) {
        unsigned char byte = (unsigned char)head.ptr[i];
        if (byte == 0)
            return "a binary file, not text";
        control += byte < 0x20 && !memchr("\t\n\v\f\r\x1A\x1B", byte, 7);
    }
    return control > head.len / 20 ? "a binary file, not text" : NULL;
}
