/* extract/pdf/pdf_child.c - poppler in a process of its own; the only file with its types. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "extract/pdf/pdf_child.h"

#ifndef KITH_NO_PDF

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <poppler.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define LIBRARY "libpoppler-glib.so.8"

/* How a child ends. */
typedef enum outcome {
    READ,
    NO_LIBRARY,
    LOCKED,
    DAMAGED,
    NO_TEXT,
} outcome;

/* What it sends first. */
typedef struct answer_head {
    outcome outcome;
    int64_t date;
    uint64_t title_size, pages_size;
} answer_head;

/* Poppler's functions, found when they are needed. */
typedef struct poppler {
    __typeof__(poppler_document_new_from_bytes) *open;
    __typeof__(poppler_document_get_n_pages) *count_pages;
    __typeof__(poppler_document_get_page) *get_page;
    __typeof__(poppler_page_get_text) *get_text;
    __typeof__(poppler_document_get_title) *get_title;
    __typeof__(poppler_document_get_creation_date) *get_date;
} poppler;

static bool load_poppler(poppler *out)
{
    void *library = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);
    if (!library)
        return false;
    *(void **)&out->open = dlsym(library, "poppler_document_new_from_bytes");
    *(void **)&out->count_pages = dlsym(library, "poppler_document_get_n_pages");
    *(void **)&out->get_page = dlsym(library, "poppler_document_get_page");
    *(void **)&out->get_text = dlsym(library, "poppler_page_get_text");
    *(void **)&out->get_title = dlsym(library, "poppler_document_get_title");
    *(void **)&out->get_date = dlsym(library, "poppler_document_get_creation_date");
    return out->open && out->count_pages && out->get_page && out->get_text && out->get_title &&
           out->get_date;
}

static void send_bytes(int out, const void *bytes, size_t size)
{
    for (const char *at = bytes; size > 0;) {
        ssize_t sent = write(out, at, size);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            _exit(1);
        at += sent;
        size -= (size_t)sent;
    }
}

/* The texts of all pages, a form feed behind each. */
static GString *read_pages(const poppler *lib, PopplerDocument *document)
{
    GString *pages = g_string_new(NULL);
    int count = lib->count_pages(document);
    for (int i = 0; i < count && pages->len < KITH_PDF_ANSWER_MAX; i++) {
        PopplerPage *page = lib->get_page(document, i);
        char *text = page ? lib->get_text(page) : NULL;
        for (char *at = text; at && *at; at++)
            *at = *at == '\f' ? '\n' : *at;
        g_string_append(pages, text ? text : "");
        g_string_append_c(pages, '\f');
        g_free(text);
        if (page)
            g_object_unref(page);
    }
    return pages;
}

static bool is_blank(const char *text)
{
    return text[strspn(text, " \t\r\n\f\v")] == '\0';
}

static void answer(int out, kith_str bytes)
{
    poppler lib = {0};
    answer_head head = {.outcome = NO_LIBRARY, .date = -1};
    GError *problem = NULL;
    PopplerDocument *document = NULL;
    if (load_poppler(&lib)) {
        document = lib.open(g_bytes_new_static(bytes.ptr, bytes.len), NULL, &problem);
        head.outcome = problem && problem->code == POPPLER_ERROR_ENCRYPTED ? LOCKED : DAMAGED;
    }
    if (!document) {
        send_bytes(out, &head, sizeof head);
        return;
    }
    GString *pages = read_pages(&lib, document);
    const char *title = lib.get_title(document);
    head.outcome = is_blank(pages->str) ? NO_TEXT : READ;
    head.date = lib.get_date(document);
    head.title_size = title ? strlen(title) : 0;
    head.pages_size = pages->len;
    send_bytes(out, &head, sizeof head);
    send_bytes(out, title, head.title_size);
    send_bytes(out, pages->str, pages->len);
}

/* What the process holds already, in bytes. */
static uint64_t data_size(void)
{
    char text[128];
    int file = open("/proc/self/statm", O_RDONLY);
    ssize_t length = file >= 0 ? read(file, text, sizeof text - 1) : -1;
    if (file >= 0)
        close(file);
    if (length <= 0)
        return 2 * KITH_PDF_MEMORY_MAX;
    text[length] = '\0';
    char *at = text;
    uint64_t pages = 0;
    for (int i = 0; i < 6; i++)
        pages = strtoull(at, &at, 10);
    return pages * (uint64_t)sysconf(_SC_PAGESIZE);
}

static void set_limits(void)
{
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
    setrlimit(RLIMIT_CPU, &(struct rlimit){KITH_PDF_SECONDS_MAX, KITH_PDF_SECONDS_MAX + 1});
#ifndef __SANITIZE_ADDRESS__ /* which takes terabytes of addresses */
    rlim_t data = data_size() + KITH_PDF_MEMORY_MAX;
    setrlimit(RLIMIT_DATA, &(struct rlimit){data, data});
#else
    (void)data_size;
#endif
}

static void be_child(int out, kith_str bytes)
{
    int nowhere = open("/dev/null", O_RDWR);
    if (nowhere >= 0) {
        dup2(nowhere, STDOUT_FILENO);
        dup2(nowhere, STDERR_FILENO);
    }
    signal(SIGPIPE, SIG_DFL);
    signal(SIGABRT, SIG_DFL);
    set_limits();
    answer(out, bytes);
    _exit(0);
}

/* Take all that the child sends; false when that is too much. */
static bool receive(int in, kith_buffer *answer)
{
    char block[65536];
    answer->len = 0;
    for (;;) {
        ssize_t got = read(in, block, sizeof block);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return true;
        kith_buffer_append(answer, (kith_str){block, (size_t)got});
        if (answer->len > 2 * KITH_PDF_ANSWER_MAX)
            return false;
    }
}

static kith_status explain(outcome how, kith_error *err)
{
    switch (how) {
    case NO_LIBRARY:
        return kith_fail(err, KITH_ENOTFOUND,
                         "a PDF document, to be read by " LIBRARY ", which is not installed "
                         "(libpoppler-glib8): install it, or convert it with pdftotext");
    case LOCKED:
        return kith_fail(err, KITH_EFORMAT,
                         "a PDF document with a password: remove it with 'qpdf --decrypt'");
    case NO_TEXT:
        return kith_fail(err, KITH_EFORMAT,
                         "a PDF document without text, maybe a scan: read it with ocrmypdf first");
    default:
        return kith_fail(err, KITH_EFORMAT, "a damaged PDF document");
    }
}

static kith_status read_answer(const kith_buffer *answer, bool all, int how, kith_pdf_content *out,
                               kith_error *err)
{
    answer_head head;
    bool whole = answer->len >= sizeof head;
    if (whole) {
        memcpy(&head, answer->ptr, sizeof head);
        whole = head.title_size <= answer->len && head.pages_size <= answer->len &&
                sizeof head + head.title_size + head.pages_size == answer->len;
    }
    bool timed = WIFSIGNALED(how) && (WTERMSIG(how) == SIGXCPU || WTERMSIG(how) == SIGKILL);
    if (!all || timed)
        return kith_fail(err, KITH_ELIMIT,
                         "a PDF document that takes more than %d seconds or %zu "
                         "bytes of text",
                         KITH_PDF_SECONDS_MAX, KITH_PDF_ANSWER_MAX);
    if (!whole)
        return kith_fail(err, KITH_EFORMAT,
                         "a PDF document that cannot be read: poppler gave up on it, or memory was "
                         "short; convert it with pdftotext");
    if (head.outcome != READ)
        return explain(head.outcome, err);
    const char *at = answer->ptr + sizeof head;
    *out = (kith_pdf_content){.title = {at, head.title_size},
                              .date = head.date,
                              .pages = {at + head.title_size, head.pages_size}};
    return KITH_OK;
}

kith_status kith_pdf_child_run(kith_str bytes, kith_buffer *answer, kith_pdf_content *out,
                               kith_error *err)
{
    int ends[2], how = 0;
    if (pipe(ends) != 0)
        return kith_fail(err, KITH_EIO, "no pipe to a reader of PDF: %s", strerror(errno));
    pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        be_child(ends[1], bytes);
    }
    close(ends[1]);
    bool all = child > 0 && receive(ends[0], answer);
    close(ends[0]);
    if (child < 0)
        return kith_fail(err, KITH_EIO, "no process to read PDF: %s", strerror(errno));
    if (!all)
        kill(child, SIGKILL);
    while (waitpid(child, &how, 0) < 0 && errno == EINTR)
        ;
    return read_answer(answer, all, how, out, err);
}

#else

kith_status kith_pdf_child_run(kith_str bytes, kith_buffer *answer, kith_pdf_content *out,
                               kith_error *err)
{
    (void)bytes, (void)answer, (void)out;
    return kith_fail(err, KITH_ENOTFOUND,
                     "a PDF document, and this kith was built without poppler: "
                     "convert it with pdftotext");
}

#endif
