# SPDX-License-Identifier: GPL-2.0-or-later
"""A disk as it is after a loss of power: what was synced, and by chance some of what was not.

What shim.c notes is applied to it event by event. Bytes of a file are safe once the file was
synced, names once their folder was: what no promise of POSIX covers may be gone. Of what is not
safe, `write_to` keeps nothing, or any of the writes to a file and the first of the changed names.
"""
import dataclasses
import pathlib


@dataclasses.dataclass
class Event:
    kind: str  # create, open, write, truncate, sync, syncfolder, rename, link or unlink
    inode: int = 0
    number: int = 0  # the offset, or the length
    names: tuple = ()
    data: bytes = b""


def read_events(path, folder):
    """The events of a log, of the files right in `folder` alone."""
    log = path.read_bytes()
    events, place = [], 0

    def line():
        nonlocal place
        end = log.index(b"\n", place)
        text = log[place:end].decode()
        place = end + 1
        return text

    def name(text):
        full = (folder / text).resolve() if not text.startswith("/") else pathlib.Path(text)
        return full.name if full.parent == folder.resolve() else None

    while place < len(log):
        kind, _, rest = line().partition(" ")
        if kind == "write":
            inode, offset, length = map(int, rest.split())
            events.append(Event(kind, inode, offset, data=log[place:place + length]))
            place += length
        elif kind == "truncate":
            events.append(Event(kind, *map(int, rest.split())))
        elif kind == "sync":
            events.append(Event(kind, int(rest)))
        elif kind in ("create", "open"):
            inode, _, text = rest.partition(" ")
            if name(text):
                events.append(Event(kind, int(inode), names=(name(text),)))
        elif kind in ("rename", "link"):
            names = name(rest), name(line())
            if all(names):
                events.append(Event(kind, names=names))
        elif kind == "unlink":
            if name(rest):
                events.append(Event(kind, names=(name(rest),)))
        elif pathlib.Path(rest) == folder.resolve():
            events.append(Event(kind))
    return events


class File:
    def __init__(self, content=b""):
        self.safe, self.pending = bytearray(content), []

    @staticmethod
    def change(content, event):
        if event.kind == "truncate":
            del content[event.number:]
            content.extend(bytes(event.number - len(content)))
            return
        content.extend(bytes(max(0, event.number - len(content))))
        content[event.number:event.number + len(event.data)] = event.data

    def sync(self):
        for event in self.pending:
            self.change(self.safe, event)
        self.pending = []

    def content(self, chance):
        content = bytearray(self.safe)
        for event in self.pending:
            if chance and chance.random() < 0.5:
                self.change(content, event)
        return content


class Disk:
    def __init__(self, folder):
        """What is in `folder` is safe. Inodes become known as files are made or opened."""
        self.safe = {path.name: File(path.read_bytes()) for path in folder.iterdir()}
        self.names = dict(self.safe)
        self.pending = []  # changes of names: (name, File or None)
        self.inodes = {}

    def apply(self, event):
        if event.kind == "open":
            self.inodes[event.inode] = self.names[event.names[0]]
        elif event.kind == "create":
            file = self.inodes[event.inode] = File()
            self.change_names([(event.names[0], file)])
        elif event.kind in ("write", "truncate") and event.inode in self.inodes:
            self.inodes[event.inode].pending.append(event)
        elif event.kind == "sync" and event.inode in self.inodes:
            self.inodes[event.inode].sync()
        elif event.kind == "syncfolder":
            for changes in self.pending:
                self.keep(self.safe, changes)
            self.pending = []
        elif event.kind == "unlink":
            self.change_names([(event.names[0], None)])
        elif event.kind in ("rename", "link"):
            old, new = event.names
            moved = [(new, self.names[old])]
            self.change_names(moved + ([(old, None)] if event.kind == "rename" else []))

    @staticmethod
    def keep(names, changes):
        for name, file in changes:
            if file is None:
                names.pop(name, None)
            else:
                names[name] = file

    def change_names(self, changes):
        self.keep(self.names, changes)
        self.pending.append(changes)

    def write_to(self, folder, chance):
        names = dict(self.safe)
        for changes in self.pending[:chance.randint(0, len(self.pending)) if chance else 0]:
            self.keep(names, changes)
        for name, file in names.items():
            if not name.endswith("-shm"):  # made anew by whoever is first
                (folder / name).write_bytes(file.content(chance))
