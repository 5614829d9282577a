# SPDX-License-Identifier: GPL-2.0-or-later
"""kith: text to the network of who is named with whom.

>>> import kith
>>> document = kith.extract("Angela Merkel met Tim Cook of Apple in Berlin.")
>>> [mention.text for mention in document.mentions]
['Angela Merkel', 'Tim Cook', 'Apple']

Nothing here prints; what goes wrong is a `kith.Error`. Long calls can be interrupted, and let other
threads of Python go on.
"""

from kith.corpus import Corpus
from kith.errors import (
    ArgumentError,
    CancelledError,
    Error,
    FormatError,
    GraphError,
    InputError,
    LimitError,
    NotFoundError,
    OutOfMemoryError,
    StoreError,
    VersionError,
)
from kith.frame import Frame
from kith.library import version as _version
from kith.network import Network, View
from kith.reading import COLOURS, Document, Entity, Mention, Relation, extract, mentions
from kith.texts import Problem, Totals

__version__ = _version()
__all__ = [
    "COLOURS",
    "ArgumentError",
    "CancelledError",
    "Corpus",
    "Document",
    "Entity",
    "Error",
    "FormatError",
    "Frame",
    "GraphError",
    "InputError",
    "LimitError",
    "Mention",
    "Network",
    "NotFoundError",
    "OutOfMemoryError",
    "Problem",
    "Relation",
    "StoreError",
    "Totals",
    "VersionError",
    "View",
    "extract",
    "mentions",
]
