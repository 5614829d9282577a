# SPDX-License-Identifier: GPL-2.0-or-later
"""run.py EXTENSION MODULES KITH NEWS TEST [ARGUMENT...]: run a test on the package put together."""

import os
import pathlib
import subprocess
import sys
import tempfile


def main():
    extension, modules, kith, news, *test = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        package = pathlib.Path(folder) / "kith"
        package.mkdir()
        for path in [pathlib.Path(extension), *pathlib.Path(modules).iterdir()]:
            (package / path.name).symlink_to(path.resolve())
        environment = {**os.environ, "PYTHONPATH": folder, "KITH": kith, "NEWS": news}
        sys.exit(subprocess.run([sys.executable, *test], env=environment, check=False).returncode)


main()
