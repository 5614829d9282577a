# tests/clients/test_install.py - what `meson install` puts in place serves other programs.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Usage: test_install.py MESON BUILD_FOLDER EXAMPLE COMPILER..."""
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

meson, build, example, *compiler = sys.argv[1:]
root = prefix = None


def run(*command, **options):
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, check=False, timeout=120,
                          **options)
    if done.returncode or done.stderr:
        raise AssertionError(f"{shlex.join(map(str, command))}: status {done.returncode}\n"
                             f"{done.stdout}{done.stderr}")
    return done.stdout


def pkg_config(*arguments):
    """pkg-config on the installed .pc file, whose prefix is where it stands now."""
    return run("pkg-config", *arguments, "kith", env=os.environ | {"PKG_CONFIG_PATH": str(root)})


def library(ending):
    return next(prefix.rglob(f"libkith.{ending}"))


def build_example(kind):
    """The example, linked against one of the libraries alone."""
    program = root / f"ties-{kind}"
    flags = pkg_config("--cflags").split()
    if kind == "shared":
        flags += [*pkg_config("--libs").split(), f"-Wl,-rpath,{library('so').parent}"]
    else:
        # All of --static needs static libraries that igraph's package does not bring along.
        beneath = [line.split()[0] for line in pkg_config("--print-requires-private").splitlines()]
        flags += [library("a"), *run("pkg-config", "--libs", *beneath).split()]
        flags += [flag for flag in pkg_config("--libs", "--static").split()
                  if flag in ("-lgomp", "-lm")]
    run(*compiler, "-Wall", "-Wextra", "-Werror", example, *flags, "-o", program)
    return program


def install():
    """Install below `root`; the .pc file there then names that place."""
    run(meson, "install", "-C", build, "--no-rebuild", "--destdir", str(root))
    found = next(root.rglob("kith.pc"))
    text = found.read_text(encoding="utf-8")
    prefix = re.search("^prefix=(.*)$", text, flags=re.M).group(1)
    (root / "kith.pc").write_text(text.replace(f"prefix={prefix}", f"prefix={root}{prefix}"),
                                  encoding="utf-8")
    return Path(f"{root}{prefix}")


class Install(unittest.TestCase):
    def test_the_command_runs(self):
        version = run(prefix / "bin/kith", "--version")
        self.assertEqual(version, f"kith {pkg_config('--modversion')}")

    def test_man_page_and_completions_are_there(self):
        for path in ("man/man1/kith.1", "bash-completion/completions/kith",
                     "zsh/vendor-completions/_kith", "fish/vendor_completions.d/kith.fish"):
            self.assertGreater((prefix / "share" / path).stat().st_size, 1000, path)

    def test_one_header_compiles_alone(self):
        headers = sorted((prefix / "include").rglob("*.h"))
        self.assertEqual([header.name for header in headers], ["kith.h"])
        flags = pkg_config("--cflags").split()
        source = ("#include <kith.h>\n#include <kith.h>\n"
                  "int main(void) { kith_view view = KITH_INIT(kith_view); return !view.size; }\n")
        for language, standard in (("c", "c11"), ("c", "c99"), ("c++", "c++20"), ("c++", "c++11")):
            with self.subTest(standard=standard):
                if language == "c++" and not shutil.which("c++"):
                    self.skipTest("no c++")
                run(*(["c++"] if language == "c++" else compiler), *flags, "-Wall", "-Wextra",
                    "-Wpedantic", "-Werror", f"-std={standard}", "-fsyntax-only", "-x", language, "-", input=source,
                    cwd=root)

    def test_the_shared_library_shows_what_the_header_declares(self):
        text = re.sub(r"/\*.*?\*/", "", next((prefix / "include").rglob("kith.h")).read_text(
            encoding="utf-8"), flags=re.S)
        declared = re.findall(r"KITH_API[^;{(]*?\b(kith_\w+)\(", text)
        shown = run("nm", "-D", "--defined-only", library("so")).split()[2::3]
        functions = [name.partition("@")[0] for name in shown if not name.startswith("KITH_")]
        self.assertGreater(len(declared), 30)
        self.assertEqual(sorted(functions), sorted(declared))
        self.assertIn("libkith.so.0", run("readelf", "-d", library("so")))

    def test_the_example_runs_shared_and_static(self):
        text = root / "text.txt"
        text.write_text("Angela Merkel met Emmanuel Macron in Paris.\n\n"
                        "Angela Merkel and Emmanuel Macron spoke again.\n", encoding="utf-8")
        for kind in ("shared", "static"):
            with self.subTest(kind=kind):
                output = root / f"{kind}.net.csv"
                lines = run(build_example(kind), str(text), str(output)).splitlines()
                self.assertEqual(lines[:2], ["Tim Cook\tperson:Tim Cook", "Apple\tcompany:Apple"])
                self.assertEqual(lines[2:], ["2\tperson:Angela Merkel\tperson:Emmanuel Macron"])
                nodes = (root / f"{kind}.net.nodes.csv").read_text(encoding="utf-8")
                self.assertIn("person:Angela Merkel,", nodes)

    def test_the_example_says_what_it_cannot_read(self):
        done = subprocess.run([build_example("shared"), root / "missing", root / "none.gexf"],
                              capture_output=True, text=True, check=False, timeout=60)
        self.assertIn("missing: ", done.stderr)
        self.assertEqual(len(done.stdout.splitlines()), 2)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        prefix = install()
        unittest.main(argv=sys.argv[:1], verbosity=2)
