# tests/clients/test_package.py - the Debian packages are built, installed, and work.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Usage: test_package.py SOURCE. Exit status 77, a skip, when a program of Debian's is missing."""
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

source = Path(sys.argv[1])
root = packages = None


def run(*command, **options):
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=1500,
                          **options)
    if done.returncode:
        raise AssertionError(f"{shlex.join(map(str, command))}: status {done.returncode}\n"
                             f"{done.stdout[-3000:]}{done.stderr[-3000:]}")
    return done.stdout


def build(folder):
    """Build the packages of a copy of the sources, whose tree stays as it is."""
    shutil.copytree(source, folder / "kith",
                    ignore=shutil.ignore_patterns("build", "build-*", ".git", "*.kith", "__pycache__"))
    run("dpkg-buildpackage", "--build=binary", "--no-sign", cwd=folder / "kith")
    return sorted(folder.glob("*.deb"))


def install(folder):
    """Install below `root`, as if on this machine: what they depend on must be installed."""
    database = folder / "dpkg"
    for name in ("info", "updates", "triggers"):
        (database / name).mkdir(parents=True)
    shutil.copy("/var/lib/dpkg/status", database)
    run("dpkg", f"--admindir={database}", f"--instdir={root}", "--force-not-root,script-chrootless",
        "--install", *(deb for deb in packages if "dbgsym" not in deb.name))


class Package(unittest.TestCase):
    def test_the_command_runs(self):
        [version] = {run("dpkg-deb", "--field", deb, "Version").strip() for deb in packages}
        self.assertEqual(run(root / "usr/bin/kith", "--version"), f"kith {version}\n")
        graph = run(root / "usr/bin/kith", "graph", source / "examples/news", "-f", "graphml")
        self.assertIn("Angela Merkel", graph)

    def test_man_page_and_completions_are_there(self):
        for path in ("man/man1/kith.1.gz", "bash-completion/completions/kith",
                     "zsh/vendor-completions/_kith", "fish/vendor_completions.d/kith.fish"):
            self.assertGreater((root / "usr/share" / path).stat().st_size, 1000, path)

    def test_it_says_whose_what_is(self):
        said = (root / "usr/share/doc/kith/copyright").read_text(encoding="utf-8")
        for name in ("Mike Bostock", "DWIE", "Wikinews", "GeoNames", "WCXB"):
            self.assertIn(name, said)

    def test_autopkgtest_of_the_command(self):
        path = f"{root}/usr/bin{os.pathsep}{os.environ['PATH']}"
        run(source / "debian/tests/command", env=os.environ | {"PATH": path})

    def test_the_example_compiles(self):
        flags = run("pkg-config", "--cflags", "--libs", "--define-variable=prefix=" + str(root / "usr"),
                    "kith", env=os.environ | {"PKG_CONFIG_PATH": str(next(root.rglob("pkgconfig")))})
        example = next((root / "usr/share/doc/libkith-dev/examples").glob("ties.c*"))
        run("cc", example, *flags.split(), "-o", root / "ties")
        text = root / "text.txt"
        text.write_text("Angela Merkel met Emmanuel Macron in Paris.\n", encoding="utf-8")
        folder = next(root.rglob("libkith.so.0")).parent
        ties = run(root / "ties", text, root / "text.gexf",
                   env=os.environ | {"LD_LIBRARY_PATH": str(folder)})
        self.assertEqual(len(ties.splitlines()), 3)

    def test_debian_finds_no_fault(self):
        run("lintian", "--allow-root", "--fail-on=error,warning", *packages)


def main():
    global root, packages
    missing = [program for program in ("dh", "dpkg-buildpackage", "lintian")
               if not shutil.which(program)]
    if missing:
        print(f"SKIPPED, nothing was tested: no {' '.join(missing)}.", file=sys.stderr)
        return 77
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary) / "root"
        root.mkdir()
        packages = build(Path(temporary))
        install(Path(temporary))
        unittest.main(argv=sys.argv[:1], verbosity=2)


if __name__ == "__main__":
    sys.exit(main())
