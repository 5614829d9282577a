# SPDX-License-Identifier: GPL-2.0-or-later
"""Calls of the library: their errors become exceptions, and long ones can be interrupted."""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable, Iterable
from typing import Any, Protocol, TypeVar, Union

from kith import errors
from kith._native import ffi, lib

#: Types of entities: a text, or several.
Types = Union[str, Iterable[str], None]
Result = TypeVar("Result")


class Cancellable(Protocol):
    """What a long call looks at to see whether it is to stop."""

    cancelled: bool


def text_of(pointer: Any) -> str:
    """The text of a C string."""
    return bytes(ffi.string(pointer)).decode("utf-8", "replace")


def check(status: int, err: Any) -> None:
    """Raise what a failed call tells."""
    if status:
        raise errors.BY_STATUS[status](text_of(err.message))


def call(function: Callable[..., int], *arguments: Any) -> None:
    """Call a function of the library whose last parameter is its error."""
    err = ffi.new("kith_error *")
    check(function(*arguments, err), err)


def make(
    function: Callable[..., int], kind: str, free: Callable[[Any], None], *arguments: Any
) -> Any:
    """Call a function that gives a handle before its error; the handle frees itself."""
    out = ffi.new(f"{kind} **")
    call(function, *arguments, out)
    return ffi.gc(out[0], free)


def run(work: Callable[[], Result], stop: Cancellable | None = None) -> Result:
    """Do `work`, which is long, so that Ctrl-C is heard.

    Python hears it in its main thread alone, which a call of C would hold up. So there the work
    goes on in a thread of its own. An interrupt tells `stop`, and waits until the call has ended.
    """
    if threading.current_thread() is not threading.main_thread():
        return work()
    done: list[Result] = []
    failed: list[BaseException] = []

    def target() -> None:
        try:
            done.append(work())
        except BaseException as error:
            failed.append(error)

    thread = threading.Thread(target=target, name="kith", daemon=True)
    thread.start()
    try:
        _wait(thread)
    except BaseException:
        if stop is not None:
            stop.cancelled = True
            thread.join()
        raise
    if failed:
        raise failed[0]
    return done[0]


def _wait(thread: threading.Thread) -> None:
    # A join without a time limit is not interrupted on every platform.
    while thread.is_alive():
        thread.join(0.5)


@functools.cache
def model(path: str | None = None) -> Any:
    """The model of that path, or the one that the library carries; opened once."""
    where = ffi.NULL if path is None else path.encode()
    return make(lib.kith_model_open, "kith_model", lib.kith_model_free, where)


_of_thread = threading.local()


def extractor() -> Any:
    """The extractor of this thread."""
    if not hasattr(_of_thread, "extractor"):
        _of_thread.model = model()  # which it borrows
        _of_thread.extractor = make(
            lib.kith_extractor_new, "kith_extractor", lib.kith_extractor_free, _of_thread.model
        )
    return _of_thread.extractor


def types_of(types: Types) -> Any:
    """Types as the library takes them: a text, or an iterable of texts joined by commas."""
    if types is None:
        return ffi.NULL
    joined = types if isinstance(types, str) else ",".join(types)
    return ffi.new("char[]", joined.encode())


def version() -> str:
    """The library's version."""
    return text_of(lib.kith_version())
