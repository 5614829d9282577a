/* lib/kith.h - the public header: text to the network of who is named with whom. */
/* SPDX-License-Identifier: GPL-2.0-or-later */
/*
 * Sections: names and version; errors; memory; text; frames; model; extractor; corpus; identity
 * decisions; network; export. examples/api/ties.c goes through them in one page.
 *
 * Handles (kith_model, kith_extractor, kith_reading, kith_corpus, kith_network, kith_frame) are
 * opaque. What makes one gives it to the caller in its `out`, written on success alone, and the
 * caller frees it with the function that is named there; each of those accepts NULL. A handle
 * borrows what it says it borrows, which must live longer, and nothing else: names, paths, options
 * and texts are the caller's again when a call returns.
 *
 * Structs of options begin with their own size, which KITH_INIT sets, so that they can grow:
 *
 *     kith_view view = KITH_INIT(kith_view);
 *     view.window = "paragraph";
 *
 * A field left 0 or NULL is as usual, and so is a NULL pointer to options. Words in options are
 * those that the command takes (`kith VERB --help`).
 *
 * Threads: different handles may be used at once by different threads. A model, a network and a
 * frame never change and may be shared by threads; an extractor, a reading and a corpus are for one
 * thread at a time. Calls that measure a network wait for one another, since igraph is not
 * thread-safe; a program that calls igraph itself must not do so meanwhile. Callbacks run one at
 * a time, in whatever thread, and may neither longjmp(), throw, nor use the handles of the call.
 *
 * Nothing is printed, and nothing ends the process.
 */
#ifndef KITH_H
#define KITH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define KITH_API     __attribute__((visibility("default")))
#define KITH_CHECKED __attribute__((warn_unused_result))
#else
#define KITH_API
#define KITH_CHECKED
#endif

/* ---- Names and version ---------------------------------------------------------------------- */

/** Grows by one with every addition to this header; nothing is ever taken away within a soname. */
#define KITH_API_LEVEL 2

/** The library's own level, which may be higher than the header's that a program was built with. */
KITH_API int kith_api_level(void);

/** "0.1.0"; static storage. */
KITH_API const char *kith_version(void);

/** What a struct of options begins with: its size; all else 0. */
#ifdef __cplusplus
#define KITH_INIT(type)                                                                            \
    [] {                                                                                           \
        type init = type();                                                                        \
        init.size = sizeof(type);                                                                  \
        return init;                                                                               \
    }()
#else
#define KITH_INIT(type)                                                                            \
    {                                                                                              \
        .size = sizeof(type)                                                                       \
    }
#endif

/* ---- Errors --------------------------------------------------------------------------------- */

/** Every function that can fail returns one. */
typedef enum kith_status {
    KITH_OK = 0,
    KITH_EARGUMENT,  /* an argument is outside its documented range */
    KITH_EIO,        /* a file could not be opened, read or written */
    KITH_EFORMAT,    /* data does not have the form that it should have */
    KITH_ELIMIT,     /* input is beyond a documented limit */
    KITH_ENOTFOUND,  /* what was asked for is not there */
    KITH_EVERSION,   /* a file was made by an incompatible version of kith */
    KITH_ESTORE,     /* the corpus file refused an operation */
    KITH_EGRAPH,     /* igraph refused an operation */
    KITH_EMEMORY,    /* memory ran out: see below */
    KITH_ECANCELLED, /* a callback of the caller's asked to stop */
} kith_status;

/** What went wrong; a caller's variable, written only on failure, and NULL where nobody asks. */
typedef struct kith_error {
    kith_status code;
    char message[512]; /* one sentence for a person, without a full stop or newline */
} kith_error;

/* ---- Memory --------------------------------------------------------------------------------- */

/*
 * When memory runs out, the call returns KITH_EMEMORY: threads that it started have ended, locks
 * and igraph are free again. What the call had allocated until then is lost for good, and handles
 * that it was changing (an extractor, a corpus that was open to extend) are half changed: free or
 * close them, and use them for nothing else. A corpus file has then lost what was not committed,
 * never half a document. Handles that a call only reads stay as they were.
 *
 * That holds for libraries beneath it too (igraph, libxml2, jansson, libarchive), but SQLite
 * reports its own want of memory, which becomes KITH_ESTORE, and libarchive ends the process where
 * it lacks some bytes for a name.
 */

/**
 * Called when `size` bytes are not to be had, by the thread that asks for them; true: something
 * was freed, try again. It may end the process, but must not call kith.
 */
typedef bool kith_memory_handler(void *context, size_t size);

/**
 * Set the handler of this process; NULL, as at the start: none, so that every want of memory is a
 * KITH_EMEMORY. Not while another thread is in a call of kith.
 */
KITH_API void kith_memory_set_handler(kith_memory_handler *handler, void *context);

/* ---- Text ----------------------------------------------------------------------------------- */

/** A borrowed run of bytes; NULs are ordinary bytes, and `ptr` may be NULL when `len` is 0. */
typedef struct kith_str {
    const char *ptr;
    size_t len;
} kith_str;

/** A text to be read, and what it says of itself. All but `text` may be empty. */
typedef struct kith_text {
    size_t size;
    kith_str text;  /* at most 32 MiB; bytes that are not UTF-8 become U+FFFD */
    kith_str id;    /* the name that it has where it comes from */
    kith_str title; /* belongs to what makes two documents the same, as the date does */
    kith_str date;  /* "YYYY-MM-DD", "YYYY-MM" or "YYYY"; of another form: none */
} kith_text;

/* ---- Frames --------------------------------------------------------------------------------- */

/** A table: columns of one length. Free with kith_frame_free(). */
typedef struct kith_frame kith_frame;

typedef enum kith_frame_type {
    KITH_FRAME_TEXT,   /* UTF-8; Arrow's large_utf8 */
    KITH_FRAME_BYTE,   /* uint8_t */
    KITH_FRAME_COUNT,  /* uint64_t */
    KITH_FRAME_NUMBER, /* double */
} kith_frame_type;

/** A column, as Arrow and NumPy read it without copying. Lives as long as its frame. */
typedef struct kith_frame_column {
    const char *name;
    kith_frame_type type;
    const void *values; /* of the first row; of text: the bytes of all rows, one after another */
    size_t stride;      /* bytes from one row to the next: sizeof the type; 0 of text */
    const int64_t *offsets;  /* of text: row i is bytes [offsets[i], offsets[i + 1]); else NULL */
    const uint8_t *validity; /* bit i % 8 of byte i / 8: has row i a value? NULL: every row has */
    size_t null_count;       /* rows without a value; a number is NaN there, else 0 */
} kith_frame_column;

KITH_API size_t kith_frame_row_count(const kith_frame *frame);
KITH_API size_t kith_frame_column_count(const kith_frame *frame);

/** Column `index`, or the one of that name; NULL when there is none. */
KITH_API const kith_frame_column *kith_frame_column_at(const kith_frame *frame, size_t index);
KITH_API const kith_frame_column *kith_frame_column_named(const kith_frame *frame,
                                                          const char *name);

/** The text of a row, borrowed from the frame; empty when it has none, or is not text. */
KITH_API kith_str kith_frame_text(const kith_frame_column *column, size_t row);

/** The number of a row as a double; NaN when it has none, or is text. */
KITH_API double kith_frame_number(const kith_frame_column *column, size_t row);

KITH_API void kith_frame_free(kith_frame *frame);

/** As https://arrow.apache.org/docs/format/CStreamInterface.html has it. */
struct ArrowArrayStream;

/**
 * Make `*out` a stream of one record batch, which is the frame, without copying it.
 *
 * The consumer releases it and what it gets of it, from any thread, before or after the frame is
 * freed: the columns live until the last of them goes. KITH_EMEMORY.
 */
KITH_API KITH_CHECKED kith_status kith_frame_stream(kith_frame *frame, struct ArrowArrayStream *out,
                                                    kith_error *err);

/* ---- Model ---------------------------------------------------------------------------------- */

/** A trained tagger. */
typedef struct kith_model kith_model;

/**
 * Open the model file at `path`, or with NULL the one that the library carries.
 *
 * Returns KITH_EIO, KITH_EFORMAT (no model, or damaged), KITH_EVERSION or KITH_ELIMIT. Free `*out`
 * with kith_model_free().
 */
KITH_API KITH_CHECKED kith_status kith_model_open(const char *path, kith_model **out,
                                                  kith_error *err);
KITH_API void kith_model_free(kith_model *model);

/* ---- Extractor ------------------------------------------------------------------------------ */

/** A model with the working memory of one thread. */
typedef struct kith_extractor kith_extractor;

/** What is in one text. */
typedef struct kith_reading kith_reading;

/**
 * Make an extractor over `model`, which is borrowed. KITH_EARGUMENT when the model cannot tell
 * companies and countries. Free `*out` with kith_extractor_free().
 */
KITH_API KITH_CHECKED kith_status kith_extractor_new(const kith_model *model, kith_extractor **out,
                                                     kith_error *err);
KITH_API void kith_extractor_free(kith_extractor *extractor);

/**
 * Find the mentions and entities of one text. KITH_ELIMIT when it is too long. Free `*out`, which
 * outlives the extractor, with kith_reading_free(). Time: O(text), some 400,000 words a second.
 */
KITH_API KITH_CHECKED kith_status kith_extract(kith_extractor *extractor, const kith_text *text,
                                               kith_reading **out, kith_error *err);

typedef enum kith_reading_part {
    /** start, end (code points of the text, half-open), start_byte, end_byte (the same in bytes of
     * its UTF-8, once repaired), sentence (from 0), text, type, form ("name", "demonym"), entity
     * (an id), score (the tagger's, (0, 1]); in order of text */
    KITH_READING_MENTIONS,
    /** id ("country:GB", "person:Ada Lovelace"), type, name, iso; in order of first mention */
    KITH_READING_ENTITIES,
    /** entity (an id), name; how each is called in the text, but for demonyms */
    KITH_READING_NAMES,
    /** start, end, start_byte, end_byte, paragraph, section (0 is the story) */
    KITH_READING_SENTENCES,
    /** one row: id, title, date, source, text (repaired), words, repaired (bad sequences) */
    KITH_READING_DOCUMENT,
    /** left, relation ("head_of"), right (ids), sentence, score (how likely it is right), status
     * ("now", "past", "planned", "denied"), role (as written, or none); of a sentence each pair
     * once; level 2 */
    KITH_READING_RELATIONS,
} kith_reading_part;

/**
 * A part of a reading as a frame; `types` as in kith_view. KITH_EARGUMENT for another part or type.
 * Free `*out`, which outlives the reading, with kith_frame_free().
 */
KITH_API KITH_CHECKED kith_status kith_reading_frame(const kith_reading *reading,
                                                     kith_reading_part part, const char *types,
                                                     kith_frame **out, kith_error *err);
KITH_API void kith_reading_free(kith_reading *reading);

/** What many texts came to. */
typedef struct kith_totals {
    size_t size;
    uint64_t taken, known, failed; /* documents; of those that failed, and files, each was told */
    uint64_t words, mentions;      /* of the documents taken */
    uint64_t repaired_documents, repaired_sequences; /* of bytes that are no UTF-8, in those */
    uint64_t bytes_done, bytes_all;                  /* of files; 0 of all when that is not known */
    uint64_t guessed; /* files that are no UTF-8, and were taken for windows-1252 */
} kith_totals;

/** Give the next text, whose strings may go with the next call, in the fields that its size says
 * are there; false: there is none. */
typedef bool kith_text_source(void *context, kith_text *out);

/** An input that cannot be used; `place` is "file", "file:line" or the id of a text. */
typedef void kith_problem_told(void *context, const char *place, const kith_error *problem);

/** How far it is, after each document; false: stop, with KITH_ECANCELLED. */
typedef bool kith_progress_told(void *context, const kith_totals *totals);

/** Where many texts come from, and who is told. */
typedef struct kith_reading_options {
    size_t size;
    const char *const *paths; /* files, folders, "-" for standard input; compressed, in archives */
    size_t path_count;
    const char *format; /* "text", "html", "jsonl", "csv" …; NULL: by content and name */
    const char *text_field, *id_field, *title_field, *date_field; /* NULL: the usual names */
    kith_text_source *next;                                       /* read instead of `paths` */
    size_t threads; /* 0: one a processor; what comes of it does not depend on it */
    kith_problem_told *problem;
    kith_progress_told *progress;
    void *context;        /* handed to these three, and to a sink */
    const char *encoding; /* of files that do not tell theirs, as iconv has it; NULL: found */
} kith_reading_options;

/** Take one reading, which is gone when this returns; another status than KITH_OK ends it all. */
typedef kith_status kith_reading_sink(void *context, const kith_reading *reading, kith_error *err);

/**
 * Find what is in many texts, on all threads, and hand each reading to `sink` in order.
 *
 * Texts that cannot be used are told, and the others are kept. Fails as `sink` does, with
 * KITH_ECANCELLED, KITH_EARGUMENT or as kith_extractor_new(); `totals` (may be NULL) is then what
 * was done.
 */
KITH_API KITH_CHECKED kith_status kith_extract_all(const kith_model *model,
                                                   const kith_reading_options *options,
                                                   kith_reading_sink *sink, kith_totals *totals,
                                                   kith_error *err);

/**
 * Find what is in many texts, on all threads, as one frame: `part` of each reading, in order, and a
 * last column, document: which text it is of, from 0, among those that could be used.
 *
 * `types` as in kith_view. Fails as kith_extract_all() and kith_reading_frame() do.
 */
KITH_API KITH_CHECKED kith_status kith_extract_frame(const kith_model *model,
                                                     const kith_reading_options *options,
                                                     kith_reading_part part, const char *types,
                                                     kith_frame **out, kith_totals *totals,
                                                     kith_error *err);

/* ---- Corpus --------------------------------------------------------------------------------- */

/** Documents, mentions and entities in one SQLite file. */
typedef struct kith_corpus kith_corpus;

typedef enum kith_corpus_mode {
    KITH_CORPUS_READ,   /* an existing corpus, never written to */
    KITH_CORPUS_EXTEND, /* made when missing */
    KITH_CORPUS_MAKE,   /* an empty file that nobody else knows: half made it is no corpus, and no
                         * log is beside it */
    KITH_CORPUS_CHANGE, /* an existing corpus, which may be written to */
} kith_corpus_mode;

/**
 * Open the corpus at `path`; ":memory:" is a private one that is gone when closed.
 *
 * Other programs may read the file meanwhile. Returns KITH_EARGUMENT (no path), KITH_EIO,
 * KITH_EFORMAT (no corpus), KITH_EVERSION or KITH_ESTORE. Close `*out` with kith_corpus_close().
 */
KITH_API KITH_CHECKED kith_status kith_corpus_open(const char *path, kith_corpus_mode mode,
                                                   kith_corpus **out, kith_error *err);
KITH_API void kith_corpus_close(kith_corpus *corpus);

/**
 * Make a corpus that was written to one file on the disk, unless another program has it open; then
 * only kith_corpus_close() may follow. What was read into it is safe without: this tells whether.
 * Returns KITH_ESTORE, or KITH_EIO, also when a log stays beside the file, which is whole with it.
 */
KITH_API KITH_CHECKED kith_status kith_corpus_finish(kith_corpus *corpus, kith_error *err);

/**
 * Add the texts that the corpus does not have, and decide anew which entities are one.
 *
 * A text that is there, by title, date and text, counts as known. About every second's work is
 * committed: what is stopped or killed completes when it is done again. Otherwise as
 * kith_extract_all(), or KITH_ESTORE.
 */
KITH_API KITH_CHECKED kith_status kith_corpus_read(kith_corpus *corpus, const kith_model *model,
                                                   const kith_reading_options *options,
                                                   kith_totals *totals, kith_error *err);

/**
 * Add the documents of `from` that `into` does not have; equal to one reading of all their texts.
 * Decisions by hand of `from` are left behind. `*added` (may be NULL) is how many were new.
 */
KITH_API KITH_CHECKED kith_status kith_corpus_append(kith_corpus *into, kith_corpus *from,
                                                     uint64_t *added, kith_error *err);

typedef enum kith_corpus_part {
    /** one row: documents, copies, sentences, words, mentions, entities, first_date, last_date,
     * undated (documents without a date) */
    KITH_CORPUS_COUNTS,
    /** document (a number, from 1), id, title, date, source, words, original (the document whose
     * story it tells again, if it is a copy); in order of arrival */
    KITH_CORPUS_DOCUMENTS,
    /** document, sentence (a number in the corpus), start_byte, end_byte (of the document's text),
     * text, form, entity, identity (ids), score; in order of text */
    KITH_CORPUS_MENTIONS,
    /** what documents name: id, name, type, iso, external_id, mentions, documents, first_date,
     * last_date */
    KITH_CORPUS_ENTITIES,
    /** the same of those that were joined, summed up, under the id of the one that names them */
    KITH_CORPUS_IDENTITIES,
    /** entities of identities of two or more, the most mentioned first: identity, id, name, type,
     * rule (why), score [0, 1], mentions, documents */
    KITH_CORPUS_MEMBERS,
    /** pairs that may be one, the likeliest first: first, second (ids), rule, score */
    KITH_CORPUS_DOUBTS,
    /** what was decided by hand, first to last: verb, first, second */
    KITH_CORPUS_DECISIONS,
} kith_corpus_part;

/** A part of a corpus as a frame; frees as every frame. KITH_ESTORE, or KITH_EFORMAT if damaged. */
KITH_API KITH_CHECKED kith_status kith_corpus_frame(kith_corpus *corpus, kith_corpus_part part,
                                                    kith_frame **out, kith_error *err);

/**
 * The identities that go by `name` (an id, a name or an alias; case and diacritics aside if need
 * be), the closest and most mentioned first, as KITH_CORPUS_IDENTITIES has them. When nobody does,
 * an empty frame: then kith_corpus_suggest() finds up to five whose names are like it.
 */
KITH_API KITH_CHECKED kith_status kith_corpus_find(kith_corpus *corpus, const char *name,
                                                   kith_frame **out, kith_error *err);
KITH_API KITH_CHECKED kith_status kith_corpus_suggest(kith_corpus *corpus, const char *name,
                                                      kith_frame **out, kith_error *err);

/**
 * The entities that are one with who goes by `name`, as KITH_CORPUS_MEMBERS has them. Whoever is
 * named to a function from here on is an id, name or alias: KITH_ENOTFOUND when nobody goes by it,
 * KITH_EARGUMENT when several do and none of them much more often than the others.
 */
KITH_API KITH_CHECKED kith_status kith_corpus_identity(kith_corpus *corpus, const char *name,
                                                       kith_frame **out, kith_error *err);

/** Which documents, and which network of them, is meant; as `kith export --help` explains. */
typedef struct kith_view {
    size_t size;
    const char *since, *until; /* a day, month or year; NULL: all */
    bool copies;               /* count copies of a story too */
    const char *types;         /* "person,company,country" (as usual) or "all" */
    const char *window;        /* "sentence" (as usual), "sentence:3", "paragraph", ... */
    const char *weight;        /* "windows" (as usual), "documents", "npmi", ... */
    double min_weight;
    uint64_t min_documents;
    const char *backbone; /* "disparity", "noise-corrected:0.01", ... */
    uint64_t top_ties, core;
    bool giant, connected;
    const char *ego; /* those around whom; its type is then among the types */
    uint64_t ego_depth;
    const char *by; /* periods that GEXF tells apart: "month", "quarter", "year" */
    double resolution;
    uint64_t seed;
    bool exact;
    bool ties_only; /* no measures but degree and strength: fast */
    const char *size_by, *colour_by;
    double min_score; /* leave out mentions of which kith is less sure, to 1 */
    size_t sentences; /* evidence for each edge, at most; 0: none */
    size_t threads;
    const char *title; /* of pages and pictures */
    bool mentions;     /* keep every mention with its sentence, for formats that want it */
    bool two_mode;     /* tie documents to whom they name */
    bool relations; /* an edge a relation that sentences tell, from one to the other; no others */
} kith_view;

/**
 * The sentences that name both, at most `limit` (0: all) of the documents of `view` (may be NULL):
 * document, title, date, source, sentence, and where in it each is named first, in code points:
 * first_start, first_end, second_start, second_end. `order` is "newest" (also for NULL), "surest"
 * or "arrival".
 */
KITH_API KITH_CHECKED kith_status kith_corpus_evidence(kith_corpus *corpus, const char *first,
                                                       const char *second, const kith_view *view,
                                                       const char *order, size_t limit,
                                                       kith_frame **out, kith_error *err);

/* ---- Identity decisions --------------------------------------------------------------------- */

/**
 * Decide by hand, for good: "merge" or "forbid" `first` and `second`, "split" `first` or "drop" it
 * from every network, "rename" or "retype" it to `second` (else NULL). Entities are named as
 * documents have them. A decision that makes no sense is KITH_EARGUMENT and changes nothing. The
 * corpus must be open to extend.
 */
KITH_API KITH_CHECKED kith_status kith_corpus_decide(kith_corpus *corpus, const char *verb,
                                                     const char *first, const char *second,
                                                     kith_error *err);

/** Take the last decision back, as if it had never been; KITH_ENOTFOUND when there is none. */
KITH_API KITH_CHECKED kith_status kith_corpus_undo(kith_corpus *corpus, kith_error *err);

/** Replace all decisions by those of a text: verb, first, second, tab-separated, one a line. */
KITH_API KITH_CHECKED kith_status kith_corpus_set_decisions(kith_corpus *corpus, kith_str text,
                                                            kith_error *err);

/** Replace the names brought along: name, type, whose, external id, tab-separated, one a line. */
KITH_API KITH_CHECKED kith_status kith_corpus_set_names(kith_corpus *corpus, kith_str text,
                                                        kith_error *err);

/* ---- Network -------------------------------------------------------------------------------- */

/** A measured network; it does not change when its corpus does, and outlives it. */
typedef struct kith_network kith_network;

/**
 * Make the network of `corpus` that `view` (may be NULL) asks for.
 *
 * The same corpus and view give the same network. KITH_EARGUMENT, KITH_ENOTFOUND (the ego),
 * KITH_ESTORE or KITH_EGRAPH. Free `*out` with kith_network_free().
 */
KITH_API KITH_CHECKED kith_status kith_network_new(kith_corpus *corpus, const kith_view *view,
                                                   kith_network **out, kith_error *err);
KITH_API void kith_network_free(kith_network *network);

typedef enum kith_network_part {
    /** id, then the columns of nodes in docs/exports.md; by strength */
    KITH_NETWORK_NODES,
    /** source, target (ids), source_row, target_row (rows of nodes), then the columns of edges */
    KITH_NETWORK_EDGES,
    /** name, value: what the network is made of, and its measures as a whole */
    KITH_NETWORK_FACTS,
    /** edge (a row of edges), document, title, date, source, sentence, first_start, first_end,
     * second_start, second_end: as kith_corpus_evidence(), where the view asked for sentences */
    KITH_NETWORK_EVIDENCE,
} kith_network_part;

/** A part of a network as a frame, whose cells are those of CSV. Time: O(rows). */
KITH_API KITH_CHECKED kith_status kith_network_frame(const kith_network *network,
                                                     kith_network_part part, kith_frame **out,
                                                     kith_error *err);

/* ---- Export --------------------------------------------------------------------------------- */

/** The formats there are: name, extension, summary, sentences (evidence that it wants), mentions
 * (1: it wants a view's mentions). */
KITH_API KITH_CHECKED kith_status kith_formats_frame(kith_frame **out, kith_error *err);

/**
 * Write `network` to `path` in `format`; NULL: what the path's ending names. Two tables make two
 * files ("net.csv": net.nodes.csv and net.edges.csv). Returns KITH_EARGUMENT when there is no such
 * format, or when it wants mentions that the network was made without, or KITH_EIO: a file may then
 * be cut short.
 */
KITH_API KITH_CHECKED kith_status kith_network_write(const kith_network *network,
                                                     const char *format, const char *path,
                                                     kith_error *err);

/** Take some bytes; false: they cannot be written, which ends it with KITH_EIO. */
typedef bool kith_bytes_sink(void *context, const char *bytes, size_t size);

/** Hand the bytes of a format of one file to `sink`, in order. */
KITH_API KITH_CHECKED kith_status kith_network_stream(const kith_network *network,
                                                      const char *format, kith_bytes_sink *sink,
                                                      void *context, kith_error *err);

#ifdef __cplusplus
}
#endif

#endif
