# tests/clients/test_page.py - Chromium opens the page that kith writes, clicks and types in it.
# SPDX-License-Identifier: GPL-2.0-or-later
"""Usage: test_page.py WRITE_SAMPLES KITH NEWS PICTURE

Leaves a picture of the page of NEWS, a PNG. Exit status 77, a skip, when Chromium is missing.
"""
import csv
import io
import json
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import kith_json

try:
    from selenium import webdriver
    from selenium.common.exceptions import StaleElementReferenceException
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
    from selenium.webdriver.support.wait import WebDriverWait
except ImportError as missing:
    print(f"SKIPPED, nothing was tested: {missing}. Install python3-selenium.", file=sys.stderr)
    sys.exit(77)
if not (shutil.which("chromium") and shutil.which("chromedriver")):
    print("SKIPPED, nothing was tested: install chromium and chromium-driver.", file=sys.stderr)
    sys.exit(77)

SWITCHES = ("--headless", "--hide-scrollbars", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
            "--disable-background-networking", "--disable-component-update",
            "--force-prefers-reduced-motion", "--lang=en-GB")
folder = kith = browser = screenshot = downloads = None


def start(profile):
    options = webdriver.ChromeOptions()
    for switch in (*SWITCHES, f"--user-data-dir={profile}"):
        options.add_argument(switch)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    service = webdriver.chrome.service.Service(shutil.which("chromedriver"))
    return webdriver.Chrome(service=service, options=options)


def find(selector):
    return browser.find_element(By.CSS_SELECTOR, selector)


def texts(selector):
    return [each.text for each in browser.find_elements(By.CSS_SELECTOR, selector)]


def press(*keys):
    ActionChains(browser).send_keys(*keys).perform()


def focused():
    return browser.switch_to.active_element.get_attribute("id")


def picture():
    """What the canvas shows, once it has been drawn."""
    return browser.execute_async_script(
        "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame("
        "() => done(document.getElementById('map').toDataURL())));")


def requests():
    """Addresses asked for since the last call, other than the page's own file and data in it."""
    events = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    urls = [event["params"]["request"]["url"] for event in events
            if event["method"] == "Network.requestWillBeSent"]
    return [url for url in urls if not url.startswith(("file:", "data:"))]


class Page(unittest.TestCase):
    maxDiff = None
    name = "news"

    def setUp(self):
        self.size(1280, 800)
        self.load()

    def tearDown(self):
        self.assertEqual(browser.get_log("browser"), [], "the console is quiet")
        self.assertEqual(requests(), [], "nothing is fetched")
        self.assertIsNone(browser.execute_script("return window.kithRan"))

    @staticmethod
    def size(width, height, dark=False):
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {"name": "prefers-reduced-motion", "value": "reduce"}]})

    def load(self, *ids):
        browser.get("about:blank")  # so that another address of the same page is loaded anew
        quoted = browser.execute_script(
            "return arguments[0].map(encodeURIComponent).join('&')", ids)
        browser.get((folder / f"{self.name}.html").as_uri() + (f"#{quoted}" if ids else ""))
        self.data = json.loads(find("#data").get_attribute("textContent"))
        self.nodes = self.rows("node")
        self.edges = self.rows("edge")

    def rows(self, kind):
        return [dict(zip(self.data[f"{kind}_columns"], row)) for row in self.data[f"{kind}s"]]

    def wait(self, condition):
        WebDriverWait(browser, 20, poll_frequency=0.05,
                      ignored_exceptions=[StaleElementReferenceException]).until(lambda _: condition())

    def heading(self):
        return find("#details h2").text

    def shown(self):
        """Entities and ties shown, as screen readers are told."""
        return find("#status").get_attribute("textContent")

    def click_middle(self):
        ActionChains(browser).move_to_element(find("#map")).click().perform()

    def ties_of(self, index):
        return [edge for edge in self.edges if index in (edge["source"], edge["target"])]


    def check_data(self):
        """What Chromium parsed are the values of kith's JSON."""
        network, nodes, edges = kith_json.read(folder / f"{self.name}.json")
        present = lambda row: {name: value for name, value in row.items() if value is not None}
        for name in ("title", "by"):
            self.data["network"].pop(name, None)
            network["graph"].pop(name, None)
        self.assertEqual(self.data["network"], network["graph"])
        ids = [node["id"] for node in self.nodes]
        for node in self.nodes:
            node.pop("periods")
        self.assertEqual({node.pop("id"): present(node) for node in self.nodes}, nodes)
        found = {}
        for edge in self.edges:
            ends = frozenset(ids[edge.pop(end)] for end in ("source", "target"))
            edge.pop("evidence")
            edge.pop("periods")
            found[ends] = present(edge)
        self.assertEqual(found, edges)


class News(Page):
    def test_its_data_are_the_network(self):
        self.check_data()

    def test_a_picture_is_left(self):
        self.load("country:DE")
        browser.save_screenshot(screenshot)

    def test_the_page_says_what_it_shows(self):
        self.assertEqual(find("#summary").text,
                         f"{len(self.nodes)} entities, {len(self.edges)} ties · 16 documents · "
                         "2019-02-21 to 2019-03-12")
        self.assertEqual(self.data["network"]["nodes"], len(self.nodes))
        self.assertEqual(texts("#details .row bdi")[0], self.nodes[0]["label"])
        self.assertEqual(texts("#shapes li"), ["People", "Companies", "Countries"])
        self.assertEqual(texts("h1"), ["News & <b>views</b>"])
        self.assertEqual(browser.title, "News & <b>views</b>")

    def test_the_legend_names_communities_by_their_strongest(self):
        named = texts("#legend-communities li")
        self.assertTrue(3 <= len(named) <= 9)
        of_first = [node for node in self.nodes if node["community"] == self.nodes[0]["community"]]
        labels = ", ".join(node["label"] for node in of_first[:3])
        self.assertEqual(named[0], f"{labels} ({len(of_first)})")
        self.assertIn("communities", find("#legend-colours").text)
        self.assertIn("strength", find("#legend-sizes").text)
        self.assertIn("sentences", find("#legend-lines").text)

    def test_search_finds_names_aliases_and_accents(self):
        for typed, expected in (("merkel", "Angela Merkel"), ("britain", "United Kingdom"),
                                ("DEBY", "Idriss Déby")):
            find("#search").send_keys(typed)
            self.assertEqual(find("#search").get_attribute("aria-expanded"), "true")
            self.assertEqual(texts("#suggestions [aria-selected=true] bdi"), [expected])
            press(Keys.ENTER)
            self.wait(lambda: self.heading() == expected)
            self.assertEqual(focused(), "details")
        find("#search").send_keys("zzz")
        self.assertEqual(texts("#suggestions li"), ["No such name"])
        press(Keys.ESCAPE)
        self.assertFalse(find("#suggestions").is_displayed())

    def test_a_typo_is_guessed(self):
        for typed, expected in (("merkle", "Angela Merkel"), ("hauwei", "Huawei"),
                                ("volkswagon", "Volkswagen")):
            find("#search").send_keys(typed)
            self.assertEqual(texts("#suggestions li")[0], "No such name. Did you mean")
            self.assertEqual(texts("#suggestions [aria-selected=true] bdi"), [expected])
            press(Keys.ENTER)
            self.wait(lambda: self.heading() == expected)

    def test_a_suggestion_can_be_clicked_or_reached_by_arrows(self):
        find("#search").send_keys("ger")
        options = texts("#suggestions bdi")
        self.assertGreater(len(options), 1)
        press(Keys.ARROW_DOWN)
        self.assertEqual(texts("#suggestions [aria-selected=true] bdi"), options[1:2])
        browser.find_elements(By.CSS_SELECTOR, "#suggestions [role=option]")[0].click()
        self.wait(lambda: self.heading() == options[0])

    def test_types_can_be_left_out(self):
        before = picture()
        find("#types input[value=person]").click()
        people = {i for i, node in enumerate(self.nodes) if node["type"] == "person"}
        ties = [edge for edge in self.edges if not {edge["source"], edge["target"]} & people]
        self.assertEqual(self.shown(), f"{len(self.nodes) - len(people)} of {len(self.nodes)} "
                         f"entities, {len(ties)} of {len(self.edges)} ties")
        self.assertNotEqual(picture(), before)
        self.assertEqual(texts("#types .count")[0], f"0 of {len(people)}")
        shown = [self.nodes[end] for edge in ties for end in (edge["source"], edge["target"])]
        counts = {node["label"]: sum(each is node for each in shown) for node in shown}
        for row in browser.find_elements(By.CSS_SELECTOR, "#details ol:first-of-type .row"):
            name, ties_text = row.find_element(By.TAG_NAME, "bdi").text, \
                row.find_element(By.CLASS_NAME, "number").text
            self.assertEqual(int(ties_text.split()[0]), counts.get(name, 0), name)
        find("button[type=reset]").click()
        self.wait(lambda: self.shown().startswith(f"{len(self.nodes)} of"))
        self.assertEqual(picture(), before)

    def test_light_ties_can_be_left_out(self):
        find("#weight").send_keys(Keys.END)
        heaviest = max(edge["weight"] for edge in self.edges)
        ties = [edge for edge in self.edges if edge["weight"] == heaviest]
        self.assertTrue(self.shown().endswith(f", {len(ties)} of {len(self.edges)} ties"))
        find("#tied").click()
        ends = {end for edge in ties for end in (edge["source"], edge["target"])}
        self.assertTrue(self.shown().startswith(f"{len(ends)} of"), self.shown())

    def amount(self, row, months):
        pairs = zip(row["periods"][::2], row["periods"][1::2])
        return sum(amount for month, amount in pairs if month in months)

    def expect_months(self, months):
        named = {i for i, node in enumerate(self.nodes) if self.amount(node, months)}
        ties = [edge for edge in self.edges if self.amount(edge, months)]
        self.assertTrue({edge["source"] for edge in ties} <= named)
        self.assertEqual(self.shown(), f"{len(named)} of {len(self.nodes)} entities, "
                         f"{len(ties)} of {len(self.edges)} ties")

    def test_time_is_a_slider_of_months(self):
        self.assertEqual(self.data["periods"], ["2019-02", "2019-03"])
        find("#time").send_keys(Keys.ARROW_RIGHT)
        self.assertEqual(find("#time-value").text, "2019-02")
        self.expect_months({0})
        find("#time").send_keys(Keys.ARROW_RIGHT)
        self.assertEqual(find("#time").get_attribute("aria-valuetext"), "2019-03")
        self.expect_months({1})
        find("#up-to").click()
        self.expect_months({0, 1})
        self.load("company:Huawei")
        find("#filter summary").click()
        find("#time").send_keys(Keys.ARROW_RIGHT)
        index = next(i for i, node in enumerate(self.nodes) if node["id"] == "company:Huawei")
        weights = sorted((self.amount(edge, {0}) for edge in self.ties_of(index)), reverse=True)
        self.assertEqual([float(text) for text in texts("#details .tie .number")],
                         [weight for weight in weights if weight])

    def test_time_plays_to_its_end(self):
        self.assertEqual(find("#play").get_attribute("aria-pressed"), "false")
        find("#play").click()
        self.assertEqual(find("#play").get_attribute("aria-pressed"), "true")
        self.expect_months({0})
        self.wait(lambda: find("#time-value").text == "2019-03")
        self.wait(lambda: find("#play").get_attribute("aria-pressed") == "false")
        find("#play").click()
        self.assertEqual(find("#time-value").text, "2019-02")
        find("#play").click()  # paused
        self.assertEqual(find("#play").get_attribute("aria-pressed"), "false")
        find("button[type=reset]").click()
        self.wait(lambda: self.shown().startswith(f"{len(self.nodes)} of"))

    def saved(self, button, ending):
        """The file that a button saves."""
        for old in downloads.iterdir():
            old.unlink()
        find(button).click()
        found = lambda: [file for file in downloads.iterdir() if file.name.endswith(ending)]
        self.wait(lambda: bool(found()))
        self.assertEqual(found()[0].name, f"news-b-views-b{ending}")
        return found()[0].read_bytes()

    def test_what_is_shown_is_saved_as_csv(self):
        find("#types input[value=person]").click()
        people = {i for i, node in enumerate(self.nodes) if node["type"] == "person"}
        rows = list(csv.DictReader(io.StringIO(
            self.saved("#save-entities", ".entities.csv").decode(), newline="")))
        self.assertEqual([row["id"] for row in rows],
                         [node["id"] for i, node in enumerate(self.nodes) if i not in people])
        self.assertEqual([int(row["mentions"]) for row in rows],
                         [node["mentions"] for i, node in enumerate(self.nodes) if i not in people])
        rows = list(csv.DictReader(io.StringIO(
            self.saved("#save-ties", ".ties.csv").decode(), newline="")))
        self.assertEqual([(row["source"], row["target"], float(row["weight_shown"])) for row in rows],
                         [(self.nodes[edge["source"]]["id"], self.nodes[edge["target"]]["id"],
                           edge["weight"]) for edge in self.edges
                          if not {edge["source"], edge["target"]} & people])

    def test_what_is_shown_is_saved_as_a_picture(self):
        before = picture()
        saved = self.saved("#save-picture", ".png")
        self.assertEqual(saved[:8], b"\x89PNG\r\n\x1a\n")
        width, height = struct.unpack(">II", saved[16:24])
        self.assertGreater(width, 2 * find("#map").size["width"])
        self.assertGreaterEqual(height, 2 * 640)
        self.assertEqual(picture(), before)

    def test_screen_readers_are_told_what_things_are(self):
        tree = browser.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
        told = {(node["role"]["value"], node.get("name", {}).get("value", "")) for node in tree
                if not node.get("ignored")}
        for expected in (("heading", "News & <b>views</b>"), ("combobox", "Find a name"),
                         ("application", "The network as a map"), ("slider", "Weight at least"),
                         ("slider", "Time:"), ("button", "Play time"),
                         ("button", "Save picture"), ("button", "Ties as CSV"),
                         ("button", "Zoom in"), ("list", "Shapes"), ("list", "Colours")):
            self.assertIn(expected, told)
        for role in ("button", "link", "slider", "checkbox", "combobox"):
            self.assertNotIn((role, ""), told)

    def test_a_click_on_a_node_lists_its_ties(self):
        self.load("country:DE")
        press(Keys.ESCAPE)
        self.wait(lambda: self.heading() == "Best connected")
        self.click_middle()
        self.wait(lambda: self.heading() == "Germany")
        index = next(i for i, node in enumerate(self.nodes) if node["id"] == "country:DE")
        ties = self.ties_of(index)
        names = [self.nodes[edge["source"] + edge["target"] - index]["label"] for edge in ties]
        self.assertEqual(texts("#details .tie bdi"), names)
        self.assertEqual([float(text) for text in texts("#details .tie .number")],
                         [edge["weight"] for edge in ties])
        self.assertEqual(sorted((edge["weight"] for edge in ties), reverse=True),
                         [edge["weight"] for edge in ties])
        facts = dict(zip(texts("#details .facts dt"), texts("#details .facts dd")))
        self.assertIn(str(self.nodes[index]["mentions"]), facts["Mentions"])

    def test_a_tie_shows_its_sentences_with_both_names_marked(self):
        self.load("country:DE")
        find("#details .tie").click()
        self.wait(lambda: find("#details .kind").text == "Tie")
        ends = texts("#details .end bdi")
        found = json.loads(subprocess.run(
            [kith, "why", folder / "news.kith", *ends, "-n", "5", "--json"], check=True,
            capture_output=True).stdout)
        for row in found:
            row["sentence"] = row["sentence"].replace("\n", " ")  # a space to a browser
        self.assertEqual(texts("#details blockquote"), [row["sentence"] for row in found])
        for quote, row in zip(browser.find_elements(By.CSS_SELECTOR, "blockquote"), found):
            first = row["sentence"][row["first_start"]:row["first_end"]]
            second = row["sentence"][row["second_start"]:row["second_end"]]
            marks = [mark.text for mark in quote.find_elements(By.TAG_NAME, "mark")]
            self.assertEqual(sorted(marks), sorted([first, second]))
        self.assertEqual(texts("#details cite"), [row["title"] for row in found])
        self.assertEqual(texts("#details time"), [row["date"] for row in found if row["date"]])

    def test_a_tie_says_what_one_is_to_the_other(self):
        edge = next(each for each in self.edges if each["relations"] and each["role"])
        ends = [self.nodes[edge[end]] for end in ("source", "target")]
        self.load(*(node["id"] for node in ends))
        name, way, score = re.match(r"(\w+)([<>])([\d.]+)", edge["relations"]).groups()
        first, second = (node["label"] for node in (ends if way == ">" else reversed(ends)))
        self.assertEqual(texts("#details .relations li")[0],
                         f"{first} — {name.replace('_', ' ')} → {second}, {edge['role']} · {score}")

    def test_a_click_on_an_edge_shows_the_tie(self):
        edge = max(self.edges, key=self.room_around)
        ids = [self.nodes[edge[end]]["id"] for end in ("source", "target")]
        self.load(*ids)
        press(Keys.ESCAPE)
        self.wait(lambda: self.heading() == "Best connected")
        self.click_middle()
        self.wait(lambda: find("#details .kind").text == "Tie")
        self.assertEqual(set(texts("#details .end bdi")),
                         {self.nodes[edge[end]]["label"] for end in ("source", "target")})

    def room_around(self, edge):
        """How far the nearest node is from the middle of an edge, and other edges' middles too."""
        a, b = self.nodes[edge["source"]], self.nodes[edge["target"]]
        x, y = (a["x"] + b["x"]) / 2, (a["y"] + b["y"]) / 2
        return min(((node["x"] - x) ** 2 + (node["y"] - y) ** 2) ** 0.5 - 2 * node["size"]
                   for node in self.nodes)

    def test_the_keyboard_is_enough(self):
        press(Keys.TAB)
        self.assertEqual(browser.switch_to.active_element.text, "Skip to the details")
        press(Keys.TAB)
        self.assertEqual(focused(), "search")
        press(Keys.TAB)
        self.assertEqual(focused(), "map")
        looks = [picture()]
        for key in (Keys.ARROW_LEFT, Keys.ARROW_UP, "+", "-", Keys.ARROW_RIGHT, "0"):
            press(key)
            looks.append(picture())
        for before, after in zip(looks, looks[1:]):
            self.assertNotEqual(before, after)
        self.assertIn("Nearest to the middle: ", self.shown())
        nearest = self.shown().partition(": ")[2]
        press(Keys.ENTER)
        self.wait(lambda: self.heading() == nearest)
        self.assertEqual(focused(), "details")
        press(Keys.ESCAPE)
        self.wait(lambda: self.heading() == "Best connected")
        self.assertEqual(focused(), "map")
        press("/")
        self.assertEqual(focused(), "search")
        ids = []
        for _ in range(14):
            press(Keys.TAB)
            ids.append(focused())
        self.assertEqual(ids[:4], ["map", "zoom-in", "zoom-out", "zoom-fit"])
        self.assertIn("weight", ids)
        self.assertIn("time", ids)
        self.assertIn("play", ids)

    def test_going_back_goes_back(self):
        self.load("country:DE")
        find("#details .tie").click()
        self.wait(lambda: find("#details .kind").text == "Tie")
        browser.back()
        self.wait(lambda: self.heading() == "Germany")

    def test_dark_and_narrow(self):
        light = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
        self.size(390, 844, dark=True)
        self.load("country:DE")
        dark = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
        self.assertNotEqual(light, dark)
        self.assertLessEqual(browser.execute_script(
            "return document.scrollingElement.scrollWidth"), 390)
        self.assertGreater(find("#map").size["height"], 200)

    def test_nothing_else_may_run(self):
        refused = browser.execute_script(
            "try { document.body.innerHTML = '<b></b>'; } catch (refused) { return refused.name }")
        self.assertEqual(refused, "TypeError")
        browser.get_log("browser")  # it said so


class Hostile(Page):
    name = "hostile"

    def test_names_and_sentences_are_text(self):
        scripts = browser.execute_script("return document.scripts.length")
        self.assertEqual(scripts, 3)
        for node in self.nodes:
            find("#search").send_keys(node["label"])
            self.wait(lambda: node["label"] in texts("#suggestions bdi"))
            press(Keys.ESCAPE)
            self.load(node["id"])
            self.assertEqual(self.heading(), node["label"])
        for edge in self.edges:
            self.load(*(self.nodes[edge[end]]["id"] for end in ("source", "target")))
            self.assertEqual(texts("#details .end bdi"),
                             [self.nodes[edge[end]]["label"] for end in ("source", "target")])
            marks = [mark.get_attribute("textContent")
                     for mark in browser.find_elements(By.CSS_SELECTOR, "#details li:first-child mark")]
            self.assertEqual(set(marks),
                             {self.nodes[edge[end]]["label"] for end in ("source", "target")})
            self.assertEqual(texts("cite")[0], self.data["documents"][0][1])
        self.assertEqual(browser.find_elements(By.TAG_NAME, "img"), [])
        self.assertEqual(browser.execute_script("return document.scripts.length"), scripts)


class Large(Page):
    """A network of more than a thousand entities, with documents that have addresses."""
    name = "large"

    def test_it_opens_on_its_backbone(self):
        self.assertGreater(len(self.nodes), 1000)
        first = self.data["foremost"]
        self.assertTrue(find("#backbone").is_selected())
        self.assertEqual(find("#summary").text.partition(" · ")[0],
                         f"the backbone: {len(first['nodes']):,} of {len(self.nodes):,} entities, "
                         f"{len(first['edges']):,} of {len(self.edges):,} ties")
        before = picture()
        find("#backbone").click()
        self.assertTrue(self.shown().startswith(f"{len(self.nodes):,} of"), self.shown())
        self.assertNotEqual(picture(), before)
        find("#backbone").click()
        self.assertEqual(picture(), before)

    def test_whoever_is_opened_has_all_his_ties(self):
        seen = {index for index, _, _ in self.data["foremost"]["nodes"]}
        other = next(i for i in range(len(self.nodes)) if i not in seen and self.ties_of(i))
        find("#search").send_keys(self.nodes[other]["label"])
        press(Keys.ENTER)
        self.wait(lambda: self.heading() == self.nodes[other]["label"])
        self.assertEqual(len(texts("#details .tie")), len(self.ties_of(other)))

    def test_evidence_leads_to_its_source(self):
        edge = self.edges[0]
        self.load(*(self.nodes[edge[end]]["id"] for end in ("source", "target")))
        link = find("#details cite a")
        self.assertEqual(link.get_attribute("href"), "https://news.example/one?a=1&b=%22%3Cb%3E")
        self.assertIn("noopener", link.get_attribute("rel"))


class Odd(Page):
    """Names of 10,000 letters, nodes without a place, no node at all."""

    def test_every_sample_opens(self):
        for self.name in ("sample", "single", "empty"):
            self.load()
            self.assertTrue(find("#summary").text.startswith(f"{len(self.nodes)} entit"))
            for node in self.nodes:
                self.load(node["id"])
                self.assertTrue(self.heading())
            picture()
            press(Keys.TAB, Keys.TAB, Keys.TAB, "+", Keys.ARROW_LEFT, "0", Keys.ENTER)
            self.check_data()


def make_large():
    """Many who met one of a few, some of them often."""
    given = ("Anna Boris Carla David Emma Frank Greta Henry Irene James Karen Louis Maria Peter Rosa "
             "Simon Tina Victor Wendy Paul Oliver Nina Martin Laura Kevin").split()
    family = ("Albers Becker Carlsen Dietrich Engels Fischer Gruber Hoffmann Jansen Keller Lehmann Meyer "
              "Neumann Petersen Richter Schmidt Thomsen Ulrich Vogel Wagner Zimmermann Brandt Koenig "
              "Lorenz Winkler Haas Krause Schubert Bauer Hartmann Kaiser Busch Pohl Sauer Arnold Beck "
              "Franke Albrecht Schuster Simon Ludwig Boehm Winter Kraus Martin Schumacher Kraemer Vogt "
              "Stein Jaeger Otto Sommer Gross Seidel Heinrich Brandl Haase Schreiber Graf Dietz").split()
    hubs = ("Angela Merkel", "Emmanuel Macron", "Barack Obama", "Vladimir Putin")
    rows = [{"id": 'https://news.example/one?a=1&b="<b>', "title": "Talks",
             "text": " ".join(["Angela Merkel met Emmanuel Macron on Monday."] * 30)}]
    for i, (first, last) in enumerate((a, b) for a in given for b in family):
        times = 8 if i % 10 == 0 else 1
        rows.append({"id": f"{i}", "title": f"{i}",
                     "text": " ".join([f"{hubs[i % 4]} met {first} {last} on Monday."] * times)})
    for i in range(3):
        rows.append({"id": f"hubs {i}", "title": "Hubs",
                     "text": " ".join([f"{hubs[i]} called {hubs[i + 1]} on Monday."] * 20)})
    (folder / "large.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    subprocess.run([kith, "build", "-o", folder / "large.kith", folder / "large.jsonl"], check=True)
    subprocess.run([kith, "export", folder / "large.kith", "-o", folder / "large.html"], check=True)


def main():
    global folder, kith, browser, screenshot, downloads
    write_samples, kith, news, screenshot = sys.argv[1:]
    with tempfile.TemporaryDirectory() as name, tempfile.TemporaryDirectory() as profile:
        folder = Path(name)
        subprocess.run([write_samples, folder], check=True)
        subprocess.run([kith, "build", "-o", folder / "news.kith", news], check=True)
        for ending in ("html", "json"):
            subprocess.run([kith, "export", folder / "news.kith", "--title", "News & <b>views</b>",
                            "-o", folder / f"news.{ending}"], check=True)
        make_large()
        browser = start(profile)
        downloads = folder / "downloads"
        downloads.mkdir()
        browser.execute_cdp_cmd("Page.setDownloadBehavior",
                                {"behavior": "allow", "downloadPath": str(downloads)})
        browser.set_script_timeout(60)
        browser.get("about:blank")
        browser.get_log("performance")  # what Chromium began with
        try:
            outcome = unittest.main(argv=sys.argv[:1], exit=False, verbosity=2)
        finally:
            browser.quit()
    sys.exit(not outcome.result.wasSuccessful())


if __name__ == "__main__":
    main()
