# SPDX-License-Identifier: GPL-2.0-or-later
"""What goes wrong, as exceptions with the library's own message."""

from __future__ import annotations


class Error(Exception):
    """What every error of kith is."""


class ArgumentError(Error, ValueError):
    """An argument is outside its documented range."""


class InputError(Error, OSError):
    """A file could not be opened, read or written."""


class FormatError(Error, ValueError):
    """Data does not have the form that it should have."""


class LimitError(Error, ValueError):
    """Input is beyond a documented limit."""


class NotFoundError(Error, LookupError):
    """What was asked for is not there."""


class VersionError(Error):
    """A file was made by an incompatible version of kith."""


class StoreError(Error):
    """The corpus file refused an operation."""


class GraphError(Error):
    """igraph refused an operation."""


class OutOfMemoryError(Error, MemoryError):
    """Memory ran out; what the call had allocated is lost."""


class CancelledError(Error):
    """The call was asked to stop."""


# By the status of lib/kith.h, which begins with KITH_OK.
BY_STATUS: tuple[type[Error], ...] = (
    Error,
    ArgumentError,
    InputError,
    FormatError,
    LimitError,
    NotFoundError,
    VersionError,
    StoreError,
    GraphError,
    OutOfMemoryError,
    CancelledError,
)
