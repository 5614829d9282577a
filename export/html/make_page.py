# export/html/make_page.py - the page of kith export -f html, as C arrays.
# SPDX-License-Identifier: GPL-2.0-or-later
"""make_page.py HTML_PAGE.INC SOURCE... -- D3_PACKAGE...

Fills page.html: its style and scripts, d3's licence, and a Content-Security-Policy that lets just
these run, by their hashes. The page is cut where the network's data goes.
"""
import base64
import hashlib
import pathlib
import sys

MODULES = pathlib.Path("/usr/share/nodejs")
LICENCES = pathlib.Path("/usr/share/doc")


def read(path):
    return pathlib.Path(path).read_text(encoding="utf-8")


def paragraphs_of_copyright(package):
    """The paragraphs of a Debian copyright file, each as (first line, text)."""
    for text in read(LICENCES / f"node-{package}" / "copyright").strip().split("\n\n"):
        yield text.split("\n", 1)[0], text


def licence_of_d3(packages):
    """Who wrote the modules, and every licence text they come with, once."""
    holders, licences = [], []
    for package in packages:
        for first, text in paragraphs_of_copyright(package):
            if first.startswith("License:") and text not in licences:
                licences.append(text)
            elif first.startswith("Files:") and first != "Files: debian/*":
                holders.append(f"{package}, {text}")
    return "\n\n".join([*holders, *licences])


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


def hash_of(text):
    """As a Content-Security-Policy names what may run."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def script_of(texts):
    script = "\n".join(texts)
    if "</script" in script.lower() or "<!--" in script:
        sys.exit("a script of the page would end too early")
    return script


def fill(sources, packages):
    page, style = read(sources["page.html"]), read(sources["page.css"])
    d3 = script_of(read(MODULES / name / "dist" / f"{name}.min.js") for name in packages)
    own = script_of(['(() => {\n"use strict";\n',
                     *(read(path) for name, path in sources.items() if name.endswith(".js")),
                     "})();\n"])
    for mark, text in {
            "@SCRIPT_HASHES@": f"{hash_of(d3)} {hash_of(own)}",
            "@STYLE_HASH@": hash_of(style),
            "@STYLE@": style,
            "@D3_LICENCE@": escaped(licence_of_d3(packages)),
            "@D3@": d3,
            "@SCRIPT@": own}.items():
        before, found, after = page.partition(mark)
        if not found:
            sys.exit(f"page.html has no {mark}")
        page = before + text + after
    return page


def array(name, text):
    numbers = [str(byte) for byte in text.encode()]
    lines = [", ".join(numbers[i:i + 24]) for i in range(0, len(numbers), 24)]
    return f"static const unsigned char {name}[] = {{\n" + ",\n".join(lines) + "\n};\n"


def main():
    output, *rest = sys.argv[1:]
    cut = rest.index("--")
    sources = {pathlib.Path(path).name: path for path in rest[:cut]}
    head, found, tail = fill(sources, rest[cut + 1:]).partition("@DATA@")
    if not found:
        sys.exit("page.html has no @DATA@")
    pathlib.Path(output).write_text(
        "/* Made by make_page.py: edit export/html instead. */\n"
        + array("page_head", head) + array("page_tail", tail.rstrip()), encoding="ascii")


if __name__ == "__main__":
    main()
