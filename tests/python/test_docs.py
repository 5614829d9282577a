# SPDX-License-Identifier: GPL-2.0-or-later
"""The examples in the package's own words do what they say."""

import doctest
import importlib
import sys

failed = tried = 0
for name in ("", ".corpus", ".frame", ".library", ".network", ".reading", ".texts"):
    result = doctest.testmod(importlib.import_module("kith" + name))
    failed, tried = failed + result.failed, tried + result.attempted
print(f"{tried} examples, {failed} of them wrong")
sys.exit(failed > 0 or tried < 20)
