# docs/verb_help.py - what kith --help says, as data: man page and completions are made of it.
# SPDX-License-Identifier: GPL-2.0-or-later
"""The verbs of a kith program, read from the help that it prints."""
import dataclasses
import os
import re
import subprocess

OPTION = re.compile(r"  (?:-(\w), |    )--([\w-]+)(?: (\S+))?(?:\s{2,}(.*))?$")
ROW = re.compile(r"  (\S+)\s{2,}(\S.*)$")


@dataclasses.dataclass
class Option:
    letter: str  # or ""
    name: str
    argument: str  # "FILE", or "" for a flag
    help: str


@dataclasses.dataclass
class Section:
    """A titled part of the help: of options, of rows (a word and what it means), or of lines."""
    title: str
    options: list
    rows: list
    lines: list


@dataclasses.dataclass
class Verb:
    name: str
    operands: str
    brief: str  # what kith --help says of it
    summary: str
    sections: list
    examples: list

    def options(self):
        return [option for section in self.sections for option in section.options]

    def values_of(self, option):
        """The words an option takes, in a section named after its argument: FORMAT, Formats."""
        wanted = option.argument.lower() + "s"
        return [row[0] for section in self.sections if section.title.lower() == wanted
                for row in section.rows]


def ask(kith, *arguments):
    # A leak check of a sanitized build needs rights that a container may not give.
    quiet = {**os.environ, "ASAN_OPTIONS": "detect_leaks=0"}
    return subprocess.run([kith, *arguments], check=True, capture_output=True, text=True,
                          env=quiet).stdout


def parse_options(lines):
    """The options of a section, or nothing when one of its lines is no part of any."""
    options = []
    for line in lines:
        found = OPTION.match(line)
        if found:
            letter, name, argument, text = (group or "" for group in found.groups())
            options.append(Option(letter, name, argument, text))
        elif options and line.startswith(" " * 10):
            options[-1].help = f"{options[-1].help} {line.strip()}".strip()
        else:
            return []
    return options


def parse_section(title, lines):
    options = parse_options(lines)
    matches = [ROW.match(line) for line in lines]
    rows = [found.groups() for found in matches] if all(matches) and not options else []
    return Section(title, options, rows, lines)


def read_verb(kith, name, operands, brief):
    paragraphs = ask(kith, name, "--help").rstrip("\n").split("\n\n")
    sections, examples = [], []
    for paragraph in paragraphs[2:]:
        title, *lines = paragraph.split("\n")
        if title == "Example:":
            examples = [line.strip().removeprefix("$ ") for line in lines]
        else:
            sections.append(parse_section(title.rstrip(":"), lines))
    return Verb(name, operands, brief, paragraphs[1], sections, examples)


def read_verbs(kith):
    listing = ask(kith, "--help").split("Verbs:\n")[1].split("\n\n")[0]
    for line in listing.split("\n"):
        # The operands may hold single spaces; two end them.
        name, operands, brief = re.fullmatch(r"  (\S+)\s+(\S+(?: \S+)*)\s{2,}(.*)", line).groups()
        yield read_verb(kith, name, operands, brief)
