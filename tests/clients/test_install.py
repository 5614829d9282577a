# tests/clients/test_install.py - what `meson install` puts in place serves other programs.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Usage: test_install.py MESON BUILD_FOLDER EXAMPLE COMPILER..."""
import os
import re
import shlex
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

meson, build, example, *compiler = sys.argv[1:]
root = None


def run(*command, **options):
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120,
                          **options)
    if done.returncode or done.stderr:
        raise AssertionError(f"{shlex.join(map(str, command))}: status {done.returncode}\n"
                             f"{done.stdout}{done.stderr}")
    return done.stdout


def pkg_config(*arguments):
    """pkg-config on the installed .pc file, whose prefix is where it stands now."""
    return run("pkg-config", *arguments, "kith", env=os.environ | {"PKG_CONFIG_PATH": str(root)})


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

    def test_every_header_compiles_alone(self):
        """One that is missing here is to be added to lib/meson.build."""
        flags = pkg_config("--cflags").split()
        headers = sorted((prefix / "include/kith").rglob("*.h"))
        self.assertGreater(len(headers), 10)
        source = "".join(f'#include "{header.relative_to(prefix / "include/kith")}"\n'
                         for header in headers)
        for text in (source, *source.splitlines(keepends=True)):
            run(*compiler, *flags, "-Wall", "-Werror", "-fsyntax-only", "-x", "c", "-",
                input=text, cwd=root)

    def test_the_example_runs(self):
        flags = pkg_config("--cflags", "--libs").split()
        run(*compiler, "-Wall", "-Wextra", "-Werror", example, *flags, "-o", str(root / "ties"))
        text = root / "text.txt"
        text.write_text("Angela Merkel met Emmanuel Macron in Paris.\n\n"
                        "Angela Merkel and Emmanuel Macron spoke again.\n", encoding="utf-8")
        ties = run(root / "ties", str(text)).splitlines()
        self.assertEqual(len(ties), 1, ties)
        weight, *names = ties[0].split("\t")
        self.assertEqual((weight, sorted(names)), ("2", ["Angela Merkel", "Emmanuel Macron"]))

    def test_the_example_says_what_it_cannot_read(self):
        flags = pkg_config("--cflags", "--libs").split()
        run(*compiler, example, *flags, "-o", str(root / "ties"))
        done = subprocess.run([root / "ties", root / "missing"], capture_output=True, text=True,
                              check=False, timeout=60)
        self.assertIn("missing: ", done.stderr)
        self.assertEqual(done.stdout, "")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        prefix = install()
        unittest.main(argv=sys.argv[:1], verbosity=2)
