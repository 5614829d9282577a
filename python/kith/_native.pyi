# SPDX-License-Identifier: GPL-2.0-or-later
"""The extension over lib/kith.h: what cffi makes of it has no types of Python."""

from typing import Any

ffi: Any
lib: Any
