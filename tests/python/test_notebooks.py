# SPDX-License-Identifier: GPL-2.0-or-later
"""test_notebooks.py DOCS PICTURE: Jupyter runs the notebooks of docs/ where they lie, as they are.

Leaves a picture of the plots of the first, a PNG. Exit status 77, a skip, when Jupyter is missing.
"""

import base64
import importlib.util
import io
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

try:
    import nbclient
    import nbformat

    for module in ("ipykernel", "matplotlib", "networkx", "pandas"):  # what its cells need
        if not importlib.util.find_spec(module):
            raise ImportError(f"no module {module}")
except ImportError as missing:
    print(
        f"SKIPPED, nothing was tested: {missing}. Install python3-ipykernel "
        "python3-matplotlib python3-nbclient python3-networkx python3-pandas.",
        file=sys.stderr,
    )
    sys.exit(77)

docs, picture = (Path(argument).resolve() for argument in sys.argv[1:3])


def texts_of(cells):
    """What the cells print and show, as text."""
    return "".join(
        out.get("text", "") + out.get("data", {}).get("text/plain", "")
        for cell in cells
        for out in cell.get("outputs", [])
    )


def draw(plots):
    """All plots as one picture, two beside each other."""
    from matplotlib import image, pyplot

    figure, places = pyplot.subplots(2, 2, figsize=(15, 10))
    for plot, axes in zip(plots, places.flat):
        axes.imshow(image.imread(io.BytesIO(base64.b64decode(plot))))
    for axes in places.flat:
        axes.axis("off")
    figure.tight_layout()
    figure.savefig(picture, dpi=72)


def execute(name):
    """The cells of a notebook, run."""
    run = nbformat.read(docs / name, as_version=4)
    for cell in run.cells:
        if cell.cell_type == "code":
            cell.outputs = []
    nbclient.NotebookClient(
        run, timeout=600, kernel_name="python3", resources={"metadata": {"path": str(docs)}}
    ).execute()
    return run.cells


def errors_of(cells):
    outputs = [out for cell in cells for out in cell.get("outputs", [])]
    return [out for out in outputs if out.get("name") == "stderr"]


class Notebook(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cells = execute("notebook.ipynb")
        cls.network = json.loads(
            subprocess.run(
                [os.environ["KITH"], "graph", os.environ["NEWS"], "-f", "json"],
                check=True,
                capture_output=True,
            ).stdout
        )

    def test_it_is_quiet(self):
        self.assertEqual(errors_of(self.cells), [])

    def test_it_shows_what_kith_wrote(self):
        nodes, edges = self.network["nodes"], self.network["edges"]
        text = texts_of(self.cells)
        self.assertIn(f"{len(nodes)} nodes and {len(edges)} edges", text)
        self.assertIn(max(nodes, key=lambda node: node["betweenness"])["label"], text)

    def test_it_shows_the_network_live_and_a_text_marked(self):
        shown = [
            out["data"].get("text/html", "")
            for cell in self.cells
            for out in cell.get("outputs", [])
            if "data" in out
        ]
        self.assertTrue(any(page.startswith("<iframe srcdoc=") for page in shown))
        self.assertTrue(any("<mark" in page for page in shown))

    def test_it_draws_what_it_is_for(self):
        plots = [
            (cell.source, out["data"]["image/png"])
            for cell in self.cells
            for out in cell.get("outputs", [])
            if "image/png" in out.get("data", {})
        ]
        self.assertEqual(len(plots), 4)
        for title in ("Named most", "Time line", "Matrix of", ' ties")'):
            self.assertEqual(sum(title in source for source, _ in plots), 1, title)
        draw([plot for _, plot in plots])


class Identity(unittest.TestCase):
    def test_it_decides_and_undoes(self):
        cells = execute("identity.ipynb")
        self.assertEqual(errors_of(cells), [])
        text = texts_of(cells)
        self.assertIn("['Herbert Diess', 'Carla Diess']", text)
        self.assertIn("['Herbert Diess'] 0 decisions", text)


def main():
    os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"  # or the kernel warns of frozen modules
    with tempfile.TemporaryDirectory() as name:
        for variable in ("HOME", "IPYTHONDIR", "MPLCONFIGDIR"):
            os.environ[variable] = name
        importlib.import_module("matplotlib.font_manager")  # lists fonts, or a cell would say so
        outcome = unittest.main(argv=sys.argv[:1], exit=False, verbosity=2)
    sys.exit(not outcome.result.wasSuccessful())


if __name__ == "__main__":
    main()
