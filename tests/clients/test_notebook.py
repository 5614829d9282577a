# tests/clients/test_notebook.py - Jupyter runs docs/notebook.ipynb where it lies, as it is.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Usage: test_notebook.py NOTEBOOK KITH NEWS PICTURE

KITH is first on the PATH. Leaves a picture of its plots, a PNG. Exit status 77, a skip, when Jupyter is missing.
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
    print(f"SKIPPED, nothing was tested: {missing}. Install python3-ipykernel "
          "python3-matplotlib python3-nbclient python3-networkx python3-pandas.", file=sys.stderr)
    sys.exit(77)

notebook = network = picture = None


def texts_of(cells):
    """What the cells print and show, as text."""
    return "".join(out.get("text", "") + out.get("data", {}).get("text/plain", "")
                   for cell in cells for out in cell.get("outputs", []))


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


class Notebook(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        run = nbformat.read(notebook, as_version=4)
        for cell in run.cells:
            if cell.cell_type == "code":
                cell.outputs = []
        nbclient.NotebookClient(run, timeout=600, kernel_name="python3",
                                resources={"metadata": {"path": str(notebook.parent)}}).execute()
        cls.cells = run.cells

    def test_it_is_quiet(self):
        outputs = [out for cell in self.cells for out in cell.get("outputs", [])]
        self.assertEqual([out for out in outputs if out.get("name") == "stderr"], [])

    def test_it_reads_what_kith_wrote(self):
        text = texts_of(self.cells)
        self.assertIn(f"Graph with {len(network['nodes'])} nodes and {len(network['edges'])} edges",
                      text)
        strongest = max(network["nodes"], key=lambda node: node["betweenness"])
        self.assertIn(strongest["label"], text)

    def test_it_draws_what_it_is_for(self):
        plots = [(cell.source, out["data"]["image/png"]) for cell in self.cells
                 for out in cell.get("outputs", []) if "image/png" in out.get("data", {})]
        self.assertEqual(len(plots), 4)
        for title in ("Named most", "Time line", "Degree distribution", " ties\")"):
            self.assertEqual(sum(title in source for source, _ in plots), 1, title)
        draw([plot for _, plot in plots])


def main():
    global notebook, network, picture
    notebook, kith, news = (Path(argument).resolve() for argument in sys.argv[1:4])
    picture = sys.argv[4]
    os.environ["PATH"] = f"{kith.parent}{os.pathsep}{os.environ['PATH']}"
    os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"  # or the kernel warns of frozen modules
    with tempfile.TemporaryDirectory() as name:
        for variable in ("HOME", "IPYTHONDIR", "MPLCONFIGDIR"):
            os.environ[variable] = name
        importlib.import_module("matplotlib.font_manager")  # lists the fonts, or a cell would say so
        network = json.loads(subprocess.run([kith, "graph", news, "-f", "json"], check=True,
                                            capture_output=True).stdout)
        outcome = unittest.main(argv=sys.argv[:1], exit=False, verbosity=2)
    sys.exit(not outcome.result.wasSuccessful())


if __name__ == "__main__":
    main()
