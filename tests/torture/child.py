# tests/torture/child.py - run kith and see what it took.
# SPDX-License-Identifier: GPL-2.0-or-later
"""One run of the command in a process of its own, with the time and memory that it used."""
import os
import tempfile
from typing import NamedTuple


class Run(NamedTuple):
    status: int  # of the exit; minus the number of the signal that ended it
    said: str  # on standard error
    seconds: float  # of the processor, which a busy machine does not lengthen much
    peak: int  # bytes


def run(*arguments, environment=None):
    """Run `arguments`. The peak is right as long as this process is smaller than the one it starts:
    the system counts from the fork on."""
    with tempfile.TemporaryFile() as said:
        child = os.posix_spawn(
            arguments[0], arguments, os.environ if environment is None else environment,
            file_actions=[(os.POSIX_SPAWN_OPEN, 0, '/dev/null', os.O_RDONLY, 0),
                          (os.POSIX_SPAWN_OPEN, 1, '/dev/null', os.O_WRONLY, 0),
                          (os.POSIX_SPAWN_DUP2, said.fileno(), 2)])
        _, status, usage = os.wait4(child, 0)
        said.seek(0)
        return Run(os.waitstatus_to_exitcode(status),
                   said.read().decode('utf-8', 'backslashreplace'),
                   usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


def write(path, pieces, size):
    """Fill the file with pieces, over and over or as they come, up to `size` bytes."""
    with open(path, 'wb') as file:
        for piece in pieces:
            file.write(piece)
            size -= len(piece)
            if size <= 0:
                break


def word(number):
    """The number's own word, with a capital: Ba, Bb, ... Baa."""
    letters = ''
    number += 26
    while number:
        letters = chr(ord('a') + number % 26) + letters
        number //= 26
    return letters.capitalize()
