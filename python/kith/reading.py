# SPDX-License-Identifier: GPL-2.0-or-later
"""What is in a text, or in many."""

from __future__ import annotations

import html
import warnings
from dataclasses import dataclass
from typing import Any

from kith import library
from kith._native import ffi, lib
from kith.frame import Frame
from kith.library import Types
from kith.texts import Names, Reading, Source

_PARTS = {
    "mentions": lib.KITH_READING_MENTIONS,
    "entities": lib.KITH_READING_ENTITIES,
    "names": lib.KITH_READING_NAMES,
    "sentences": lib.KITH_READING_SENTENCES,
    "document": lib.KITH_READING_DOCUMENT,
    "relations": lib.KITH_READING_RELATIONS,
}

#: The page's colours of types, as CSS; also for displaCy's options.
COLOURS = {
    "person": "#cfe0f5",
    "company": "#f9d5d8",
    "country": "#cfe8cf",
    "organization": "#f5e6c4",
    "place": "#e4daf0",
}


def part_of(parts: dict[str, int], name: str) -> int:
    """The library's number of a part; `ValueError` that lists them when there is none."""
    if name not in parts:
        raise ValueError(f"there is no {name!r}, but " + ", ".join(parts))
    return parts[name]


@dataclass(frozen=True)
class Mention:
    """A name in a text: ``document.text[start:end]``."""

    text: str
    type: str
    start: int
    end: int
    sentence: int
    entity: str
    form: str
    score: float


@dataclass(frozen=True)
class Entity:
    """Who is named, and how."""

    id: str
    type: str
    name: str
    iso: str | None
    names: tuple[str, ...]


@dataclass(frozen=True)
class Relation:
    """What a sentence says that one entity is to another: ids, and e.g. ``head_of``."""

    left: str
    relation: str
    right: str
    sentence: int
    score: float
    status: str | None
    role: str | None


class Document:
    """What is in one text; a notebook shows it with its names marked.

    >>> import kith
    >>> document = kith.extract("Tim Cook of Apple met Angela Merkel.")
    >>> [(mention.text, mention.type) for mention in document.mentions]
    [('Tim Cook', 'person'), ('Apple', 'company'), ('Angela Merkel', 'person')]
    >>> document.entities[1].id
    'company:Apple'
    """

    def __init__(self, handle: Any, types: Types) -> None:
        self._handle = handle
        self._types = types
        about = next(self.frame("document").rows())
        #: The text that was read: of bytes that were no UTF-8, each bad sequence is U+FFFD.
        self.text = str(about["text"])
        self.id = str(about["id"])
        self.title = str(about["title"])
        self.date = str(about["date"])
        self.mentions = [
            Mention(**{name: row[name] for name in Mention.__dataclass_fields__})  # type: ignore[arg-type]
            for row in self.frame("mentions").rows()
        ]
        self.relations = [
            Relation(
                str(row["left"]),
                str(row["relation"]),
                str(row["right"]),
                int(row["sentence"] or 0),
                float(row["score"] or 0),
                str(row["status"] or "") or None,
                str(row["role"] or "") or None,
            )
            for row in self.frame("relations").rows()
        ]
        names: dict[object, list[str]] = {}
        for row in self.frame("names").rows():
            names.setdefault(row["entity"], []).append(str(row["name"]))
        self.entities = [
            Entity(
                str(row["id"]),
                str(row["type"]),
                str(row["name"]),
                str(row["iso"] or "") or None,
                tuple(names.get(row["id"], ())),
            )
            for row in self.frame("entities").rows()
        ]

    def frame(self, part: str) -> Frame:
        """``mentions``, ``entities``, ``names``, ``sentences``, ``relations`` or ``document``."""
        return Frame(
            library.make(
                lib.kith_reading_frame,
                "kith_frame",
                lib.kith_frame_free,
                self._handle,
                part_of(_PARTS, part),
                library.types_of(self._types),
            )
        )

    def displacy(self) -> dict[str, Any]:
        """What ``displacy.render(…, style="ent", manual=True)`` draws."""
        return {
            "text": self.text,
            "ents": [
                {
                    "start": mention.start,
                    "end": mention.end,
                    "label": mention.type.upper(),
                    "kb_id": mention.entity,
                }
                for mention in self.mentions
            ],
            "title": self.title or None,
        }

    def __repr__(self) -> str:
        return (
            f"<kith.Document of {len(self.text)} characters: {len(self.mentions)} mentions of "
            f"{len(self.entities)} entities>"
        )

    def _repr_html_(self) -> str:
        pieces, last = [], 0
        for mention in self.mentions:
            pieces.append(html.escape(self.text[last : mention.start]))
            pieces.append(
                f'<mark style="background:{COLOURS[mention.type]};color:#111;border-radius:3px;'
                f'padding:0 .2em" title="{html.escape(mention.entity)}">'
                f"{html.escape(mention.text)}</mark>"
            )
            last = mention.end
        pieces.append(html.escape(self.text[last:]))
        return f'<div style="white-space:pre-wrap;line-height:1.6">{"".join(pieces)}</div>'


def extract(
    text: str | bytes, *, id: str = "", title: str = "", date: str = "", types: Types = None
) -> Document:
    """Find who is named in one text of at most 32 MiB.

    `types` are those wanted: "person,company,country" as usual, or "all". May be called by several
    threads at once.
    """
    given = ffi.new("kith_text *")
    given.size = ffi.sizeof("kith_text")
    kept = []
    for name, value in (("text", text), ("id", id), ("title", title), ("date", date)):
        data = value if isinstance(value, bytes) else value.encode("utf-8", "replace")
        kept.append(ffi.from_buffer(data))
        into = getattr(given, name)
        into.ptr, into.len = kept[-1], len(data)
    handle = library.make(
        lib.kith_extract, "kith_reading", lib.kith_reading_free, library.extractor(), given
    )
    return Document(handle, types)


def mentions(
    source: Source,
    *,
    text: str | None = None,
    id: str | None = None,
    title: str | None = None,
    date: str | None = None,
    format: str | None = None,
    types: Types = None,
    threads: int = 0,
    progress: bool | None = None,
    part: str = "mentions",
) -> Frame:
    """Find who is named in many texts, on all threads, as one table.

    `source` is a path, several paths (of `pathlib`), an iterable of texts or dictionaries, or a
    table of pandas or Arrow; `text`, `id`, `title` and `date` are the names of its fields or
    columns. The table has the columns of ``Document.frame(part)`` and last ``document``: which
    text, from 0, among those that could be used. What could not is a warning.

    >>> import kith
    >>> frame = kith.mentions(["Tim Cook left Apple.", "Apple sued Huawei."], progress=False)
    >>> list(zip(frame["document"], frame["text"]))
    [(0, 'Tim Cook'), (0, 'Apple'), (1, 'Apple'), (1, 'Huawei')]
    """
    reading = Reading(source, Names(text, id, title, date), format, threads, progress)
    which, wanted = part_of(_PARTS, part), library.types_of(types)
    out = ffi.new("kith_frame **")

    def work() -> None:
        library.call(
            lib.kith_extract_frame,
            library.model(),
            reading.options,
            which,
            wanted,
            out,
            reading.c_totals,
        )

    for problem in reading.run(work).problems:
        warnings.warn(str(problem), stacklevel=2)
    return Frame(ffi.gc(out[0], lib.kith_frame_free))
