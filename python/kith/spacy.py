# SPDX-License-Identifier: GPL-2.0-or-later
"""kith as a component of spaCy: ``nlp.add_pipe("kith")`` sets ``doc.ents``."""

from __future__ import annotations

from typing import Any, Callable

from kith.reading import extract

_LABELS = {
    "person": "PERSON",
    "company": "ORG",
    "organization": "ORG",
    "country": "GPE",
    "place": "LOC",
}


def make(nlp: Any, name: str, types: str | None = None) -> Callable[[Any], Any]:
    """The component; `types` as of `kith.extract`. Labels are spaCy's, and what each entity is
    to kith is its ``kb_id_``, as ``company:Apple``. Names that do not begin and end at tokens are
    widened to them."""

    def component(doc: Any) -> Any:
        spans = (
            doc.char_span(
                mention.start,
                mention.end,
                label=_LABELS[mention.type],
                kb_id=mention.entity,
                alignment_mode="expand",
            )
            for mention in extract(doc.text, types=types).mentions
        )
        kept, last = [], 0
        for span in spans:
            if span is not None and span.start >= last:
                kept.append(span)
                last = span.end
        doc.set_ents(kept)
        return doc

    return component
